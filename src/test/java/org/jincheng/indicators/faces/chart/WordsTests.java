package org.jincheng.indicators.faces.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import org.jincheng.indicators.catalogue.indicator.Prices;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.NamedTerm;
import org.jincheng.indicators.figures.observation.AccumulationFilter;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.Relation;
import org.jincheng.indicators.figures.selection.Transform;
import org.jincheng.indicators.figures.wording.FigureWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** There is one list of words for figures, which charts and pages share. */
class WordsTests {

	private static final Path RESOURCES = Path.of("src/main/resources/dashboard");

	private static final Path CODE = Path.of("src/main/java/org/jincheng/indicators");

	private static final JsonNode WORDS = JsonMapper.shared().readTree(read(RESOURCES.resolve("words.json")));

	@Test
	void chartsHaveNoWordsOfTheirOwn() throws IOException {
		var chinese = Pattern.compile("\\p{IsHan}");
		for (var folder : List.of("faces/chart", "figures/wording")) {
			try (var files = Files.list(CODE.resolve(folder))) {
				// It breaks lines.
				assertThat(files.filter((file) -> !file.endsWith("TextMeasure.java")))
					.noneMatch((file) -> chinese.matcher(read(file)).find());
			}
		}
	}

	@ParameterizedTest
	@EnumSource(FigureStatus.class)
	void statusIsCalledAsInTheApi(FigureStatus status) {
		assertSame("status.", status);
	}

	@ParameterizedTest
	@EnumSource(Transform.class)
	void transformIsCalledAsInTheApi(Transform transform) {
		assertSame("transform.", transform);
	}

	@ParameterizedTest
	@EnumSource(Prices.class)
	void pricesAreCalledAsInTheApi(Prices prices) {
		assertSame("prices.", prices);
	}

	@ParameterizedTest
	@EnumSource(AccumulationFilter.class)
	void accumulationIsCalledAsInTheApi(AccumulationFilter accumulation) {
		assertSame("accumulation.", accumulation);
	}

	@Test
	void relationIsCalledAsInTheApi() {
		Arrays.stream(Relation.values())
			.filter((relation) -> relation != Relation.EQUAL && relation != Relation.BETWEEN)
			.forEach((relation) -> assertSame("relation.", relation));
	}

	private static void assertSame(String prefix, NamedTerm term) {
		for (var language : Language.values()) {
			assertThat(new FigureWords(language).text(prefix + term.code(), "").strip()).isEqualTo(term.name(language));
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
