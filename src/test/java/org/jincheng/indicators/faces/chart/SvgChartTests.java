package org.jincheng.indicators.faces.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.figures.observation.FigureInShort;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.Relation;
import org.jincheng.indicators.figures.wording.FigureWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

import static org.assertj.core.api.Assertions.assertThat;

/** Charts of whatever curators may add. */
class SvgChartTests {

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script>", "Food & \"drink\"", "]]>", "a\u0001b\u0000c\u007f", "\ud800x",
			"\uffff", "&#0;", "山西省晋城市", "𠮷野", "" })
	void anyNameLeavesItWellFormed(String name) {
		var words = new Mark.Words(name, name, name, name, name, name, name, name);
		var mark = new Mark(FigureInShort.id(name), words,
				new Mark.Series(name, name, "", name, 1, false, List.of(), List.of()), day(2018), day(2019), false,
				false, BigDecimal.ONE, BigDecimal.ONE, Relation.EQUAL, FigureStatus.ACTUAL, false, false, false);
		var svg = draw(name, List.of(name), new Plot.Bars(List.of(mark)), 720);
		assertThat(svg.xml()).doesNotContain("<script");
		assertThat(svg.document().getElementsByTagName("title").item(0).getTextContent().codePoints())
			.noneMatch((character) -> character < ' ' || character == 0xffff);
	}

	@Test
	void periodsOfASeriesArePointsOnAnAxisOfTime() {
		var svg = draw(Plot.of(newestFirst(1900, 2019)).getFirst());
		assertThat(svg.marks()).hasSize(120);
		assertThat(svg.lines()).hasSize(1).first().asInstanceOf(InstanceOfAssertFactories.LIST).hasSize(120);
		assertThat(svg.texts()).contains("1900", "2000").hasSizeLessThan(40);
		assertThat(svg.description()).contains("1900 in words", "1955 in words", "2019 in words");
	}

	@Test
	void onlySoManyBarsAreDrawn() {
		var places = IntStream.range(0, 300).mapToObj((i) -> mark(2019, "1", Relation.EQUAL, "Place " + i)).toList();
		assertThat(draw(Plot.of(places).getFirst()).elements("rect", "bar filled")).hasSize(16);
	}

	@ParameterizedTest
	@CsvSource({ "0", "-1", "-0.000000000000000000001", "0.000000000000000000001",
			"123456789012345678901234567890.123456789", "-99999999999999999999" })
	void anyValueIsDrawnWithinTheChart(String value) {
		for (var relation : Relation.values()) {
			var bars = draw("Name", List.of(), new Plot.Bars(List.of(mark(2019, value, relation, "a"))), 320);
			assertThat(bars.elements("text", "small")).isNotEmpty();
			assertThat(shapes(bars)).allSatisfy((shape) -> {
				assertThat(number(shape, "x")).isBetween(0, 320);
				assertThat(number(shape, "x") + number(shape, "width")).isBetween(1, 320);
			});
			var points = draw(
					Plot.of(List.of(mark(2019, value, relation, "a"), mark(2018, "0", relation, "a"))).getFirst());
			assertThat(points.marks()).hasSize(2);
		}
	}

	@Test
	void boundOfANegativeValueIsOpenOnItsSideOnly() {
		var svg = draw("Name", List.of(),
				new Plot.Bars(List.of(mark(2019, "-5", Relation.GREATER, "a"), mark(2018, "10", Relation.EQUAL, "a"))),
				720);
		assertThat(svg.elements("rect", "open")).hasSize(1);
		assertThat(svg.elements("rect", "bar filled")).as("that of the other figure").hasSize(1);
	}

	@Test
	void signOfAContradictionFitsNextToTheLongestBar() {
		var longest = new Mark(FigureInShort.id("longest"),
				new Mark.Words("20", "20 in words", "2019", "2019", "a", "", "", ""),
				new Mark.Series("a", "a", "", "", 1, false, List.of(), List.of()), day(2019), day(2020).minusDays(1),
				false, false, BigDecimal.valueOf(20), BigDecimal.valueOf(20), Relation.EQUAL, FigureStatus.ACTUAL,
				false, false, true);
		var svg = draw("Name", List.of(), new Plot.Bars(List.of(longest)), 320);
		assertThat(svg.elements("text", "value")).filteredOn((text) -> text.getTextContent().equals("≠"))
			.as("at the bar and in the legend")
			.hasSize(2)
			.allSatisfy((sign) -> assertThat(number(sign, "x")).isLessThanOrEqualTo(320 - 16));
	}

	@Test
	void longNameIsCutAndStaysWholeInItsTitle() {
		var name = "A name that goes on ".repeat(40).strip();
		var svg = draw(name, List.of(), new Plot.Bars(newestFirst(2019, 2019)), 320);
		assertThat(svg.elements("text", "title")).hasSize(3);
		assertThat(svg.elements("text", "title").getLast().getTextContent()).endsWith("…");
		assertThat(svg.document().getElementsByTagName("title").item(0).getTextContent()).isEqualTo(name);
	}

	@Test
	void chineseIsBrokenBetweenCharacters() {
		var svg = draw("晋城市一般公共预算支出中用于改善人民生活水平的比例", List.of(), new Plot.Bars(newestFirst(2019, 2019)), 320);
		assertThat(svg.elements("text", "title")).hasSize(2);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			5000000000          | 5 billion                | 50亿
			706280000           | 706.28 million           | 7.0628亿
			13000000000000      | 13 trillion              | 13万亿
			1234567             | 1,234,567                | 1,234,567
			-20000              | -20,000                  | -2万
			45.80               | 45.80                    | 45.80
			0.000001            | 0.000001                 | 0.000001
			""")
	void numberIsShortenedOnlyWhereThatIsExact(BigDecimal number, String en, String zh) {
		assertThat(new FigureWords(Language.EN).number(number)).isEqualTo(en);
		assertThat(new FigureWords(Language.ZH).number(number)).isEqualTo(zh);
	}

	private static List<Mark> newestFirst(int from, int to) {
		return IntStream.rangeClosed(from, to)
			.map((year) -> from + to - year)
			.mapToObj((year) -> mark(year, String.valueOf(year % 17), Relation.EQUAL, "a"))
			.toList();
	}

	private static Mark mark(int year, String value, Relation relation, String place) {
		var date = String.valueOf(year);
		return new Mark(FigureInShort.id(date + place),
				new Mark.Words(value, year + " in words", date, date, place, "", "", ""),
				new Mark.Series(place, place, "", "", 1, false, List.of(), List.of()), day(year),
				day(year).plusYears(1).minusDays(1), false, false, new BigDecimal(value), new BigDecimal(value),
				relation, FigureStatus.ACTUAL, false, false, false);
	}

	private static LocalDate day(int year) {
		return LocalDate.of(year, 1, 1);
	}

	private static ParsedSvg draw(Plot plot) {
		return draw("Name", List.of(), plot, 720);
	}

	private static ParsedSvg draw(String title, List<String> sources, Plot plot, int width) {
		var panel = new IndicatorChart.Panel("unit", false, List.of(plot), List.of());
		return Figures.draw(title, List.of(panel), sources, new FigureWords(Language.EN), width);
	}

	private static List<Element> shapes(ParsedSvg svg) {
		return List.of(svg.elements("rect", "bar filled"), svg.elements("rect", "open"))
			.stream()
			.flatMap(List::stream)
			.toList();
	}

	private static int number(Element element, String attribute) {
		return Integer.parseInt(element.getAttribute(attribute));
	}

}
