package org.jincheng.indicators.catalogue.source;

import java.util.Arrays;
import java.util.stream.Stream;

import org.jincheng.indicators.core.language.TextFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The kinds that names of publishers say. */
class PublisherKindTests {

	@ParameterizedTest
	@MethodSource("examples")
	@CsvSource({ "晋城市统计局、山西日报,", "Government of the Daily News,", "Jincheng Weather,", "Every Bureau,",
			"晋城市统计局 国家统计局晋城调查队, statistics-office", "CHINA DAILY, press", "Ungovernmental Society," })
	void nameSaysKind(String name, @Nullable String kind) {
		var said = PublisherKind.ofName(name);
		assertThat((said != null) ? said.code() : null).as(name).isEqualTo(kind);
	}

	static Stream<Arguments> examples() {
		return TextFile.rows(PublisherKind.FILE)
			.stream()
			.flatMap((row) -> Arrays.stream(row.get(2).split(";")).map((name) -> Arguments.of(name, row.get(0))));
	}

}
