package org.jincheng.indicators.reading.matching;

import java.io.IOException;

import org.jincheng.indicators.reading.matching.AnnotatedTexts.Figure;
import org.jincheng.indicators.reading.result.ProposedPublication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How often the first concept is the right one, and what is sure enough is. */
class AnnotatedTextsTests {

	@ParameterizedTest
	@CsvSource({ "made, 95, 75", "aside, 92, 65" })
	void mostFiguresAreOfTheirConcept(String folder, int first, int preselected) throws IOException {
		var figures = AnnotatedTexts.read(folder);
		var sure = figures.stream().filter(AnnotatedTextsTests::isSure).toList();
		var right = sure.stream().filter(Figure::isFirstRight).count();
		assertThat(figures.stream().filter(Figure::isFirstRight).count() * 100)
			.as(() -> figures.stream().filter((it) -> !it.isFirstRight()).toList().toString())
			.isGreaterThanOrEqualTo((long) figures.size() * first);
		assertThat(right * 100).isGreaterThanOrEqualTo((long) figures.size() * preselected);
		assertThat((sure.size() - right) * 20).isLessThanOrEqualTo(sure.size());
	}

	@Test
	void phrasesWithOneHashCodeAreTwoIndicators() {
		assertThat("Aa output").hasSameHashCodeAs("BB output");
		assertThat(NewIndicators.of("Aa output").code()).isNotEqualTo(NewIndicators.of("BB output").code());
	}

	private static boolean isSure(Figure figure) {
		return !figure.candidates().isEmpty()
				&& figure.candidates().getFirst().score().compareTo(ProposedPublication.LEAST) >= 0;
	}

}
