package org.jincheng.indicators.figures.derivation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.faces.mcp.Assistant;
import org.jincheng.indicators.figures.derivation.Derivations.Row;
import org.jincheng.indicators.figures.observation.Bulletins;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What transforms make of the figures of a series. */
@CurationTests
class TransformTests {

	private static final String UNITS = """
			CNY persons t percent percentage-point permille multiple degC CNY-per-person count""";

	private static final String SHARED = "\"statistic\": \"total\", \"shareOf\": {\"en\": \"The whole\"}";

	/** A transform, the figures of a series, and what it makes of them. */
	private static final List<Row> ROWS = Row.of("transforms-of-row-", """
			# on the period before, which is as long and ends where it starts
			change | 2019 100 persons / 2020 110 persons / 2021 104 persons | 2020: eq 10 persons on 2019, 2021: \
			eq -6 persons on 2020
			percent-change | 2019 100.0 t / 2020 110.0 t / 2021 121.0 t | 2020: approx 10.0 percent on 2019, \
			2021: approx 10.00 percent on 2020
			percent-change | 2020-01 50.0 t / 2020-02 55.0 t / 2020-03 44.0 t | 2020-02: approx 10.0 percent on \
			2020-01, 2020-03: approx -20.0 percent on 2020-02
			change | 2019-10~2019-12 7 t / 2020-01~2020-03 9 t | 2020-01/2020-03: eq 2 t on 2019-10/2019-12
			change | 2013~2015 7 t / 2016~2018 9 t | 2016/2018: eq 2 t on 2013/2015
			change | 2020-01-01~2020-01-07 7 t / 2020-01-08~2020-01-14 9 t | 2020-01-08/2020-01-14: eq 2 t on \
			2020-01-01/2020-01-07
			change | 2019 7 t / 2020-01 9 t | nothing
			change | 2018 7 t / 2020 9 t | nothing
			change | 2020-01 7 t / 2020-01~2020-02 9 t | nothing
			# of days, those that are a day, a month, a quarter, half a year or a year before
			change | 2019-12-31 7 t / 2020-12-31 9 t | 2020-12-31: eq 2 t on 2019-12-31
			change | 2020-01-31 7 t / 2020-02-29 9 t / 2020-03-31 8 t | 2020-02-29: eq 2 t on 2020-01-31, \
			2020-03-31: eq -1 t on 2020-02-29
			change | 2020-03-04 7 t / 2020-03-05 9 t | 2020-03-05: eq 2 t on 2020-03-04
			change | 2020-06-30 7 t / 2020-09-30 9 t / 2021-03-31 8 t | 2020-09-30: eq 2 t on 2020-06-30, \
			2021-03-31: eq -1 t on 2020-09-30
			change | 2018-12-31 7 t / 2020-12-31 9 t | nothing
			change | 2020-03-04 7 t / 2020-03-09 9 t | nothing
			# on the same period of the year before
			change-on-year | 2019-11 7 t / 2019-12 8 t / 2020-11 9 t | 2020-11: eq 2 t on 2019-11
			percent-change-on-year | 2019-01~2019-11 50.0 t / 2020-01~2020-11 55.0 t / 2020-11 6 t | \
			2020-01/2020-11: approx 10.0 percent on 2019-01/2019-11
			change-on-year | 2018 7 t / 2020 9 t | nothing
			# leap years
			change-on-year | 2019-02 7 t / 2020-02 9 t / 2021-02 8 t | 2020-02: eq 2 t on 2019-02, 2021-02: eq -1 \
			t on 2020-02
			change-on-year | 2019-02-28 7 t / 2020-02-29 9 t / 2021-02-28 8 t | 2020-02-29: eq 2 t on 2019-02-28, \
			2021-02-28: eq -1 t on 2020-02-29
			change-on-year | 2020-02-28 7 t / 2020-02-29 9 t / 2021-02-28 8 t | 2021-02-28: eq 1 t on 2020-02-28
			change-on-year | 2019-03-01 7 t / 2020-02-29 9 t / 2020-03-01 8 t | 2020-03-01: eq 1 t on 2019-03-01
			# the unit follows
			change | 2019 45.8 percent / 2020 46.3 percent | 2020: eq 0.5 percentage-point on 2019
			change | 2019 8.10 permille / 2020 7.50 permille | 2020: eq -0.060 percentage-point on 2019
			change | 2019 -3.5 degC / 2020 1.5 degC | 2020: eq 5.0 degC on 2019
			percent-change | 2019 20000 CNY-per-person / 2020 21000 CNY-per-person | 2020: approx 5.000 percent on 2019
			# no decimal that the levels do not carry, and no multiple of nothing or less
			percent-change | 2019 13 billion CNY / 2020 15 billion CNY | 2020: approx 15 percent on 2019
			change | 2019 13 billion CNY / 2020 15.25 billion CNY | 2020: approx 2250000000 CNY on 2019
			percent-change | 2019 0 t / 2020 5 t | nothing
			percent-change | 2019 -5 t / 2020 5 t | nothing
			percent-change | 2019 5 t / 2020 -5 t | nothing
			percent-change | 2019 50 t / 2020 0 t | 2020: approx -100.0 percent on 2019
			# whether it rose is not known
			change | 2019 12.5 t printed=12.5 / 2020 13 t printed=13 | 2020: between -0.1 to 1.1 t on 2019
			# no change is one of 0
			percent-change | 2019 45.8 t / 2020 45.8 t | 2020: approx 0.0 percent on 2019
			change | 2019 45.8 percent / 2020 45.8 percent | 2020: eq 0.0 percentage-point on 2019
			change | 2019 7 t / 2020 7 t / 2021 7 t | 2020: eq 0 t on 2019, 2021: eq 0 t on 2020
			percent-change | 2019 7 t / 2020 7 t | 2020: approx 0 percent on 2019
			percent-change | 2018 5 t / 2020 7 t / 2021 0 t / 2022 4 t | 2021: approx -100 percent on 2020
			change-on-year | 2019-01 50 t / 2019-02 60 t / 2020-01 63 t | 2020-01: eq 13 t on 2019-01
			change-on-year | 2019-02-01 100 t / 2020-02-01 110 t | 2020-02-01: eq 10 t on 2019-02-01
			# bounds and ranges
			percent-change | 2019 100 t / 2020 gt 110 t | 2020: gt 8 percent on 2019
			percent-change | 2019 ge 100 t / 2020 110 t | 2020: le 12 percent on 2019
			change | 2019 le 100 t / 2020 nearly 110 t | nothing
			change | 2019 100 t / 2020 nearly 110 t | 2020: lt 11 t on 2019
			change | 2019 gt 100 t / 2020 gt 110 t | nothing
			change | 2019 approx 100 t / 2020 110 t | 2020: approx 10 t on 2019
			change | 2019 approx 100 t / 2020 gt 110 t | nothing
			change | 2019 100 t / 2020 between 105 110 t | 2020: between 4 to 11 t on 2019
			percent-change | 2019 100.0 t / 2020 between 105.0 110.0 t | 2020: between 4.8 to 10.2 percent on 2019
			change | 2019 between 100 105 t / 2020 gt 110 t | 2020: gt 4 t on 2019
			# never across plans and outcomes, or joint and single figures, but over what is counted
			change | 2019 100 t / 2020 110 t status=target | nothing
			change | 2019 100 t status=forecast / 2020 110 t status=forecast | 2020: eq 10 t on 2019
			change | 2019 100 t joint=true / 2020 110 t | nothing
			change | 2019 100 t joint=true / 2020 110 t joint=true | 2020: eq 10 t on 2019
			change | 2019 10 count counted=villages / 2020 11 count counted=projects | 2020: eq 1 count on 2019
			change | 2019 10 count counted=villages / 2020 11 count counted=villages | 2020: eq 1 count on 2019
			change | 2019 100 t / 2020 110 CNY | nothing
			change | 2019 100 CNY prices=constant / 2020 110 CNY prices=current | nothing
			change | 2020 5 t on=2019 / 2021 6 t on=2020 | nothing
			# an index is 100 in its base
			index&base=2019 | 2018 90.0 t / 2019 100.0 t / 2020 112.5 t | 2018: approx 90.00 index on 2019, 2019: \
			eq 100 index on 2019, 2020: approx 112.5 index on 2019
			index&base=2019-01/2019-11 | 2019-01~2019-11 50.0 t / 2019 55.0 t / 2020-01~2020-11 56.0 t | \
			2019-01/2019-11: eq 100 index on 2019-01/2019-11, 2020-01/2020-11: approx 112.0 index on 2019-01/2019-11
			index&base=2019 | 2019 gt 100 t / 2020 112 t | 2019: eq 100 index on 2019, 2020: lt 114 index on 2019
			# only what is as long has an index
			index&base=2019 | 2019 100.0 t / 2020-01~2020-03 47.0 t / 2020-01 9.0 t / 2020 110.0 t | 2019: eq \
			100 index on 2019, 2020: approx 110.0 index on 2019
			index&base=2019-02 | 2019-02 50.0 t / 2020-02 55.0 t / 2020-03 60.0 t | 2019-02: eq 100 index on \
			2019-02, 2020-02: approx 110.0 index on 2019-02, 2020-03: approx 120.0 index on 2019-02
			# the first digit that is uncertain is told, and none before it is lost
			percent-change | 2019 12.1 billion CNY / 2020 13.0 billion CNY | 2020: approx 7.4 percent on 2019
			percent-change | 2019 15.17 t / 2020 14.17 t / 2021 13.14 t | 2020: approx -6.59 percent on 2019, \
			2021: approx -7.27 percent on 2020
			percent-change | 2019 27.3 t / 2020 25.5 t | 2020: approx -6.6 percent on 2019
			index&base=2019 | 2019 5.3 t / 2020 4.1 t | 2019: eq 100 index on 2019, 2020: approx 77 index on 2019
			index&base=2019 | 2019 53.0 t / 2020 41.0 t | 2019: eq 100 index on 2019, 2020: approx 77.4 index on 2019
			index&base=2017 | 2018 90.0 t / 2019 100.0 t | nothing
			# sums from the first of January on
			cumulative-to-single | 2020-01 3 t / 2020-01~2020-02 5 t / 2020-01~2020-03 9 t | 2020-01: eq 3 t, \
			2020-02: eq 2 t, 2020-03: eq 4 t
			cumulative-to-single | 2020-01~2020-03 9 t / 2020 40 t | 2020-01/2020-03: eq 9 t, 2020-04/2020-12: eq 31 t
			cumulative-to-single | 2020-01~2020-06 9 t / 2020 40 t | 2020-01/2020-06: eq 9 t, 2020-07/2020-12: eq 31 t
			cumulative-to-single | 2020-01~2020-02 5 t / 2020-01~2020-04 9 t | 2020-01/2020-02: eq 5 t, \
			2020-03/2020-04: eq 4 t
			# a sum is no single period if others of its year are shorter, or if none is known
			cumulative-to-single | 2020-01~2020-02 5 t / 2020-01~2020-03 9 t / 2020 40 t | 2020-03: eq 4 t, \
			2020-04/2020-12: eq 31 t
			cumulative-to-single | 2020-01~2020-06 9 t / 2020-01~2020-09 14 t / 2020 20 t | \
			2020-07/2020-09: eq 5 t, 2020-10/2020-12: eq 6 t
			cumulative-to-single | 2020-01~2020-09 14 t / 2020 20 t | 2020-10/2020-12: eq 6 t
			cumulative-to-single | 2020-01~2020-06 9 t / 2021-01~2021-09 14 t / 2022-01~2022-02 3 t | nothing
			cumulative-to-single | 2020-01~2020-03 5 t / 2020-01~2020-06 9 t / 2021-01~2021-03 4 t | \
			2020-01/2020-03: eq 5 t, 2020-04/2020-06: eq 4 t, 2021-01/2021-03: eq 4 t
			cumulative-to-single | 2019 5 t / 2020 9 t | nothing
			cumulative-to-single | 2020-02 5 t / 2019-01~2020-03 9 t / 2020-01-01~2020-01-20 3 t | nothing
			cumulative-to-single | 2020-01 gt 3 t / 2020-01~2020-02 5 t | 2020-01: gt 3 t, 2020-02: lt 3 t
			""");

	private static int indicators;

	private final String indicator = "transforms-" + ++indicators;

	@Autowired
	private Api api;

	@Autowired
	private Curator curator;

	private Bulletins bulletins;

	private Derivations derivations;

	@BeforeAll
	static void recordRows(@Autowired Curator curator) {
		Derivations.record(curator, "transforms-of-rows", UNITS, ROWS, (row) -> SHARED);
	}

	@BeforeEach
	void begin() {
		this.bulletins = new Bulletins(this.curator, "");
		this.derivations = new Derivations(this.curator);
	}

	private List<String> record(String figures) {
		this.bulletins.indicator(this.indicator, UNITS, SHARED);
		return record(this.indicator, this.indicator, figures);
	}

	private List<String> record(String source, String indicator, String figures) {
		return this.bulletins.record(source + " Daily 2021-02-01", indicator, figures);
	}

	@ParameterizedTest
	@FieldSource("ROWS")
	void transformMakesOfEachSeries(Row row) {
		assertThat(figures(get("transform=" + row.cells().getFirst() + "&indicator=" + row.indicator())))
			.isEqualTo(row.expected());
	}

	@ParameterizedTest
	@CsvSource({ "0001", "0001-01-01", "9999", "0001/9999" })
	void baseCanBeAnyPeriodOfTheCalendar(String base) {
		record("2019 100 t / 2020 110 t");
		assertThat(transformed("transform=index&base=" + base)).isEmpty();
	}

	@Test
	void figureOfPercentIsAbsentWhereOthersAreTransformed() {
		record("2019 45.8 percent / 2020 46.3 percent / 2019 100.0 t / 2020 110.0 t");
		assertThat(figures(transformed("transform=percent-change")))
			.containsExactly("2020: approx 10.0 percent on 2019");
		assertThat(transformed("transform=change")).extracting((change) -> change.at("/shareOf/name").asString("-"))
			.as("of a share only")
			.containsExactly("The whole", "-");
	}

	@Test
	void growthOfMoneySaysThatPricesMayHaveChanged() {
		record("2019 10.0 billion CNY / 2020 11.0 billion CNY");
		assertThat(transformed("transform=percent-change").getFirst().get("note").asString())
			.isEqualTo("Computed from amounts as stated; prices may have changed.");
		assertThat(transformed("transform=change").getFirst().get("note").isNull()).isTrue();
		var constant = this.indicator + "-constant";
		this.bulletins.indicator(constant, "CNY", "\"prices\": \"constant\"");
		record(constant, constant, "2019 10.0 billion CNY / 2020 11.0 billion CNY");
		var growth = get("transform=percent-change&indicator=" + constant).getFirst();
		assertThat(growth.get("note").isNull()).isTrue();
		assertThat(growth.get("prices").asString()).isEqualTo("constant");
	}

	@Test
	void figureNamesItsFormulaItsInputsAndItsBase() {
		var ids = record("2019 45.8 t // 2020 46.30 t");
		var figure = transformed("transform=percent-change").getFirst();
		assertThat(figure.at("/derivation/formula").asString()).isEqualTo("(46.30 / 45.8 - 1) * 100");
		assertThat(figure.at("/derivation/exact").decimalValue()).isEqualByComparingTo("1.091703056768559");
		assertThat(figure.at("/derivation/inputs")).extracting(JsonNode::asString)
			.containsExactly(ids.get(1), ids.get(0));
		assertThat(figure.at("/comparison/kind").asString()).isEqualTo("change");
		assertThat(figure.at("/comparison/basePeriod/label").asString()).isEqualTo("2019");
		assertThat(figure.get("origin").asString()).isEqualTo("derived");
		assertThat(figure.get("printed").isNull()).isTrue();
		assertThat(figure.at("/source/id").asString()).isEqualTo(this.indicator);
		assertThat(figure.at("/source/paragraph").isNull()).isTrue();
	}

	@Test
	void indexNamesAFigureThatIsItsOwnBaseOnce() {
		var ids = record("2019 50.0 t note=census / 2020 60.0 t");
		assertThat(transformed("transform=index&base=2019"))
			.extracting((figure) -> figure.at("/derivation/inputs").valueStream().map(JsonNode::asString).toList())
			.containsExactly(List.of(ids.get(0)), List.of(ids.get(1), ids.get(0)));
	}

	@Test
	void averageChangeIsThatOfAYearSinceTheBase() {
		record("2015 100.0 t / 2016 90.0 t / 2020 131.3 t / 2020-12-31 140.0 t / 2021 gt 150.0 t");
		assertThat(figures(transformed("transform=average-change&base=2015"))).containsExactly(
				"2016: approx -10.00 percent on 2015", "2020: approx 5.60 percent on 2015",
				"2021: gt 6.97 percent on 2015");
		var last = transformed("transform=average-change&base=2015&from=2020&to=2020").getFirst();
		assertThat(last.at("/comparison/kind").asString()).isEqualTo("average-change");
		assertThat(last.at("/derivation/formula").asString()).isEqualTo("((131.3 / 100.0)^(1/5) - 1) * 100");
		assertThat(last.at("/derivation/exact").asString()).startsWith("5.5973");
	}

	@Test
	void seriesGoOverSources() {
		record("2019 100 t");
		record(this.indicator + "-elsewhere", this.indicator, "2020 110 t / 2021 115 t");
		assertThat(figures(transformed("transform=change"))).containsExactly("2020: eq 10 t on 2019",
				"2021: eq 5 t on 2020");
		assertThat(figures(transformed("transform=change&sources=each"))).containsExactly("2021: eq 5 t on 2020");
	}

	/** Publications of an office and of the press, and whether what follows is mixed. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# two first releases of one office
			change | first office 2020-03: 2019 100 / second office 2021-03: 2020 110 | 2020 eq 10
			# two publishers
			change | first office 2020-03: 2019 100 / news press 2021-03: 2020 110 | 2020 approx 10 mixed
			change | first office 2020-03: 2019 gt 100 / news press 2021-03: 2020 110 | 2020 lt 11 mixed
			# a base, or a figure, that was revised since
			change | first office 2020-03: 2019 100 / book office 2020-11: 2019 104 / second office 2021-03: 2020 110 \
			| 2020 approx 6 mixed
			change | first office 2020-03: 2019 100 / second office 2021-03: 2020 110 / book office 2021-11: 2020 112 \
			| 2020 approx 12 mixed
			change | first office 2020-03: 2019 100 / retracts office 2020-11 replaces=first: 2019 104 / \
			second office 2021-03: 2020 110 | 2020 approx 6 mixed
			# a base of the publication itself
			change | first office 2020-03: 2019 100 / book office 2020-11: 2019 104 / \
			second office 2021-03: 2020 110, 2019 104 | 2020 eq 6
			change | second office 2021-03: 2020 110, 2019 100 / book office 2021-11: 2019 104 | 2020 eq 10
			change | first office 2020-03: 2019 100 / book office 2021-11: 2019 104, 2020 110 | 2020 eq 6
			index&base=2019 | second office 2021-03: 2020 110, 2019 100 / book office 2021-11: 2019 104 \
			| 2019 eq 100, 2020 approx 110
			# repeated by the press, or by the office as it was
			change | first office 2020-03: 2019 100 / news press 2020-04: 2019 100 / second office 2021-03: 2020 110 \
			| 2020 eq 10
			change | first office 2020-03: 2019 100 / book office 2020-11: 2019 100 / second office 2021-03: 2020 110 \
			| 2020 eq 10
			# nine months of October from the year, and from the revised year
			cumulative-to-single | october office 2020-10: 2020-01~2020-09 60 / second office 2021-03: 2020 100 \
			| 2020-10/2020-12 eq 40
			cumulative-to-single | october office 2020-10: 2020-01~2020-09 60 / second office 2021-03: 2020 100 / \
			book office 2021-11: 2020 98 | 2020-10/2020-12 approx 38 mixed
			cumulative-to-single | october press 2020-10: 2020-01~2020-09 60 / second office 2021-03: 2020 100 \
			| 2020-10/2020-12 approx 40 mixed
			""")
	void resultOfPublicationsThatDifferIsMixed(String transform, String publications, String expected) {
		var bulletins = mixed(publications);
		var found = bulletins.find("ore", "&transform=" + transform);
		assertThat(found.stream()
			.map((figure) -> "%s %s %s%s".formatted(figure.at("/period/label").asString(),
					figure.get("relation").asString(), figure.get("value").asString(),
					figure.at("/derivation/mixed").asBoolean() ? " mixed" : "")))
			.containsExactly(expected.split(", "));
		assertThat(found)
			.allSatisfy((figure) -> assertThat(this.derivations.get(figure.get("id").asString())).isEqualTo(figure));
	}

	/** Records publications as "id publisher day: period value, period value / …". */
	private Bulletins mixed(String publications) {
		var bulletins = new Bulletins(this.curator, this.indicator);
		bulletins.publisher("office", "statistics-office");
		bulletins.publisher("press", "press");
		bulletins.indicator("ore", "t", "\"statistic\": \"total\"");
		for (var publication : publications.split(" / ")) {
			var parts = publication.strip().split(": ");
			bulletins.publish(parts[0],
					Arrays.stream(parts[1].split(", "))
						.map((figure) -> "ore 140500 " + figure.strip() + " t")
						.toArray(String[]::new));
		}
		return bulletins;
	}

	@Test
	void mixedResultIsToldInEveryFormatAndSharesAColumn() {
		var bulletins = mixed(
				"first office 2020-03: 2019 100 / second office 2021-03: 2020 110 / " + "news press 2022-03: 2021 115");
		var query = "observations?transform=change&indicator=" + this.indicator + "-ore&format=";
		assertThat(bulletins.find("ore", "&transform=change")).hasSize(2);
		assertThat(
				this.curator.get(query + "csv").text().lines().map((line) -> line.replaceFirst(".*,(.*),.*,.*", "$1")))
			.containsExactly("mixed", "FALSE", "TRUE");
		assertThat(this.curator.get(query + "jsonstat").text()).containsOnlyOnce("\"mixed\":true");
		var wide = this.curator.get(query + "csv&shape=wide").text().lines().skip(7).toList();
		var column = this.indicator + "-ore.140500.t.change-P1Y.derived";
		assertThat(wide).containsExactly("period,period_start,period_end,%s,%s.mixed".formatted(column, column),
				"2020,2020-01-01,2020-12-31,10,", "2021,2021-01-01,2021-12-31,5,true");
		assertThat(new Assistant(this.api)
			.result("get_figures", "{\"transform\": \"change\", \"indicator\": [\"%s-ore\"]}".formatted(this.indicator))
			.at("/content/0/text")
			.asString()).contains("; derived from mixed publications: 115 - 110", "; derived: 110 - 100");
	}

	@Test
	void notesSayWhatATransformLeavesOut() {
		var bulletins = mixed("first office 2023-03: 2017 90, 2019 100, 2020 110, 2021-01~2021-06 60, 2022 130");
		assertThat(notes("change&from=2017")).containsExactly(
				"left-out: Left out: figures from 2017-01-01 to 2022-12-31 (4), since each lacks a figure to "
						+ "compare it with, or one that gives a result.");
		assertThat(notes("cumulative-to-single")).singleElement().asString().startsWith("not-single: ");
		assertThat(notes("change&from=2020&to=2020")).isEmpty();
		bulletins.publish("early office 2019-03", "ore 140500 2018 95 t");
		bulletins.publish("late office 2024-03", "ore 140500 2023 140 t");
		this.curator.add("breaks", """
				{"id": "%1$s-break", "indicator": "%1$s-ore", "place": null, "day": "2023-01-01", \
				"reason": "method", "note": null,
				 "statement": {"source": "%1$s-late", "paragraph": 1, "sentence": 1}}""".formatted(this.indicator));
		assertThat(notes("change&from=2023")).contains("break: Left out: figures from 2023-01-01 to 2023-12-31 (1), "
				+ "since a break lies between each and its base (%s-break).".formatted(this.indicator));
		assertThat(notes("index&base=2019&limit=3")).noneMatch((note) -> note.startsWith("break"));
		assertThat(notes("index&base=2019")).anyMatch((note) -> note.startsWith("break: "));
	}

	private List<String> notes(String transform) {
		return this.curator.get("observations?indicator=" + this.indicator + "-ore&transform=" + transform)
			.body()
			.path("notes")
			.valueStream()
			.map((note) -> note.get("code").asString() + ": " + note.get("message").asString())
			.toList();
	}

	@Test
	void secondStatementOfAContradictionIsASeriesOfItsOwn() {
		record("2019 100 t / 2020 110 t // 2020 120 t occurrence=2");
		assertThat(figures(transformed("transform=change"))).containsExactly("2020: eq 10 t on 2019");
	}

	/**
	 * series-tiempo-ar-api #121: no change on the year before the first one asked for.
	 */
	@Test
	void baseBeforeTheFirstPeriodIsFound() {
		record("2016-03 50 t / 2017-03 60 t / 2018-03 63 t");
		assertThat(figures(transformed("transform=change-on-year&from=2017&to=2017")))
			.containsExactly("2017-03: eq 10 t on 2016-03");
		assertThat(figures(transformed("transform=index&base=2016-03&from=2018")))
			.containsExactly("2018-03: approx 126 index on 2016-03");
		assertThat(figures(transformed("transform=change-on-year&latest=1")))
			.containsExactly("2018-03: eq 3 t on 2017-03");
	}

	@Test
	void indexIsOneSeriesOnItsBaseInEveryFormat() {
		record("2019 50.0 t / 2020 60.0 t / 2021 75.0 t");
		var query = "observations?transform=index&base=2019&indicator=" + this.indicator;
		var cube = this.curator.get(query + "&format=jsonstat").body();
		assertThat(cube.get("id").valueStream()).as("one comparison needs no dimension")
			.extracting(JsonNode::asString)
			.containsExactly("indicator", "unit", "place", "period");
		var header = this.curator.get(query + "&format=csv&shape=wide")
			.text()
			.lines()
			.skip(6)
			.findFirst()
			.orElseThrow();
		assertThat(header.split(",")).filteredOn((column) -> column.startsWith(this.indicator))
			.allSatisfy((column) -> assertThat(column).contains("multiple-of-base-2019"));
	}

	@Test
	void cubeCitesTheSourcesOfAllInputs() {
		record("2019 50 t");
		record(this.indicator + "-later", this.indicator, "2020 60 t");
		var cube = this.curator.get("observations?transform=change&format=jsonstat&indicator=" + this.indicator).body();
		assertThat(cube.get("value").size()).isEqualTo(1);
		assertThat(cube.get("source").asString()).contains("Figures");
	}

	/** series-tiempo-ar-api #655: a page of a leap year that lacks a figure. */
	@Test
	void pageOfALeapYearIsFull() {
		var days = new ArrayList<String>();
		for (var year : List.of("2020", "2021")) {
			for (var day : List.of("01-01", "01-02", "01-03", "02-28", "02-29", "03-01")) {
				if (!day.equals("02-29") || year.equals("2020")) {
					days.add(year + "-" + day + " " + (days.size() + 7) + " t");
				}
			}
		}
		record(String.join(" / ", days));
		var first = this.curator
			.get("observations?transform=percent-change-on-year&limit=2&indicator=" + this.indicator)
			.body();
		assertThat(first.get("items")).hasSize(2);
		assertThat(first.get("next").isNull()).isFalse();
		assertThat(transformed("transform=percent-change-on-year"))
			.extracting((figure) -> figure.at("/period/label").asString())
			.containsExactly("2021-01-01", "2021-01-02", "2021-01-03", "2021-02-28", "2021-03-01");
	}

	@Test
	void pagesHaveEachFigureOnceInTheOrderOfTheWhole() {
		var figures = new ArrayList<String>();
		for (int year = 2000; year < 2004; year++) {
			figures.add("%1$d %2$d t // %1$d %2$d persons / %1$d-01~%1$d-03 %1$d t / %1$d-01~%1$d-06 %3$d t"
				.formatted(year, year * 3, year * 2));
		}
		record(String.join(" / ", figures));
		assertThatPagesHaveEachFigureOnce("change", "indicator", "-indicator", "place");
		assertThatPagesHaveEachFigureOnce("percent-change", "period");
		assertThatPagesHaveEachFigureOnce("change-on-year", "-period");
		assertThatPagesHaveEachFigureOnce("percent-change-on-year", "place");
		assertThatPagesHaveEachFigureOnce("index&base=2001", "-indicator", "period");
		assertThatPagesHaveEachFigureOnce("cumulative-to-single", "indicator", "-period");
	}

	private void assertThatPagesHaveEachFigureOnce(String transform, String... sorts) {
		for (var sort : sorts) {
			var all = transformed("transform=" + transform + "&sort=" + sort);
			assertThat(all).hasSizeGreaterThan(3);
			var paged = new ArrayList<JsonNode>();
			var next = "/api/v1/observations?limit=5&transform=" + transform + "&sort=" + sort + "&indicator="
					+ this.indicator;
			while (next != null) {
				var page = this.curator.get(next.substring("/api/v1/".length())).body();
				page.get("items").forEach(paged::add);
				next = page.get("next").isNull() ? null : page.get("next").asString();
			}
			assertThat(paged).as(sort).isEqualTo(all);
			if (sort.endsWith("period")) {
				var starts = all.stream().map((figure) -> figure.at("/period/start").asString()).toList();
				assertThat(sort.startsWith("-") ? starts.reversed() : starts).isSorted();
			}
		}
		var counted = this.curator
			.get("observations?count=true&limit=1&transform=" + transform + "&indicator=" + this.indicator)
			.body();
		assertThat(counted.get("total").asInt()).isEqualTo(transformed("transform=" + transform).size());
	}

	@Test
	void transformIsOfWhatWasKnownAtAMoment() {
		var ids = record("2019 100 t / 2020 110 t");
		var before = this.derivations.get(ids.getLast()).get("recordedAt").asString();
		var corrected = this.curator.replace("observations/" + ids.getFirst(), """
				{"indicator": "%1$s", "place": "140500", "period": {"start": "2019-01-01", \
				"end": "2019-12-31", "basis": "stated"},
				 "value": 104, "unit": "t", "relation": "eq", "printed": "104",
				 "source": {"id": "%1$s", "paragraph": 1, "sentence": 1}}""".formatted(this.indicator));
		assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
		assertThat(figures(transformed("transform=change"))).containsExactly("2020: eq 6 t on 2019");
		assertThat(figures(get("transform=change&asOf=" + before + "&indicator=" + this.indicator)))
			.containsExactly("2020: eq 10 t on 2019");
	}

	@Test
	void wordsAreThoseOfTheSeries() {
		record("2019 100 t / 2020 110 t");
		assertThat(figures(transformed("transform=change&q=" + this.indicator + "%20jincheng"))).hasSize(1);
		assertThat(figures(transformed("transform=change&latest=1&q=measure"))).hasSize(1);
		assertThat(figures(transformed("transform=change&q=110"))).isEmpty();
	}

	private List<JsonNode> transformed(String query) {
		return get(query + "&indicator=" + this.indicator);
	}

	private List<JsonNode> get(String query) {
		var answer = this.curator.get("observations?limit=1000&" + query);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		var figures = answer.body().get("items").valueStream().toList();
		if (!query.contains("asOf")) {
			assertThat(figures).allSatisfy(
					(figure) -> assertThat(this.derivations.get(figure.get("id").asString())).as("found by its id")
						.isEqualTo(figure));
		}
		return figures;
	}

	private static List<String> figures(List<JsonNode> figures) {
		return figures.stream().map((figure) -> {
			var base = figure.at("/comparison/basePeriod/label");
			return figure.at("/period/label").asString() + ": " + Derivations.figure(figure)
					+ (base.isMissingNode() ? "" : " on " + base.asString());
		}).toList();
	}

}
