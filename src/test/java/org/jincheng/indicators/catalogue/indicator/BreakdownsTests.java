package org.jincheng.indicators.catalogue.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Parts are the whole only if all of one level are there, each once. */
class BreakdownsTests {

	private static final Breakdowns BREAKDOWNS = new Breakdowns(
			Map.of("residence", List.of(Set.of("urban", "rural")), "sex", List.of(Set.of("male", "female")), "partner",
					List.of(), "activity", List.of(Set.of("farms", "plants"), Set.of("farms-2017", "plants-2017"))));

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			residence:urban, residence:rural | true
			residence:urban | false
			residence:urban, residence:rural, residence:unallocated | true
			residence:urban, residence:other | false
			residence:other, residence:unallocated | false
			residence:urban sex:male, residence:urban sex:female, residence:rural sex:male, residence:rural \
			sex:female, residence:unallocated sex:male | false
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
