package org.jincheng.indicators.faces.overview;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests in a database that has 250 figures of seven places beside the seeded ones: of the
 * province, of three cities, of two counties of Jincheng, and of two cities together.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@CurationTests
public @interface ManyPlaces {

	/** Records the figures, unless they are there already. */
	final class Figures {

		/** The province, Jincheng, two other cities, and two counties of Jincheng. */
		static final List<String> AREAS = List.of("140000", "140500", "140100", "140400", "140581", "140525");

		/** The group of Taiyuan and Jincheng. */
		public static final String GROUP = "group-140100-140500";

		private static final String SOURCE = "yearbook-2021";

		/** Each indicator as its topic, unit, English and Chinese name, by its rank. */
		private static final Map<Integer, List<String>> INDICATORS = Map.of(1,
				List.of("economy", "CNY", "Gross domestic product", "地区生产总值"), 2,
				List.of("trade", "CNY", "Goods traded", "货物进出口总额"), 3,
				List.of("population", "persons", "Residents", "常住人口"), 4,
				List.of("livelihood", "CNY-per-person", "Income of a resident", "居民人均可支配收入"), 5,
				List.of("environment", "percent", "Days of good air", "优良天数比例"), 6,
				List.of("energy", "kWh", "Electricity used", "全社会用电量"), 7,
				List.of("industry", "t", "Coal mined", "原煤产量"), 8,
				List.of("health", "count", "Hospital beds", "医院床位数"));

		private Figures() {
		}

		public static void record(Curator curator) {
			if (curator.get("sources/" + SOURCE).status() == 200) {
				return;
			}
			var answer = curator.send("POST", "publications", publication());
			assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		}

		static String code(int rank) {
			return "many-" + rank;
		}

		private static String publication() {
			var group = """
					{"code": "%s", "kind": "group", "name": {"en": "Taiyuan and Jincheng", "zh": "太原和晋城"}, \
					"parent": null,
					 "members": ["140100", "140500"]}""".formatted(GROUP);
			return """
					{"source": {"id": "%s", "publisher": "Bureau of Statistics", "title": "Yearbook", \
					"published": "2021-02",
					 "language": "en"}, "places": [%s], "indicators": [%s], "statements": [%s]}""".formatted(SOURCE,
					group, INDICATORS.entrySet().stream().map(Figures::indicator).collect(Collectors.joining(", ")),
					statements().collect(Collectors.joining(", ")));
		}

		private static String indicator(Map.Entry<Integer, List<String>> indicator) {
			var told = indicator.getValue();
			var units = told.get(1).equals("percent") ? "\"percent\"" : "\"%s\", \"percent\"".formatted(told.get(1));
			return """
					{"type": "indicator", "code": "%s", "rank": %d, "topic": "%s", "units": [%s], "decimals": 0,
					 "statistic": "%s", "name": {"en": "%s", "zh": "%s"}, "definition": {"en": "What is counted."},
					 "statements": []}""".formatted(code(indicator.getKey()), indicator.getKey(), told.get(0), units,
					indicator.getKey() < 4 ? "total" : "mean", told.get(2), told.get(3));
		}

		/** A statement for each indicator at each place. */
		private static Stream<String> statements() {
			var ofAreas = IntStream.range(0, AREAS.size())
				.boxed()
				.flatMap((place) -> INDICATORS.keySet()
					.stream()
					.map((rank) -> statement(place + 1, rank, IntStream.rangeClosed(2016, 2020)
						.mapToObj((year) -> figure(AREAS.get(place), rank, year, 100 * (place + 1) + year - 2010, ""))
						.toList())));
			var changes = statement(7, 1, IntStream.rangeClosed(1, 4).mapToObj(Figures::change).toList());
			var plans = statement(7, 2, List.of(figure("140500", 1, 2020, 200, "\"status\": \"target\","),
					figure("140500", 3, 2025, 250, "\"status\": \"forecast\",")));
			var joint = statement(7, 3,
					IntStream.rangeClosed(1, 4)
						.mapToObj((rank) -> figure(GROUP, rank, 2020, 300 + rank, "\"joint\": true,"))
						.toList());
			return Stream.concat(ofAreas, Stream.of(changes, plans, joint));
		}

		private static String change(int rank) {
			return figure("140500", rank, 2020, rank, """
					"comparison": {"kind": "change", "basePeriod": {"start": "2019-01-01", "end": "2019-12-31"}},""")
				.replaceFirst("\"unit\": \"[^\"]+\"", "\"unit\": \"percent\"");
		}

		private static String figure(String place, int rank, int year, int value, String more) {
			return """
					{"indicator": "%s", "place": "%s", "period": {"start": "%d-01-01", "end": "%d-12-31", \
					"basis": "stated"},
					 "value": %d, "unit": "%s", "relation": "eq", %s "printed": "%d"}""".formatted(code(rank), place,
					year, year, value, Objects.requireNonNull(INDICATORS.get(rank)).get(1), more, value);
		}

		private static String statement(int paragraph, int sentence, List<String> figures) {
			return "{\"paragraph\": %d, \"sentence\": %d, \"figures\": [%s]}".formatted(paragraph, sentence,
					String.join(", ", figures));
		}

	}

}
