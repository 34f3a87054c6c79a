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
import org.jincheng.indicators.figures.observation.Bulletins;

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
			curator.add("places", """
					{"code": "%s", "kind": "group", "name": {"en": "Taiyuan and Jincheng", "zh": "太原和晋城"}, \
					"parent": null,
					 "members": ["140100", "140500"]}""".formatted(GROUP));
			INDICATORS.forEach((rank, told) -> curator.add("indicators", indicator(rank, told)));
			new Bulletins(curator, "").publish(SOURCE + " Bureau 2021-02", figures().toArray(String[]::new));
		}

		static String code(int rank) {
			return "many-" + rank;
		}

		private static String indicator(int rank, List<String> told) {
			var units = told.get(1).equals("percent") ? "\"percent\"" : "\"%s\", \"percent\"".formatted(told.get(1));
			return """
					{"code": "%s", "rank": %d, "topic": "%s", "units": [%s], "decimals": 0,
					 "statistic": "%s", "name": {"en": "%s", "zh": "%s"}, "definition": {"en": "What is counted."},
					 "statements": []}""".formatted(code(rank), rank, told.get(0), units, rank < 4 ? "total" : "mean",
					told.get(2), told.get(3));
		}

		/**
		 * A figure of each indicator, place and year, then changes, plans and joint
		 * figures.
		 */
		private static Stream<String> figures() {
			var ofAreas = IntStream.range(0, AREAS.size())
				.boxed()
				.flatMap((place) -> INDICATORS.keySet()
					.stream()
					.map((rank) -> IntStream.rangeClosed(2016, 2020)
						.mapToObj((year) -> figure(AREAS.get(place), rank, year, 100 * (place + 1) + year - 2010))
						.collect(Collectors.joining(" / "))));
			var changes = IntStream.rangeClosed(1, 4)
				.mapToObj((rank) -> "%s 140500 2020 %d percent on=2019".formatted(code(rank), rank));
			var plans = Stream.of(figure("140500", 1, 2020, 200) + " status=target",
					figure("140500", 3, 2025, 250) + " status=forecast",
					"%s 140500 2020 9 percent on=2019 status=forecast".formatted(code(6)));
			var joint = IntStream.rangeClosed(1, 4).mapToObj((rank) -> figure(GROUP, rank, 2020, 300 + rank));
			return Stream.of(ofAreas, changes, plans, joint).flatMap((some) -> some);
		}

		private static String figure(String place, int rank, int year, int value) {
			return "%s %s %d %d %s".formatted(code(rank), place, year, value,
					Objects.requireNonNull(INDICATORS.get(rank)).get(1));
		}

	}

}
