package org.jincheng.indicators.reading.times;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.PeriodLabel;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.reading.times.PeriodMention.Part;
import org.jincheng.indicators.reading.words.Lines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What dates something, and which days that means in a text of 21 December 2020. */
class PeriodsTests {

	private final CalendarReader calendar = new CalendarReader(Span.day(LocalDate.of(2020, 12, 21)));

	@ParameterizedTest
	@EnumSource
	void examplesOfTheLexiconsAreReadAsTheySay(Language language) {
		var wrong = new ArrayList<String>();
		for (var line : Lines.rows("periods." + language.code() + ".tsv")) {
			var example = line.get(2).split(" = ");
			var printed = example[0].substring(example[0].indexOf('[') + 1, example[0].indexOf(']'));
			var sentence = example[0].replace("[", "").replace("]", "");
			var mentions = Periods.in(sentence, language);
			var found = mentions.stream()
				.map((mention) -> sentence.substring(mention.start(), mention.end()) + label(mention))
				.toList();
			var wanted = List.of(printed + ((example.length > 1) ? " = " + example[1] : ""));
			if (!found.equals(wanted)) {
				wrong.add(line + " is " + found);
			}
		}
		assertThat(wrong).isEmpty();
	}

	private String label(PeriodMention mention) {
		var span = this.calendar.read(mention, null, List.of());
		return (span != null) ? " = " + PeriodLabel.of(span.first(), span.last()) : "";
	}

	@ParameterizedTest
	@MethodSource
	void examplesOfTheCuesAreOfTheirPart(Language language, List<String> line) {
		var meaning = line.get(1).split(" ")[1];
		var part = switch (meaning) {
			case "base", "times" -> Part.BASE;
			case "share", "whole" -> Part.WHOLE;
			case "aside", "season" -> Part.ASIDE;
			case "due" -> Part.DUE;
			default -> Part.PERIOD;
		};
		assertThat(Periods.in(line.get(2), language)).as("%s", line)
			.anySatisfy((mention) -> assertThat(mention.part()).isEqualTo(part));
	}

	static Stream<Object[]> examplesOfTheCuesAreOfTheirPart() {
		return Stream.of(Language.values())
			.flatMap((language) -> Lines.rows("period-cues." + language.code() + ".tsv")
				.stream()
				.map((line) -> new Object[] { language, line }));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2023 square kilometers | EN
			It may rise. | EN
			$2015 | EN
			2,015 | EN
			12015年 | ZH
			""")
	void whatOnlyLooksLikeADateIsNone(String sentence, Language language) {
		assertThat(Periods.in(sentence, language)).isEmpty();
	}

	@Test
	void theYearSpokenOfBeforeIsThatOfAMonth() {
		var mention = Periods.in("In November", Language.EN).getFirst();
		assertThat(this.calendar.read(mention, Span.year(2018), List.of())).isEqualTo(Span.months(2018, 11, 2018, 11));
	}

	@Test
	void monthsPastAreThoseSpokenOfBeforeIfThatMany() {
		var mention = Periods.in("over the past 11 months", Language.EN).getFirst();
		assertThat(this.calendar.read(mention, null, List.of(Span.months(2020, 1, 2020, 11))))
			.isEqualTo(Span.months(2020, 1, 2020, 11));
	}

}
