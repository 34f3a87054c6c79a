package org.jincheng.indicators.faces.dashboard;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

/**
 * A figure as a reader understands its text, to be compared with what the API answers.
 *
 * @param relation the code of its qualifier
 * @param unit the code of its unit
 * @param isTimesMore whether it is said to be so many times more than something
 */
record ShownFigure(String relation, BigDecimal value, String unit, boolean isTimesMore) {

	private static final Pattern TEXT = Pattern.compile("""
			(?<relation>more than |at least |less than |at most |about |超过|至少|不到|至多|约)?\
			(?<before>[¥$]|每年|1美元兑|多)?\
			(?<digits>-?[\\d,]+(?:\\.\\d+)?)\
			(?<scale> million| billion| trillion|万亿|亿|万)?\
			(?<after>%|% a year|×| times more| people| to the dollar| a year| km²| ha| t| \
			µg/m³|元|美元|倍|个|人|平方公里|公顷|吨|微克/立方米)?""");

	private static final Map<String, String> RELATIONS = Map.of("more than ", "gt", "at least ", "ge", "less than ",
			"lt", "at most ", "le", "about ", "approx", "超过", "gt", "至少", "ge", "不到", "lt", "至多", "le", "约", "approx");

	private static final Map<String, Integer> ZEROS = Map.of(" million", 6, " billion", 9, " trillion", 12, "万", 4, "亿",
			8, "万亿", 12);

	/** Units by what stands before and after the number. */
	private static final Map<String, String> UNITS = Map.ofEntries(Map.entry("_", "count"), Map.entry("_个", "count"),
			Map.entry("_%", "percent"), Map.entry("_% a year", "percent-per-year"),
			Map.entry("每年_%", "percent-per-year"), Map.entry("_×", "multiple"), Map.entry("_倍", "multiple"),
			Map.entry("_ times more", "multiple"), Map.entry("多_倍", "multiple"), Map.entry("_ people", "persons"),
			Map.entry("_人", "persons"), Map.entry("¥_", "CNY"), Map.entry("_元", "CNY"), Map.entry("$_", "USD"),
			Map.entry("_美元", "USD"), Map.entry("¥_ a year", "CNY-per-year"), Map.entry("每年_元", "CNY-per-year"),
			Map.entry("_ km²", "km2"), Map.entry("_平方公里", "km2"), Map.entry("_ ha", "ha"), Map.entry("_公顷", "ha"),
			Map.entry("_ t", "t"), Map.entry("_吨", "t"), Map.entry("_ µg/m³", "ug-per-m3"),
			Map.entry("_微克/立方米", "ug-per-m3"), Map.entry("¥_ to the dollar", "CNY-per-USD"),
			Map.entry("1美元兑_元", "CNY-per-USD"));

	/** What a text of either language says, if it is a figure. */
	static Optional<ShownFigure> read(String text) {
		var matcher = TEXT.matcher(text);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		var after = Optional.ofNullable(matcher.group("after")).orElse("");
		var before = Optional.ofNullable(matcher.group("before")).orElse("");
		var unit = UNITS.get(before + "_" + after);
		if (unit == null) {
			return Optional.empty();
		}
		var relation = Optional.ofNullable(matcher.group("relation")).map(RELATIONS::get).orElse("eq");
		var zeros = Optional.ofNullable(matcher.group("scale")).map(ZEROS::get).orElse(0);
		var value = new BigDecimal(matcher.group("digits").replace(",", "")).scaleByPowerOfTen(zeros);
		return Optional.of(new ShownFigure(relation, value.stripTrailingZeros(), unit,
				after.equals(" times more") || before.equals("多")));
	}

	/** How an observation of the API should be understood. */
	static ShownFigure of(JsonNode observation) {
		return new ShownFigure(observation.get("relation").asString(),
				observation.get("value").decimalValue().stripTrailingZeros(), observation.get("unit").asString(),
				"times-more".equals(observation.at("/comparison/kind").asString("")));
	}

}
