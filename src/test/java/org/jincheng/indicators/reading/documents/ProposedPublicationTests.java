package org.jincheng.indicators.reading.documents;

import java.util.ArrayList;

import org.jincheng.indicators.catalogue.indicator.Whole;
import org.jincheng.indicators.core.request.DateBound;
import org.jincheng.indicators.reading.result.Kind;
import org.jincheng.indicators.reading.result.ProposedPublication;
import org.jincheng.indicators.reading.result.ProposedPublication.ProposedFigure;
import org.jincheng.indicators.reading.result.Reading;
import org.jincheng.indicators.reading.result.ReadingRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** An indicator is proposed for a figure only where that is sure enough. */
class ProposedPublicationTests {

	private static Reading read(String text) {
		return Exam.READER
			.read(new ReadingRequest(text, null, DateBound.of("2020-02"), "140500", null, null, null, null));
	}

	/** The first figure that is proposed of a text. */
	private static ProposedFigure first(String text) {
		return read(text).publication().statements().getFirst().figures().getFirst();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Resident population reached 2.2 million people. | resident-population
			全市地区生产总值1425.7亿元。 | gdp
			农村居民人均可支配收入17708元。 | rural-income-per-person
			Anji's general public budget revenue rose 3 percent. | budget-revenue
			The general public budget revenue of Minhang rose 3 percent. | budget-revenue
			Fixed-asset investment dropped 8.1 percent. | fixed-asset-investment
			Per capita disposable income of residents stood at 40,127 yuan. | income-per-person
			Per capita disposable income of urban residents stood at 40,127 yuan. | urban-income-per-person
			It received 3 million tourists and generated tourism revenue of 4 billion yuan. | tourist-visits
			""")
	void indicatorThatIsNamedIsProposed(String text, String indicator) {
		assertThat(first(text).indicator()).isEqualTo(indicator);
	}

	@ParameterizedTest
	@ValueSource(strings = { "The county grew 0.9 percent.", "阳城县和沁水县将共同投资30亿元。",
			"Expressways reach 95 percent of the counties.", "Foreign trade of toys reached 5 billion yuan.",
			"玩具进出口总值5亿元。", "迁入常住人口3万人。", "There are 17 poor counties in the mountains." })
	void whatIsUnsureIsNotProposed(String text) {
		assertThat(first(text).indicator()).isNull();
		assertThat(first(text).where()).isNull();
	}

	/**
	 * Of a bound and a value, of a text and a table, and of two values one is recorded.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			2019年，全市人均生产总值首次突破6万元，达到65000元。 | - | gdp-per-person | 65000元
			2019年，全市出口5亿元。2019年，全市出口5亿元。 | exports | - | 5亿元
			""")
	void figureThatIsStatedTwiceIsProposedOnce(String text, @Nullable String first, @Nullable String second,
			String printed) {
		var read = read(text);
		var figures = read.publication().statements().stream().flatMap((it) -> it.figures().stream()).toList();
		assertThat(figures).extracting(ProposedFigure::indicator).containsExactly(first, second);
		assertThat(read.numerals()).flatExtracting((it) -> it.warnings())
			.singleElement()
			.satisfies((it) -> assertThat(it.message().zh()).isEqualTo("文中另有同一数据：%s，已采用该处。".formatted(printed)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			2019年，全市新能源汽车保有量达16万辆，占全市汽车总量的30%。 | - | 全市汽车总量
			2019年，全市出口5亿元，占生产总值的30%。 | gdp | -
			""")
	void wholeOfAShareIsProposed(String text, @Nullable String indicator, @Nullable String words) {
		var whole = read(text).publication().statements().getFirst().figures().getLast().shareOf();
		assertThat(whole).isEqualTo(new Whole(indicator, null, words, words));
	}

	@ParameterizedTest
	@CsvSource({ "'晋城市统计公报\n全市地区生产总值1425.7亿元。', 晋城市统计公报", "'全市地区生产总值1425.7亿元。\n没有数字的一行。',",
			"'\n\nGreen hills [1]\n\nResident population reached 2.2 million people.', Green hills",
			"'统计公报*\n\n全市地区生产总值1425.7亿元。', 统计公报" })
	void firstLineOutsideTheBodyIsTheTitle(String text, @Nullable String title) {
		assertThat(read(text).publication().source().title()).isEqualTo(title);
	}

	@Test
	void candidatesStayInTheNumeral() {
		var numeral = read("Foreign trade of toys reached 5 billion yuan.").numerals().getFirst();
		assertThat(numeral.candidates().getFirst().indicator()).isEqualTo("foreign-trade");
		assertThat(numeral.candidates().getFirst().score()).isLessThan(ProposedPublication.LEAST);
	}

	/**
	 * Of the annotated texts at most one in ten is wrong, and half of what is right
	 * stays.
	 */
	@Test
	void mostOfWhatIsProposedIsRight() {
		var json = new JsonMapper();
		var proposed = new ArrayList<String>();
		var right = 0;
		var firstRight = 0;
		for (var folder : new String[] { "known", "unseen" }) {
			for (var file : Exam.files(Exam.KNOWN.resolveSibling(folder))) {
				var reading = Exam.read(Exam.request(file));
				for (var gold : json.readTree(file.toFile()).get("numerals")) {
					var numeral = reading.numerals()
						.stream()
						.filter((it) -> it.kind() == Kind.FIGURE && it.at().start() == gold.get("start").asInt())
						.findFirst();
					if (numeral.isEmpty() || numeral.get().candidates().isEmpty() || !gold.hasNonNull("indicator")) {
						continue;
					}
					var best = numeral.get().candidates().getFirst();
					var isRight = best.recorded().equals(gold.path("indicator").asString(""));
					firstRight += isRight ? 1 : 0;
					if (best.score().compareTo(ProposedPublication.LEAST) >= 0) {
						proposed.add(best.recorded());
						right += isRight ? 1 : 0;
					}
				}
			}
		}
		assertThat(proposed.size() - right).isLessThanOrEqualTo(proposed.size() / 10);
		assertThat(right).isGreaterThanOrEqualTo(firstRight / 2);
	}

}
