package org.jincheng.indicators.reading;

import java.util.stream.Stream;

import org.jincheng.indicators.language.Language;
import org.jincheng.indicators.language.Text;
import org.jincheng.indicators.request.DateBound;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a curator is warned of in texts of 21 December 2020. */
class WarningsTests {

	private static final Reader READER = new Reader(Exam.catalogue());

	private static Stream<String> warnings(String text) {
		var language = text.codePoints().anyMatch(Character::isIdeographic) ? Language.ZH : Language.EN;
		var request = new ReadingRequest(text, language, DateBound.of("2020-12-21"), "140500", null, null, null);
		return READER.read(request, Exam.LONGEST)
			.numerals()
			.stream()
			.flatMap((numeral) -> numeral.warnings().stream())
			.map(Text::en);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			About one-third of the fields are wet.; no exact decimal
			It extends over 2023 square kilometers.; looks like a year
			Reserves are 80.8 billion tons, with proven reserves of 27.1 tons.; far smaller
			Coal is 70 percent of exports and steel 50 percent of exports.; add up to 120 percent
			It earned 7 billion yuan ($1 billion) and spent 70 billion yuan ($1 billion).; rate of 70.00
			""")
	void whatACuratorShouldLookAtIsWarnedOf(String text, String warning) {
		assertThat(warnings(text)).anySatisfy((it) -> assertThat(it).contains(warning));
	}

	@ParameterizedTest
	@ValueSource(strings = { "It earned 7 billion yuan ($1 billion) and spent 7.1 billion yuan ($1 billion).",
			"Coal is 40 percent of exports and steel 50 percent of exports.",
			"Coal has 5,350 square kilometers, or 56.4 percent of the city's total area." })
	void whatIsInOrderIsNot(String text) {
		assertThat(warnings(text)).isEmpty();
	}

}
