package org.jincheng.indicators.faces.chart;

import java.util.stream.Stream;

import org.jincheng.indicators.ServiceTests;
import org.jincheng.indicators.catalogue.indicator.IndicatorService;
import org.jincheng.indicators.catalogue.place.PlaceService;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.figures.wording.FigureTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A figure in words: the scripts of the pages have the same cases. */
@ServiceTests
class FigureTextsTests {

	@Autowired
	private IndicatorService indicators;

	@Autowired
	private PlaceService places;

	static Stream<FigureCase> figures() {
		return FigureCase.all();
	}

	@ParameterizedTest
	@MethodSource("figures")
	void figureIsWrittenInBothLanguages(FigureCase one) {
		for (var language : Language.values()) {
			var texts = FigureTexts.of(this.indicators, this.places, language);
			var figure = one.figure(language);
			assertThat(Stream.concat(Stream.of(texts.text(figure), texts.period(figure)), texts.notes(figure).stream()))
				.containsExactlyElementsOf(one.words(language));
		}
	}

	@Test
	void chartsSayWhatPublishersReplacedOrTookBack() {
		var texts = FigureTexts.of(this.indicators, this.places, Language.EN);
		assertThat(FigureCase.all()
			.map((one) -> one.figure(Language.EN))
			.filter((figure) -> !figure.isUncorrected())
			.map(texts::qualifiers)).hasSize(2)
			.allMatch((words) -> words.contains("retracted by its publisher")
					|| words.contains("replaced by its publisher"));
	}

	static Stream<FigureCase> phrases() {
		return FigureCase.of("phrases.json");
	}

	/** Each kind of comparison, relation and sign. */
	@ParameterizedTest
	@MethodSource("phrases")
	void phraseTellsTheDirectionInWords(FigureCase one) {
		for (var language : Language.values()) {
			assertThat(FigureTexts.of(this.indicators, this.places, language).phrase(one.figure(language)))
				.isEqualTo(one.words(language).getFirst());
		}
	}

}
