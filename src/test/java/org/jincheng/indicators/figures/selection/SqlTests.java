package org.jincheng.indicators.figures.selection;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Makes SQL of parts. */
class SqlTests {

	private static final Sql OF_YEAR = Sql.of("o.year = :year").bind("year", 2018);

	@Test
	void partsBringTheirParametersAlong() {
		var rows = Sql.of("from observation o where {conditions}", Map.of("conditions", OF_YEAR));
		var sql = Sql.of("select * {rows} limit :limit", Map.of("rows", rows)).bind("limit", 20);
		assertThat(sql.text()).isEqualTo("select * from observation o where o.year = :year limit :limit");
		assertThat(sql.parameters()).isEqualTo(Map.of("year", 2018, "limit", 20));
	}

	@Test
	void partIsPutWhereverItIsNamedAndLeftAsItIs() {
		var sql = Sql.of("{column} = any('{{codes}}') or {column} ~ {pattern}",
				Map.of("codes", Sql.of("t,kg"), "column", Sql.of("o.unit_code"), "pattern", Sql.of("'\\w$1'")));
		assertThat(sql.text()).isEqualTo("o.unit_code = any('{t,kg}') or o.unit_code ~ '\\w$1'");
	}

	@Test
	void joinedPartsBringTheirParametersAlong() {
		var ofUnit = Sql.of("o.unit = :unit").bind("unit", "t");
		var sql = Sql.join(" and ", List.of(OF_YEAR, ofUnit));
		assertThat(sql.text()).isEqualTo("o.year = :year and o.unit = :unit");
		assertThat(sql.parameters()).isEqualTo(Map.of("year", 2018, "unit", "t"));
		assertThat(Sql.join(" and ", List.of()).text()).isEmpty();
	}

	@Test
	void partThatIsPlannedForItsValuesMakesTheWholeSo() {
		var planned = new Sql(OF_YEAR.text(), OF_YEAR.parameters(), true);
		assertThat(Sql.of("{part}", Map.of("part", OF_YEAR)).isPlannedForValues()).isFalse();
		assertThat(Sql.join(" or ", List.of(OF_YEAR, planned)).bind("limit", 1).isPlannedForValues()).isTrue();
	}

	@Test
	void parameterHasOneValue() {
		var sql = Sql.join(" or ", List.of(OF_YEAR, OF_YEAR));
		assertThat(sql.parameters()).isEqualTo(Map.of("year", 2018));
		assertThatIllegalArgumentException().isThrownBy(() -> sql.bind("year", 2019))
			.withMessage("Two values of :year");
		var other = Sql.of("o.year < :year").bind("year", 2019);
		assertThatIllegalArgumentException().isThrownBy(() -> Sql.join(" and ", List.of(OF_YEAR, other)));
	}

	@Test
	void missingPartIsAnError() {
		assertThatIllegalArgumentException().isThrownBy(() -> Sql.of("select {columns}"))
			.withMessageContaining("{columns}");
	}

}
