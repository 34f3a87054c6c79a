package org.jincheng.indicators.faces.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.figures.observation.FigureInShort;
import org.jincheng.indicators.figures.selection.SourceChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Charts draw nothing that is not said: what is joined, and what each figure looks like.
 */
class HonestChartTests {

	/** Lines join periods of one length that follow each other at a regular step. */
	@ParameterizedTest
	@ValueSource(strings = { "2017 1, 2018 2, 2019 3", "2018-01 1, 2018-02 2, 2018-03 3",
			"2018-01/2018-03 1, 2018-04/2018-06 2", "2018-01/2018-11 1, 2019-01/2019-11 2, 2020-01/2020-11 2",
			"2018-11 1, 2019-11 2, 2020-11 4", "2018-01-31 1, 2018-02-28 2, 2018-03-31 4",
			"2018-03-31 1, 2018-06-30 2, 2018-09-30 4", "2019-12-31 1, 2020-12-31 2", "2020-02-29 1, 2021-02-28 2",
			"2011/2015 1, 2016/2020 2", "2018 1 approx, 2019 2", "2018 1 joint, 2019 2 joint",
			"2018 1 target, 2019 2 target", "2018 1 derived, 2019 2 derived", "2018 1 change, 2019 2 change",
			"2018-01/2018-02 1, 2019-01/2019-02 2, 2020-01/2020-02 3" })
	void comparablePeriodsThatFollowEachOtherAreJoined(String figures) {
		var texts = figures.split(", ");
		assertThat(draw(texts).lines()).containsExactly(ids(texts));
	}

	/** Sums of one year from January on are joined, but not with the year or others. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2018-01/2018-03 1 sum, 2018-01/2018-06 2 sum, 2018-01/2018-09 3 sum, 2018 4 sum | 0 1 2 | true
			2018-01/2018-06 2 sum, 2018-01/2018-09 3 sum, 2019-01/2019-06 4 sum, \
			2019-01/2019-09 5 sum | 0 1, 2 3 | true
			2018-01 1 sum, 2018-01/2018-02 2 sum, 2018-01/2018-03 3 sum, 2018-01/2018-05 4 sum | 0 1 2 | true
			2018-01/2018-03 1 sum, 2018-01/2018-06 2 sum gt, 2018-01/2018-09 3 sum | '' | false
			2018-01/2018-03 1 sum, 2018-04/2018-06 1 sum, 2018-01/2018-06 2 sum, \
			2018-01/2018-09 3 sum | 0 1, 0 2 3 | true
			2018-01/2018-03 1 sum, 2018-01/2018-06 2 sum, 2019-01/2019-03 1 sum, \
			2019-01/2019-06 3 sum | 0 1, 2 3 | true
			2018-01/2018-06 2 sum, 2019-01/2019-06 3 sum, 2020-01/2020-06 4 sum | 0 1 2 | false
			2018-01/2018-06 2 sum change, 2019-01/2019-06 3 sum change | 0 1 | false
			2018-01/2018-06 2 sum change, 2018-01/2018-09 3 sum change, \
			2019-01/2019-06 4 sum change | '' | false
			2018-01/2018-06 2 sum, 2018-01/2018-09 3 sum target | '' | false
			2018-01/2018-03 1, 2018-01/2018-06 2, 2018-01/2018-09 3 | '' | false
			""")
	void sumsOfOneYearAreJoinedWithEachOther(String figures, String expected, boolean isMarked) {
		var texts = figures.split(", ");
		var lines = Stream.of(expected.split(", "))
			.filter((line) -> !line.isEmpty())
			.map((line) -> ids(
					Stream.of(line.split(" ")).map((at) -> texts[Integer.parseInt(at)]).toArray(String[]::new)))
			.toList();
		var svg = draw(texts);
		assertThat(svg.lines()).containsExactlyInAnyOrderElementsOf(lines);
		assertThat(svg.legend().contains("legend.running")).isEqualTo(isMarked);
	}

	/** They join nothing else. */
	@ParameterizedTest
	@ValueSource(strings = { "2018 1, 2020 2", "2000 1, 2010 2, 2020 3", "2018 1, 2019-01/2019-11 2",
			"2018-01/2018-11 1, 2018-11 2", "2018-01/2018-10 1, 2019-01/2019-11 2", "2018/2019 1, 2019/2020 2",
			"2018-01/2018-06 1, 2018-04/2018-09 2", "2018-11-01 1, 2020-12-31 2", "2018-01-01 1, 2018-01-02 2",
			"2018 1, 2019 2 target", "2018 1, 2019 2 forecast", "2018 1 target, 2019 2 forecast", "2018 1, 2019 2 gt",
			"2018 1 le, 2019 2", "2018 1 ge, 2019 2 ge", "2018 1 nearly, 2019 2", "2018 1 between upper=3, 2019 2",
			"2018 1, 2019 2 joint", "2018 1, 2019 2 derived", "2018 1, 2019 2 place=140000", "2018 1, 2019 2 aside",
			"2018 1 derived, 2019 2 derived source=b" })
	void incomparableFiguresAreNotJoined(String figures) {
		var svg = draw(figures.split(", "));
		assertThat(svg.lines()).isEmpty();
		assertThat(svg.marks()).hasSizeGreaterThan(1);
	}

	/** A series goes on over its sources, unless they are asked for one by one. */
	@ParameterizedTest
	@ValueSource(strings = { "2018 1, 2019 2 estimate", "2018 1, 2019 2 provisional", "2018 1, 2019 2 source=b",
			"2018 1, 2019 2 occurrence=2", "2018 1 target, 2019 2 target source=b",
			"2018 1 place=140502, 2019 2 place=140503" })
	void seriesGoesOnUnlessSourcesAreAskedForOneByOne(String figures) {
		var texts = figures.split(", ");
		assertThat(draw(texts).lines()).containsExactly(ids(texts));
		assertThat(drawEach(720, texts).lines()).isEmpty();
	}

	@Test
	void areaUnderAnotherCodeIsOnePlaceWithItsNewestName() {
		var svg = draw("2018 1 place=140502", "2019 2 place=140503", "2019 3 place=140581");
		assertThat(svg.styled("text", "plot-title")).extracting(Element::getTextContent)
			.containsExactly("Place 140503", "Place 140581");
	}

	@Test
	void stockIsOfTheLastDayOfItsPeriod() {
		var texts = new String[] { "2018 1", "2019-12-31 2", "2020 3" };
		var stock = Figures.draw(720, Language.EN, SourceChoice.PREFERRED, Set.of("trade"), texts);
		assertThat(stock.lines()).containsExactly(ids(texts));
		assertThat(stock.styled("path", "extent")).isEmpty();
		assertThat(draw(texts).lines()).isEmpty();
	}

	@Test
	void otherFiguresOfAPeriodAreSmallGreyMarks() {
		var svg = draw("2018 3", "2019 4 contradicted", "2019 4.1 contradicted aside source=b", "2020 5");
		assertThat(svg.lines()).containsExactly(ids("2018 3", "2019 4 contradicted", "2020 5"));
		var preferred = svg.mark("4 (");
		var aside = svg.mark("4.1");
		assertThat(aside.getAttribute("class")).isEqualTo("mark aside");
		assertThat(parts(aside, "shape").getFirst().getAttribute("r")).isEqualTo("3");
		assertThat(aside.getTextContent()).contains("≠", "not the preferred figure", "Daily, 2021");
		assertThat(cx(aside)).isEqualTo(cx(preferred) + 12);
		assertThat(2 * cx(preferred) - cx(svg.mark("3 (")) - cx(svg.mark("5 ("))).isBetween(-2, 2);
		assertThat(svg.texts()).as("labels").contains("4", "5").doesNotContain("4.1");
		assertThat(svg.legend()).containsExactly("legend.contradicted", "legend.aside");
	}

	@Test
	void otherFiguresOfABarAreMarksOnIt() {
		var svg = draw("2019 4 aside source=b", "2019 5 gt aside source=c", "2019 3", "2019 7 target");
		assertThat(svg.elements("rect", "bar filled")).hasSize(1);
		assertThat(svg.elements("rect", "bar hollow")).hasSize(1);
		assertThat(svg.texts()).contains("3", "7").doesNotContain("4 ", "> 5");
		var bar = svg.only("rect", "bar filled");
		var middle = Integer.parseInt(bar.getAttribute("y")) + Integer.parseInt(bar.getAttribute("height")) / 2;
		for (var words : List.of("4 (", "more than 5 (")) {
			assertThat(parts(svg.mark(words), "shape").getFirst().getAttribute("cy")).isEqualTo("" + middle);
		}
		assertThat(parts(svg.mark("more than 5 ("), "arrow")).isNotEmpty();
	}

	/** As where all that is stated was retracted. */
	@ParameterizedTest
	@ValueSource(strings = { "2019 3 aside", "2018 3 aside, 2019 4 aside" })
	void figuresWithoutAPreferredOneAreGrey(String figures) {
		var svg = draw(figures.split(", "));
		assertThat(svg.marks()).hasSize(figures.split(", ").length)
			.allSatisfy((mark) -> assertThat(mark.getAttribute("class")).isEqualTo("mark aside"));
		assertThat(svg.legend()).containsExactly("legend.aside");
	}

	@Test
	void outcomesAreNotNamedByTheirStatus() {
		var svg = draw("2018 3", "2019 3.5 provisional", "2019 4 target", "2020 5 target");
		assertThat(svg.lines()).containsExactly(ids("2018 3", "2019 3.5 provisional"),
				ids("2019 4 target", "2020 5 target"));
		assertThat(svg.styled("text", "name")).extracting(Element::getTextContent).containsExactly("target");
	}

	@Test
	void omittedFiguresAreCounted() {
		var places = IntStream.range(0, 17)
			.boxed()
			.flatMap((i) -> Stream.of("2018 1 place=p" + (10 + i), "2019 2 place=p" + (10 + i)))
			.toArray(String[]::new);
		assertThat(draw(places).styled("text", "plot-title")).hasSize(12);
		assertThat(draw(places).texts()).contains("12 of 17 places are shown.");
		assertThat(draw(places).description()).contains("12 of 17 places are shown.");
		var bars = IntStream.range(0, 20).mapToObj((i) -> "2019 1 place=p" + (10 + i)).toArray(String[]::new);
		assertThat(Figures.draw(720, Language.ZH, bars).texts()).contains("显示20个地区中的16个。");
		var series = IntStream.range(0, 18).mapToObj((i) -> "2019 1 source=s" + i).toArray(String[]::new);
		assertThat(drawEach(720, series).texts()).contains("16 of 18 series are shown.",
				"18 series are not told apart by name: a chart has no more than 6 names.");
	}

	@Test
	void missingPeriodBreaksTheLine() {
		var svg = draw("2014 1", "2015 2", "2017 3", "2018 4", "2020 5");
		assertThat(svg.lines()).containsExactly(ids("2014 1", "2015 2"), ids("2017 3", "2018 4"));
		assertThat(draw("2018-11 1", "2019-11 2", "2019-12 3", "2020-01 1").lines())
			.containsExactly(ids("2019-11 2", "2019-12 3", "2020-01 1"));
	}

	@Test
	void boundBreaksTheLineAndStaysOpen() {
		var svg = draw("2016 1", "2017 2", "2018 3 gt", "2019 4", "2020 5");
		assertThat(svg.lines()).containsExactly(ids("2016 1", "2017 2"), ids("2019 4", "2020 5"));
		assertThat(ParsedSvg.shapes(svg.mark("more than 3"))).containsExactly("path extent", "path arrow",
				"circle shape filled");
	}

	@ParameterizedTest
	@CsvSource({ "gt, -26, legend.above", "ge, -26, legend.above", "lt, 26, legend.below", "le, 26, legend.below",
			"nearly, 15, legend.nearly" })
	void arrowOfABoundPointsToTheTruth(String relation, int length, String legend) {
		var svg = draw("2018 3 " + relation, "2019 5");
		var arrow = parts(svg.marks().getFirst(), "arrow").getFirst().getAttribute("d");
		var y = Integer.parseInt(parts(svg.marks().getFirst(), "shape").getFirst().getAttribute("cy"));
		assertThat(arrow).contains("V" + (y + length) + "M");
		assertThat(svg.legend()).containsExactly(legend);
	}

	@Test
	void rangeIsABarBetweenItsEnds() {
		var svg = draw("2018 3 between upper=6", "2019 6", "2020 3");
		var range = parts(svg.mark("3 to 6"), "range").getFirst();
		var top = Integer.parseInt(range.getAttribute("y"));
		assertThat(top).isEqualTo(cy(svg.mark("6 (")));
		assertThat(top + Integer.parseInt(range.getAttribute("height"))).isEqualTo(cy(svg.mark("3 (")));
		assertThat(svg.legend()).containsExactly("legend.range");
	}

	@Test
	void approximateValueHasARing() {
		var svg = draw("2018 3 approx", "2019 4");
		assertThat(ParsedSvg.shapes(svg.mark("about 3"))).contains("circle ring");
		assertThat(ParsedSvg.shapes(svg.mark("4 ("))).doesNotContain("circle ring");
		assertThat(svg.legend()).containsExactly("legend.approx");
	}

	@Test
	void eachStatusHasAShapeOfItsOwn() {
		var svg = draw("2016 1", "2017 1 provisional", "2018 1 estimate", "2019 1 forecast", "2020 1 target");
		var shapes = svg.marks()
			.stream()
			.map((mark) -> parts(mark, "shape").getFirst())
			.map((shape) -> shape.getLocalName()
					+ shape.getAttribute("d").replaceFirst("^M\\d+ \\d+", " ").replaceAll("\\d+", "n"))
			.toList();
		assertThat(shapes).containsExactly("circle", "rect", "path ln nh-nz", "path ln -nh-nz",
				"path ln nl-n nl-n -nz");
		assertThat(svg.legend()).containsExactly("status.actual", "status.provisional", "status.estimate",
				"status.forecast", "status.target");
	}

	@Test
	void jointFigureIsHatchedAndDerivedOneIsOutlined() {
		var svg = draw("2018 3 joint", "2019 4", "2020 5 derived");
		assertThat(ParsedSvg.shapes(svg.mark("3 ("))).containsExactly("path extent", "circle shape hollow hatched",
				"path hatch");
		assertThat(ParsedSvg.shapes(svg.mark("4 ("))).containsExactly("path extent", "circle shape filled");
		assertThat(ParsedSvg.shapes(svg.mark("5 ("))).containsExactly("path extent", "circle shape outlined");
		assertThat(svg.legend()).containsExactly("legend.stated", "legend.derived", "legend.joint");
		assertThat(svg.texts()).contains("joint figure: of several together");
	}

	@Test
	void statedAndComputedChangeAreDrawnSideBySide() {
		var svg = draw("2018 7.1 change contradicted", "2018 7.3 change derived contradicted", "2019 4 change");
		var stated = svg.mark("+7.1");
		var computed = svg.mark("+7.3");
		assertThat(cx(stated)).isNotEqualTo(cx(computed));
		assertThat(Math.abs(cx(stated) - cx(computed))).isLessThanOrEqualTo(12);
		assertThat(svg.lines()).containsExactly(ids("2018 7.1 change contradicted", "2019 4 change"));
		assertThat(parts(stated, "shape").getFirst().getAttribute("class")).isEqualTo("shape filled");
		assertThat(parts(computed, "shape").getFirst().getAttribute("class")).isEqualTo("shape outlined");
		assertThat(svg.legend()).contains("legend.contradicted");
		assertThat(stated.getTextContent()).contains("≠", "sources disagree");
	}

	@Test
	void figureIsDrawnOverItsTime() {
		var svg = draw("2018 3", "2019 4", "2020-01/2020-11 5", "2020-12-31 6");
		assertThat(extent(svg.mark("3 ("))).matches("M\\d+ \\d+H\\d+");
		assertThat(extent(svg.mark("5 ("))).as("the ends of a part of a year")
			.matches("M\\d+ \\d+H\\d+M\\d+ \\d+v8M\\d+ \\d+v8");
		assertThat(width(svg.mark("5 ("))).isLessThan(width(svg.mark("3 (")));
		assertThat(parts(svg.mark("6 ("), "extent")).isEmpty();
		assertThat(svg.legend()).containsExactly("legend.partial");
	}

	@Test
	void placesThatAreNotComparedHavePlotsAndAxesOfTheirOwn() {
		var svg = draw("2018 3", "2019 4", "2018 300 place=140581", "2019 400 place=140581", "2020 1 place=group");
		assertThat(svg.styled("text", "plot-title")).extracting(Element::getTextContent)
			.containsExactly("Place 140500", "Place 140581", "Place group");
		assertThat(svg.lines()).containsExactly(ids("2018 3", "2019 4"),
				ids("2018 300 place=140581", "2019 400 place=140581"));
		assertThat(svg.styled("text", "end")).extracting(Element::getTextContent).contains("4", "400");
		assertThat(svg.texts()).filteredOn("2018"::equals).hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(ints = { 280, 320, 720, 1280 })
	void namesOfSeriesAreCompleteAndDoNotOverlap(int width) {
		var figures = Stream
			.of("2018 3", "2018 3.1 source=b", "2018 3.2 target", "2018 3.3 estimate source=b", "2018 3.1 forecast",
					"2019 3.05 source=b")
			.toArray(String[]::new);
		var svg = drawEach(width, figures);
		var names = svg.styled("text", "name");
		assertThat(names.stream().map(Element::getTextContent).collect(Collectors.joining(" "))).contains(
				"actual · Bureau, 2020", "actual · Daily, 2021", "target · Bureau, 2020", "estimate · Daily, 2021",
				"forecast · Bureau, 2020");
		assertThat(names).noneMatch((name) -> name.getTextContent().contains("…"));
		var tops = names.stream().map((name) -> Integer.parseInt(name.getAttribute("y"))).sorted().toList();
		IntStream.range(1, tops.size())
			.forEach((i) -> assertThat(tops.get(i) - tops.get(i - 1)).isGreaterThanOrEqualTo(12));
		assertThat(names).allSatisfy((name) -> assertThat(
				Integer.parseInt(name.getAttribute("x")) + TextStyle.NAME.width(name.getTextContent()))
			.isLessThanOrEqualTo(width));
		assertThat(svg.texts()).filteredOn((text) -> text.contains("Foreign trade")).hasSize(1);
	}

	@Test
	void manySeriesHaveOneColourAndNoNames() {
		var figures = IntStream.range(0, 20)
			.mapToObj((i) -> 2000 + i + " " + i + " source=s" + i)
			.toArray(String[]::new);
		var svg = drawEach(720, figures);
		assertThat(svg.marks()).hasSize(20)
			.allSatisfy((mark) -> assertThat(mark.getAttribute("class")).isEqualTo("mark s1"));
		assertThat(svg.lines()).isEmpty();
		assertThat(svg.styled("text", "name")).isEmpty();
	}

	@Test
	void legendIsInTheLanguageAndHasWhatOccurs() {
		var svg = Figures.draw(720, Language.ZH, "2018 3 joint", "2019 4 target");
		assertThat(svg.texts()).contains("合计数：多个对象合计", "目标数", "实际数").doesNotContain("区间");
		assertThat(draw("2018 3", "2019 4").legend()).isEmpty();
	}

	@Test
	void markLinksToTheSourceOfItsFigure() {
		var svg = draw("2018 3", "2019 4");
		var id = FigureInShort.id("2018 3").toString();
		assertThat(svg.mark("3 (").getAttribute("data-figure")).isEqualTo(id);
		assertThat(svg.mark("3 (").getAttribute("href")).isEqualTo("/?lang=en&figure=" + id);
	}

	private static ParsedSvg draw(String... figures) {
		return draw(720, figures);
	}

	private static ParsedSvg draw(int width, String... figures) {
		return Figures.draw(width, Language.EN, figures);
	}

	private static ParsedSvg drawEach(int width, String... figures) {
		return Figures.draw(width, Language.EN, SourceChoice.EACH, Set.of(), figures);
	}

	private static List<String> ids(String... figures) {
		return Arrays.stream(figures).map((figure) -> FigureInShort.id(figure).toString()).toList();
	}

	private static List<Element> parts(Element mark, String style) {
		var children = mark.getChildNodes();
		return IntStream.range(0, children.getLength())
			.mapToObj((i) -> (Element) children.item(i))
			.filter((part) -> List.of(part.getAttribute("class").split(" ")).contains(style))
			.toList();
	}

	private static String extent(Element mark) {
		return parts(mark, "extent").getFirst().getAttribute("d");
	}

	private static int width(Element mark) {
		var ends = extent(mark).split("[MH ]");
		return Integer.parseInt(ends[3]) - Integer.parseInt(ends[1]);
	}

	private static int cx(Element mark) {
		return Integer.parseInt(parts(mark, "hit").getFirst().getAttribute("cx"));
	}

	private static int cy(Element mark) {
		return Integer.parseInt(parts(mark, "hit").getFirst().getAttribute("cy"));
	}

}
