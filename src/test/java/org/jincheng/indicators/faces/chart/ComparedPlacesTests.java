package org.jincheng.indicators.faces.chart;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.figures.observation.FigureInShort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

import static org.assertj.core.api.Assertions.assertThat;

/** Places of one kind are set side by side, and nothing is compared that cannot be. */
class ComparedPlacesTests {

	private static final String[] CITIES = { "2018 3", "2019 4", "2018 5 place=140100", "2019 6 place=140100",
			"2018 1 place=140400", "2019 2 place=140400" };

	@Test
	void placesOfOneKindAreLinesOnOneAxis() {
		var svg = lines(CITIES);
		assertThat(svg.lines()).containsExactlyInAnyOrder(ids("2018 3", "2019 4"),
				ids("2018 5 place=140100", "2019 6 place=140100"), ids("2018 1 place=140400", "2019 2 place=140400"));
		assertThat(svg.texts()).filteredOn("2018"::equals).as("axes of time").hasSize(1);
		assertThat(svg.styled("text", "name")).extracting(Element::getTextContent)
			.containsExactly("Place 140100", "Place 140500", "Place 140400");
	}

	@Test
	void placeOfTheReaderIsMarkedAndRanked() {
		var svg = lines(CITIES);
		assertThat(svg.only("path", "line s1 own").getAttribute("data-joins").split(" "))
			.containsExactly(ids("2018 3", "2019 4").toArray(String[]::new));
		assertThat(svg.styled("text", "own")).extracting(Element::getTextContent).containsExactly("Place 140500");
		assertThat(svg.texts()).contains("Place 140500, 2019 · 2nd highest of 3 cities");
	}

	@Test
	void placeOfAnotherKindHasAPlotOfItsOwn() {
		var svg = lines(Stream
			.of(CITIES,
					new String[] { "2018 900 place=140000", "2019 990 place=140000", "2018 0.5 place=140581",
							"2019 0.6 place=140581" })
			.flatMap(Stream::of)
			.toArray(String[]::new));
		assertThat(svg.lines()).hasSize(5);
		assertThat(svg.texts()).filteredOn("2018"::equals).as("axes of time").hasSize(3);
		assertThat(svg.texts()).contains("1,000");
		assertThat(svg.styled("text", "name")).extracting(Element::getTextContent).hasSize(3);
	}

	@Test
	void markedPlaceAndThoseThatArePickedHaveNamesAndTheRestIsCounted() {
		var figures = IntStream.range(10, 27)
			.boxed()
			.flatMap((i) -> Stream.of("2018 %d place=14%d00".formatted(i, i), "2019 %d place=14%d00".formatted(i, i)));
		var svg = lines(Stream.concat(figures, Stream.of("2018 1", "2019 1")).toArray(String[]::new));
		assertThat(svg.lines()).hasSize(18);
		assertThat(svg.styled("text", "name")).extracting(Element::getTextContent).containsExactly("Place 140500");
		assertThat(svg.styled("path", "s7")).hasSize(17);
		assertThat(svg.texts()).contains("17 more places are grey.");
	}

	@Test
	void wholeYearsAreComparedAndPartsOfYearsNever() {
		var figures = Stream.concat(Stream.of(CITIES), Stream.of("2020-01/2020-06 9", "2020 7 target"))
			.toArray(String[]::new);
		assertThat(lines(figures).marks()).hasSize(CITIES.length);
		assertThat(bars(figures).texts()).contains("2019 · 3 of 3 cities have it · Bureau, 2020");
		assertThat(bars(figures).marks()).hasSize(3);
	}

	@Test
	void barsAreRankedFromTheHighestAndTiesShareARank() {
		var svg = bars("2019 4", "2019 6 place=140100", "2019 4 place=140400", "2019 1 place=140300");
		assertThat(svg.styled("text", "end")).extracting(Element::getTextContent)
			.containsExactly("1 Place 140100", "2 Place 140400", "2 Place 140500", "4 Place 140300");
		assertThat(svg.styled("text", "own")).extracting(Element::getTextContent)
			.containsExactly("2 Place 140500", "4");
		var tied = lines("2018 3", "2019 4", "2018 2 place=140100", "2019 4 place=140100");
		assertThat(tied.texts()).contains("Place 140500, 2019 · tied 1st highest of 2 cities");
	}

	@ParameterizedTest
	@CsvSource({ "gt", "lt", "nearly", "between upper=9", "target", "forecast" })
	void boundsRangesAndPlansAreNeverRanked(String qualifier) {
		var svg = bars("2019 4", "2019 6 place=140100", "2019 8 place=140400 " + qualifier);
		assertThat(svg.marks()).hasSize(2);
		assertThat(svg.texts()).noneMatch((text) -> text.contains("140400"));
	}

	@Test
	void whatIsNotRankedIsCountedOrDrawnOtherwise() {
		var svg = bars("2019 4", "2019 6 place=140100", "2019 8 place=140400 gt");
		assertThat(svg.texts())
			.contains("2019 · 3 of 3 cities have it · not ranked for a bound or a range: 1 · Bureau, 2020");
		assertThat(bars("2019 4 gt", "2019 6 place=140100 lt").marks()).hasSize(2);
		assertThat(lines("2019 4", "2019 6 place=140100 gt").marks()).hasSize(2);
		assertThat(lines("2019 4", "2019 6 place=140100").styled("text", "rank")).hasSize(4);
	}

	@Test
	void onePeriodIsRankedThatTheMarkedPlaceHas() {
		var svg = bars("2018 3", "2018 5 place=140100", "2019 6 place=140100", "2019 7 place=140400");
		assertThat(svg.marks()).hasSize(2);
		assertThat(svg.texts()).contains("2018 · 2 of 3 cities have it · Bureau, 2020");
	}

	@Test
	void onePublicationIsRankedWhereOneHasAll() {
		var several = bars("2019 4", "2019 6 place=140100 source=b");
		assertThat(several.texts()).contains("2019 · 2 of 2 cities have it · from several publications");
		var one = bars("2019 4", "2019 4.1 source=b aside", "2019 6 place=140100 source=b");
		assertThat(one.texts()).contains("2019 · 2 of 2 cities have it · Daily, 2021", "4.1").doesNotContain("4");
	}

	@Test
	void pointSaysWhoPublishedIt() {
		assertThat(lines(CITIES).mark("4 (").getTextContent()).isEqualTo("4 (2019 · Place 140500 · Bureau, 2020)");
	}

	/** No letter is smaller than 11 pixels, and nothing is cut off. */
	@ParameterizedTest
	@EnumSource(Language.class)
	void chartIsLegibleOnAPhone(Language language) {
		for (var svg : List.of(Figures.compare(320, language, false, CITIES),
				Figures.compare(320, language, true, CITIES))) {
			assertThat(svg.xml()).contains("width=\"320\"");
			assertThat(svg.texts().getLast()).startsWith("credit");
			assertThat(svg.styled("text", "small"))
				.allSatisfy((text) -> assertThat(Integer.parseInt(text.getAttribute("x"))).isBetween(0, 320));
			assertThat(svg.xml().replaceAll("(?s).*?font-size: ([0-9]+)px|.+", "$1 ").split(" +"))
				.filteredOn((size) -> !size.isEmpty())
				.allMatch((size) -> Integer.parseInt(size) >= 11);
		}
	}

	private static ParsedSvg lines(String... figures) {
		return Figures.compare(720, Language.EN, false, figures);
	}

	private static ParsedSvg bars(String... figures) {
		return Figures.compare(720, Language.EN, true, figures);
	}

	private static List<String> ids(String... figures) {
		return Stream.of(figures).map((figure) -> FigureInShort.id(figure).toString()).toList();
	}

}
