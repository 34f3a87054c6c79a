package org.jincheng.indicators.figures.observation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.ServiceTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Figures are selected by the length of their periods and its place in the calendar. */
@ServiceTests
class FrequencyTests {

	@Autowired
	private Api api;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void databaseAndServiceTellTheSameFrequencyOfEveryPeriod() {
		var found = new EnumMap<Frequency, Integer>(Frequency.class);
		this.jdbc.sql("select period_start, period_end, " + Frequency.sql("o") + "\n" + """
				from (
				 select s::date as period_start, e::date as period_end
				 from generate_series(date '2015-11-30', '2017-03-01', '1 day') s
				 cross join lateral generate_series(s, s + interval '370 days', '1 day') e) o""").query((row) -> {
			var frequency = Frequency.of(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class));
			assertThat(row.getString(3)).as(row.getString(1) + "/" + row.getString(2)).isEqualTo(frequency.code());
			found.merge(frequency, 1, Integer::sum);
		});
		assertThat(found).containsAllEntriesOf(Map.of(Frequency.YEAR, 2, Frequency.HALF_YEAR, 3, Frequency.QUARTER, 5,
				Frequency.MONTH, 16, Frequency.DAY, 458));
	}

	@ParameterizedTest
	@ValueSource(strings = { "sources=each", "sources=preferred", "origin=all", "origin=derived", "transform=change",
			"transform=percent-change-on-year", "transform=cumulative-to-single", "latest=1000", "sort=-period" })
	void eachFigureIsOfOneFrequency(String query) {
		var path = Api.BASE + "/observations?" + query;
		var all = this.api.allPages(path);
		var parts = new ArrayList<JsonNode>();
		for (var frequency : Frequency.values()) {
			var part = this.api.allPages(path + "&limit=7&frequency=" + frequency.code());
			assertThat(part).isEqualTo(all.stream().filter((figure) -> of(figure) == frequency).toList());
			assertThat(this.api.get(path + "&limit=1&count=true&frequency=" + frequency.code())
				.body()
				.get("total")
				.asInt()).isEqualTo(part.size());
			parts.addAll(part);
		}
		assertThat(parts).hasSameSizeAs(all);
		assertThat(this.api.allPages(path + "&frequency=year,half-year,quarter,month,day&frequency=other"))
			.isEqualTo(all);
	}

	private static Frequency of(JsonNode figure) {
		return Frequency.of(LocalDate.parse(figure.at("/period/start").asString()),
				LocalDate.parse(figure.at("/period/end").asString()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "year", "day", "other,month" })
	void newestPeriodsAreThoseOfTheFrequency(String frequency) {
		var all = this.api.allPages(Api.BASE + "/observations?sources=preferred&frequency=" + frequency);
		var newest = this.api.allPages(Api.BASE + "/observations?latest=1&frequency=" + frequency);
		assertThat(newest).isNotEmpty().isSubsetOf(all);
		assertThat(newest.stream().map(FrequencyTests::series)).doesNotHaveDuplicates()
			.containsAll(all.stream().map(FrequencyTests::series).toList());
	}

	/** What tells apart the series that the seed has. */
	private static List<String> series(JsonNode figure) {
		return List.of(figure.get("indicator").asString(), figure.at("/place/code").asString(),
				figure.get("unit").asString(), figure.get("comparison").toString().replaceAll("[0-9]", ""),
				figure.get("status").asString().replaceAll("provisional|estimate", "actual"),
				figure.get("prices").toString(), figure.get("shareOf").toString(), figure.get("joint").toString());
	}

	@ParameterizedTest
	@CsvSource({ "format=csv, 1", "format=csv&shape=wide, 8" })
	void tablesAndCubesAreOfTheFrequencyToo(String format, int lines) {
		var path = Api.BASE + "/observations?frequency=year&";
		var years = this.api.allPages(path + "sources=preferred");
		var rows = years.stream().map((figure) -> figure.at("/period/label").asString()).distinct().count();
		var text = this.api.get(path + "sources=preferred&" + format).text();
		assertThat(text.lines().count() - lines).isEqualTo(format.contains("wide") ? rows : years.size());
		var cube = this.api.get(path + "format=jsonstat").body();
		assertThat(cube.get("value")).hasSameSizeAs(years);
		assertThat(cube.at("/dimension/period/category/index").valueStream().map(JsonNode::asString))
			.allMatch((period) -> period.matches("[0-9]{4}"));
	}

	@Test
	void monthsOutOfSumsAreSelectedByTheirOwnPeriods() {
		var path = Api.BASE + "/observations?transform=cumulative-to-single";
		var quarters = this.api.allPages(path + "&frequency=quarter").stream().filter((figure) -> {
			var start = figure.at("/period/start").asString();
			return !start.endsWith("01-01");
		}).toList();
		assertThat(quarters).isNotEmpty()
			.allSatisfy(
					(figure) -> assertThat(this.api.allPages(path + "&from=" + figure.at("/period/start").asString()))
						.contains(figure));
	}

}
