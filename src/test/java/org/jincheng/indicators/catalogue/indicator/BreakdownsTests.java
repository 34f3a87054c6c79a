package org.jincheng.indicators.catalogue.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.category.CategoryRequest;
import org.jincheng.indicators.core.language.FullName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Parts are the whole only if all of one edition are there, each once. */
class BreakdownsTests {

	private static final Breakdowns BREAKDOWNS = new Breakdowns(
			Stream.of(category("urban", "residence", null, null), category("rural", "residence", null, null),
					category("male", "sex", null, null), category("female", "sex", null, null),
					category("asean", "partner", null, null), category("japan", "partner", null, null),
					category("farms", "activity", null, "2011"), category("plants", "activity", null, "2011"),
					category("farms-2017", "activity", null, "2017"), category("plants-2017", "activity", null, "2017"),
					category("mines-2017", "activity", "plants-2017", "2017"))
				.collect(Collectors.toMap(CategoryRequest::id, Function.identity())),
			Set.of("residence", "sex", "activity"));

	private static CategoryRequest category(String code, String dimension, @Nullable String parent,
			@Nullable String edition) {
		return new CategoryRequest(code, dimension, new FullName(code, code), parent, edition);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			residence:urban, residence:rural | true
			residence:urban | false
			residence:urban, residence:rural, residence:rural | false
			residence:urban, sex:male | false
			partner:asean, partner:japan | false
			residence:urban, residence:rural, residence:urban sex:male | false
			residence:urban sex:male, residence:urban sex:female, residence:rural sex:male, residence:rural \
			sex:female | true
			residence:urban sex:male, residence:urban sex:female, residence:rural sex:male | false
			residence:urban sex:male, residence:rural sex:female | false
			activity:farms, activity:plants | true
			activity:farms-2017, activity:plants-2017 | true
			activity:farms, activity:plants-2017 | false
			activity:farms, activity:plants, activity:farms-2017, activity:plants-2017 | false
			activity:farms-2017, activity:plants-2017, activity:mines-2017 | false
			activity:farms-2017, activity:mines-2017 | false
			""")
	void partsAreTheWhole(String parts, boolean areWhole) {
		assertThat(BREAKDOWNS.areWhole(Arrays.stream(parts.split(",")).map(Where::parse).toList())).isEqualTo(areWhole);
	}

	@Test
	void noPartsAreNoWhole() {
		assertThat(BREAKDOWNS.areWhole(List.of())).isFalse();
	}

	@Test
	void whereIsTheSameInAnyOrder() {
		var where = Where.parse("sex:female residence:urban");
		assertThat(where).isEqualTo(new Where(Map.of("residence", "urban", "sex", "female")))
			.hasToString("residence:urban sex:female");
		assertThat(where.cellOf("population", Set.of()::contains)).isEqualTo("population-urban-female");
		assertThat(where.cellOf("population", Set.of("population-urban-female", "population-urban-female-2")::contains))
			.isEqualTo("population-urban-female-3");
	}

}
