package org.jincheng.indicators.observation;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.indicator.Dimension;
import org.jincheng.indicators.request.DateSpan;
import org.jspecify.annotations.Nullable;

/**
 * Finds in SQL the figure that each figure {@code o} is set against by a transform, as
 * {@code b}: of the same indicator, place, unit, source, status and occurrence, of which
 * both stand for themselves, are joint or not, count the same and have a period that is
 * stated.
 *
 * @param join what joins it
 * @param conditions what both must be, so that the transform can be computed
 * @param start the first day of the period of the figure that follows
 * @param parameters the values of its parameters, by name
 */
record Pairing(String join, String conditions, String start, Map<String, Object> parameters) {

	private static final List<String> COLUMNS = List.of("id", "period_start", "period_end", "value", "upper",
			"relation", "printed", "paragraph", "sentence", "recorded_at");

	private static final String SELECTED = COLUMNS.stream()
		.map((column) -> "b." + column + " as of_" + column)
		.collect(Collectors.joining(", "));

	/** The columns where each pair is a row {@code o}, and the prices of {@code i}. */
	static final String SELECTED_AGAIN = COLUMNS.stream()
		.map((column) -> "o.of_" + column)
		.collect(Collectors.joining(", ", "", ", i.prices"));

	/** To be told where the figures are, and the condition for those that stand. */
	private static final String SERIES = """
			from %s b where b.indicator_code = o.indicator_code and b.place_code = o.place_code and b.unit_code = o.unit_code
			  and b.source_id = o.source_id and b.status = o.status and b.compared = '' and b.occurrence = o.occurrence
			  and b.joint = o.joint and b.counted is not distinct from o.counted and b.period_basis = 'stated' and %s
			""";

	private static final String IS_DAY = "o.period_start = o.period_end";

	private static final String AFTER = "(o.period_end + 1)";

	private static final String MONTHS = "((extract(year from %1$s) - extract(year from o.period_start)) * 12 + extract(month from %1$s) - extract(month from o.period_start))::int"
		.formatted(AFTER);

	/**
	 * As many whole months before, or else as many days. Of days, the newest earlier one
	 * if it is a day, a month, a quarter, half a year or a year before.
	 */
	private static final String PERIOD_BEFORE = """
			(select b.* %1$s
			   and o.period_start < o.period_end and b.period_end = o.period_start - 1 and b.period_start =
			     case when extract(day from o.period_start) = 1 and extract(day from %2$s) = 1
			       then (o.period_start - make_interval(months => %3$s))::date
			       else o.period_start - (%2$s - o.period_start) end)
			union all
			(select b.* from (select b.* %1$s
			     and %4$s and b.period_start = b.period_end and b.period_end < o.period_end
			     order by b.period_end desc limit 1) b
			 where b.period_end = o.period_end - 1
			   or (extract(day from b.period_end) = extract(day from o.period_end)
			       or extract(day from b.period_end + 1) = 1 and extract(day from %2$s) = 1)
			     and (extract(year from o.period_end) - extract(year from b.period_end)) * 12
			       + extract(month from o.period_end) - extract(month from b.period_end) in (1, 3, 6, 12))""";

	/**
	 * Between the same days. Of a day at the end of February, the day of the same name
	 * before the last one of that month.
	 */
	private static final String YEAR_BEFORE = """
			(select b.* %1$s
			   and o.period_start < o.period_end and b.period_start = (o.period_start - interval '1 year')::date
			   and b.period_end = (%2$s - interval '1 year')::date - 1)
			union all
			(select b.* %1$s
			   and %3$s and b.period_start = b.period_end
			   and b.period_end in ((o.period_end - interval '1 year')::date, (%2$s - interval '1 year')::date - 1)
			 order by b.period_end limit 1)""";

	private static final String FIXED = "  and b.period_start = :baseStart and b.period_end = :baseEnd";

	/** The longest shorter one from the first of January on, in whole months. */
	private static final String SHORTER = """
			select b.* %s   and b.period_start = o.period_start and b.period_end < o.period_end
			  and extract(day from b.period_end + 1) = 1
			order by b.period_end desc limit 1""";

	private static final String IS_CUMULATIVE = """
			extract(doy from o.period_start) = 1 and extract(year from o.period_start) = extract(year from o.period_end)
			  and extract(day from %1$s) = 1 and (b.of_id is not null or extract(doy from %1$s) <> 1)"""
		.formatted(AFTER);

	private static final String OF_LEVELS = "o.compared = '' and o.period_basis = 'stated'";

	/** Of a unit, or of a rate in one, that the transform means something of. */
	private static final String OF_UNITS = """
			and split_part(o.unit_code, '-per-', 1) <> all(array(select u.code from unit u
			  where u.code = any('{%s}') or u.dimension = any('{%s}')))""";

	private static final String NO_RATES = " and position('-per-' in o.unit_code) = 0";

	/** Short of a number less than nothing is above it. */
	private static final String OF_BOUNDS = """
			(o.relation || '/' || b.of_relation) = any(:relations)
			  and (o.relation <> 'nearly' or o.value >= 0) and (b.of_relation <> 'nearly' or b.of_value >= 0)""";

	private static final String OF_MULTIPLES = "o.value >= 0 and b.of_value > 0";

	/** The relations of two figures from which something follows. */
	private static final String[] RELATIONS = Arrays.stream(Relation.values())
		.flatMap((level) -> Stream.of(Relation.values())
			.filter(level::isComparableWith)
			.map((base) -> level.code() + "/" + base.code()))
		.toArray(String[]::new);

	/** Returns how a selection's transform pairs figures; null if it has none. */
	static @Nullable Pairing of(ObservationSelection selection) {
		return (selection.transform() != null) ? of(selection.transform(), selection.base(), selection.asOf()) : null;
	}

	/**
	 * Returns how a transform pairs the figures that stood at a moment, or stand now.
	 * @param base what an index is of; null for whatever there is
	 */
	static Pairing of(Transform transform, @Nullable DateSpan base, @Nullable Instant asOf) {
		var series = SERIES.formatted((asOf != null) ? ObservationStatements.VERSIONS : "observation",
				ObservationStatements.stood("b", asOf));
		var operation = transform.operation();
		var parameters = new HashMap<String, Object>(Map.of("relations", RELATIONS));
		var isSum = transform.partner() == Transform.Partner.SHORTER;
		var bases = switch (transform.partner()) {
			case PERIOD_BEFORE -> PERIOD_BEFORE.formatted(series, AFTER, MONTHS, IS_DAY);
			case YEAR_BEFORE -> YEAR_BEFORE.formatted(series, AFTER, IS_DAY);
			case FIXED -> "select b.* " + series;
			case SHORTER -> SHORTER.formatted(series);
		};
		if (base != null) {
			bases += FIXED;
			parameters.putAll(Map.of("baseStart", base.first(), "baseEnd", base.last()));
		}
		var join = "%sjoin lateral (select %s from (%s) b offset 0) b on true\n".formatted(isSum ? "left " : "",
				SELECTED, bases);
		var units = OF_UNITS.formatted(String.join(",", operation.meaninglessUnits()),
				operation.meaninglessDimensions().stream().map(Dimension::code).collect(Collectors.joining(",")));
		var levels = OF_LEVELS + units + (operation.isOfRates() ? "" : NO_RATES);
		var conditions = switch (operation) {
			case DIFFERENCE -> OF_BOUNDS;
			case GROWTH -> OF_MULTIPLES + " and " + OF_BOUNDS;
			case INDEX -> OF_MULTIPLES + " and (b.of_id = o.id or " + OF_BOUNDS + ")";
			case SINGLE -> IS_CUMULATIVE + " and (b.of_id is null or " + OF_BOUNDS + ")";
		};
		return new Pairing(join, levels + " and " + conditions,
				isSum ? "coalesce(b.of_period_end + 1, o.period_start)" : "o.period_start", parameters);
	}

}
