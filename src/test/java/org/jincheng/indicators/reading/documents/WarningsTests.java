package org.jincheng.indicators.reading.documents;

import java.util.List;
import java.util.stream.Stream;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.request.DateBound;
import org.jincheng.indicators.reading.result.Reading.ReadNumeral;
import org.jincheng.indicators.reading.result.ReadingRequest;
import org.jincheng.indicators.reading.result.Warning;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a curator is warned of in texts of 21 December 2020. */
class WarningsTests {

	private static List<ReadNumeral> figures(String text, @Nullable String published, @Nullable String title) {
		var language = text.codePoints().anyMatch(Character::isIdeographic) ? Language.ZH : Language.EN;
		var request = new ReadingRequest(text, language, (published != null) ? DateBound.of(published) : null, "140500",
				null, title, null, null);
		return Exam.figures(Exam.read(request).numerals());
	}

	private static Stream<String> warnings(String text) {
		return figures(text, "2020-12-21", null).stream()
			.flatMap((figure) -> figure.warnings().stream())
			.map((warning) -> warning.message().en());
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			About one-third of the fields are wet.; no exact decimal
			Coal is 70 percent of exports and steel 50 percent of exports.; add up to 120 percent
			2022年，产量2274. 2吨。; was torn
			产量增长7,5%。; was torn
			产量2，274.2亿吨。; was torn
			产量9l.4万吨。; was torn
			就业率提高0.5个百分点。; is compared with
			2020年，生产总值年均增长6%。; is compared with
			2019年粮食产量88万吨。2019年粮食产量89万吨。; another value
			Exports rose 5 percent.; does not say when
			Exports were 5 million yuan in 2021.; names no plan
			At the end of June, freight volume was 5 million tons.; may speak of another time
			五年来，粮食产量稳定在500万吨。; may speak of another time
			五年来，人口增加5万人。; is compared with
			2019年，普通高中6所，在校生5万人。; Is this figure of that part
			2019年，失业率同比为5%。; no comparison was read
			""")
	void whatACuratorShouldLookAtIsWarnedOf(String text, String warning) {
		assertThat(warnings(text)).anySatisfy((it) -> assertThat(it).contains(warning));
	}

	@ParameterizedTest
	@ValueSource(strings = { "In 2019, it earned 7 billion yuan ($1 billion) and spent 7.1 billion yuan ($1 billion).",
			"Coal is 40 percent of exports and steel 50 percent of exports.",
			"Coal has 5,350 square kilometers, or 56.4 percent of the city's total area.",
			"Trade with A, B and C rose 85.6, 52 and 110 percent respectively in 2019.",
			"2019年，居民人均收入5000元，其中城镇居民人均收入6000元。",
			"In 2019, exports rose 5 percent in nominal terms. In 2019, exports rose 4 percent in real terms." })
	void whatIsInOrderIsNot(String text) {
		assertThat(warnings(text)).isEmpty();
	}

	@Test
	void whatATitleNamesAPartOfMayBeOfThatPart() {
		assertThat(figures("2019年，全市出口5亿元。", "2020-12-21", "晋城市对东盟进出口增长")).singleElement()
			.satisfies((figure) -> assertThat(figure.warnings()).anyMatch((it) -> it.code() == Warning.PART_OF_TITLE));
	}

	/** The period of the last figure, open where a curator is warned of it. */
	private static String period(String text, @Nullable String published) {
		var figure = figures(text, published, null).getLast();
		var isOpen = figure.warnings().stream().anyMatch((it) -> it.code() == Warning.NO_PERIOD);
		var period = figure.setting().period();
		return ((period != null) ? period.label() + " " + period.basis().code() : "unsaid") + (isOpen ? " open" : "");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', nullValues = "-", textBlock = """
			2015; Exports were 5 million yuan this month.; 2015 publication open
			2015; Exports were 5 million yuan last month.; 2015 publication open
			2015; Exports were 5 million yuan today.; 2015 publication open
			2015; Exports were 5 million yuan yesterday.; 2015 publication open
			2015; Exports were 5 million yuan this quarter.; 2015 publication open
			2015; Exports were 5 million yuan over the past three months.; 2015 publication open
			2015; 本月出口5亿元。; 2015 publication open
			2015; 18日出口5亿元。; 2015 publication open
			2015; 当月出口5亿元。; 2015 publication open
			2015; In May 2014 exports were 5 million yuan. This month they were 6 million yuan.; 2015 publication open
			2015; In May 2014 exports were 5 million yuan. This month imports fell. They were 6 million yuan.; \
			2015 publication
			2015-06; Exports were 5 million yuan today.; 2015-06 publication open
			-; In May 2014 exports were 5 million yuan. This month they were 6 million yuan.; unsaid open
			2015-08-20; 2014年，出口5亿元。当月进口6亿元。; 2015-08-20 publication open
			2015; In May exports were 5 million yuan.; 2015-05 stated
			2015; In May 2014 exports were 5 million yuan. They were 6 million yuan in that month.; 2014-05 stated
			2015; Exports were 5 million yuan this year.; 2015 stated
			2015; Exports were 5 million yuan over the past three years.; 2013/2015 stated
			2015-06; Exports were 5 million yuan this month.; 2015-06 stated
			2015-06; Exports were 5 million yuan this quarter.; 2015-04/2015-06 stated
			2015-06-03; Exports were 5 million yuan today.; 2015-06-03 stated
			""")
	void aMonthOrDayThatPublicationDoesNotTellIsLeftOpen(@Nullable String published, String text, String period) {
		assertThat(period(text, published)).isEqualTo(period);
	}

}
