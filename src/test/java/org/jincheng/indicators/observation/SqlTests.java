package org.jincheng.indicators.observation;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Makes SQL of parts. */
class SqlTests {

	private static final Sql OF_YEAR = Sql.of("o.year = :year").bind("year", 2018);

	@Test
	void partBringsItsParametersAlong() {
		var rows = Sql.of("from observation o where {conditions}").with("conditions", OF_YEAR);
		var sql = Sql.of("select * {rows} limit :limit").with("rows", rows).bind("limit", 20);
		assertThat(sql.text()).isEqualTo("select * from observation o where o.year = :year limit :limit");
		assertThat(sql.parameters()).isEqualTo(Map.of("year", 2018, "limit", 20));
	}

	@Test
	void partIsPutWhereverItIsNamedAndLeftAsItIs() {
		var sql = Sql.of("{column} = any('{{codes}}') or {column} ~ {pattern}")
			.with("codes", "t,kg")
			.with("column", "o.unit_code")
			.with("pattern", "'\\w$1'");
		assertThat(sql.text()).isEqualTo("o.unit_code = any('{t,kg}') or o.unit_code ~ '\\w$1'");
	}

	@Test
	void joinedPartsBringTheirParametersAlong() {
		var sql = Sql.join(" and ",
				List.of(OF_YEAR, Sql.of("o.unit = any(:units)").bind("units", new String[] { "t" })));
		assertThat(sql.text()).isEqualTo("o.year = :year and o.unit = any(:units)");
		assertThat(sql.parameters()).containsOnlyKeys("year", "units");
		assertThat(Sql.join(" and ", List.of()).text()).isEmpty();
	}

	@Test
	void partThatIsPlannedForItsValuesMakesTheWholeSo() {
		assertThat(Sql.of("{part}").with("part", OF_YEAR).isPlannedForValues()).isFalse();
		assertThat(Sql.of("{part}").with("part", OF_YEAR.plannedForValues(true)).bind("limit", 1).isPlannedForValues())
			.isTrue();
	}

	@Test
	void parameterHasOneValue() {
		var sql = Sql.of("{one} or {other}").with("one", OF_YEAR).with("other", OF_YEAR);
		assertThat(sql.text()).isEqualTo("o.year = :year or o.year = :year");
		assertThatIllegalArgumentException().isThrownBy(() -> sql.bind("year", 2019))
			.withMessage("Two values of :year");
	}

	@Test
	void missingPartIsTold() {
		assertThatIllegalStateException().isThrownBy(() -> Sql.of("select {columns}").text())
			.withMessageContaining("{columns}");
	}

}
