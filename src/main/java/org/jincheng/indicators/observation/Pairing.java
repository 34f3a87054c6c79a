package org.jincheng.indicators.observation;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jincheng.indicators.indicator.Dimension;
import org.jincheng.indicators.language.Language;
import org.jincheng.indicators.request.DateSpan;
import org.jspecify.annotations.Nullable;

/**
 * Finds in SQL the figure that each figure {@code o} is set against by a transform, as
 * {@code b}: of the same indicator, place, unit, source, status, valuation, whole and
 * occurrence, of which both stand for themselves, are joint or not, count the same and
 * have a period that is stated.
 *
 * @param join what joins it
 * @param conditions what both must be, so that the transform can be computed
 * @param start the first day of the period of what follows
 */
record Pairing(Sql join, List<Sql> conditions, String start) {

	private static final List<String> COLUMNS = List.of("id", "period_start", "period_end", "value", "upper",
			"relation", "printed", "paragraph", "sentence", "recorded_at");

	/** The columns where each pair is a row {@code o}. */
	static final String SELECTED = COLUMNS.stream().map((column) -> "o.of_" + column).collect(Collectors.joining(", "));

	private static final String START = "o.period_start";

	/** Leaves each figure by itself. */
	static final Pairing NONE = new Pairing(Sql.of(""), List.of(), START);

	private static final String SERIES = """
			from {table} b where b.indicator_code = o.indicator_code and b.place_code = o.place_code and b.unit_code = o.unit_code
			  and b.source_id = o.source_id and b.status = o.status and b.compared = o.compared and b.occurrence = o.occurrence
			  and b.joint = o.joint and b.counted is not distinct from o.counted and b.period_basis = 'stated' and {stood}
			""";

	/**
	 * As many whole months before, or else as many days. Of days, the newest earlier one
	 * if it is a day, a month, a quarter, half a year or a year before.
	 */
	private static final String PERIOD_BEFORE = """
			(select b.* {series}
			   and o.period_start < o.period_end and b.period_end = o.period_start - 1 and b.period_start =
			     case when extract(day from o.period_start) = 1 and extract(day from (o.period_end + 1)) = 1
			       then (o.period_start - make_interval(months => ((extract(year from (o.period_end + 1)) - extract(year from o.period_start)) * 12 + extract(month from (o.period_end + 1)) - extract(month from o.period_start))::int))::date
			       else o.period_start - ((o.period_end + 1) - o.period_start) end)
			union all
			(select b.* from (select b.* {series}
			     and o.period_start = o.period_end and b.period_start = b.period_end and b.period_end < o.period_end
			     order by b.period_end desc limit 1) b
			 where b.period_end = o.period_end - 1
			   or (extract(day from b.period_end) = extract(day from o.period_end)
			       or extract(day from b.period_end + 1) = 1 and extract(day from (o.period_end + 1)) = 1)
			     and (extract(year from o.period_end) - extract(year from b.period_end)) * 12
			       + extract(month from o.period_end) - extract(month from b.period_end) in (1, 3, 6, 12))""";

	/**
	 * Between the same days. Of a day at the end of February, the day of the same name
	 * before the last one of that month.
	 */
	private static final String YEAR_BEFORE = """
			(select b.* {series}
			   and o.period_start < o.period_end and b.period_start = (o.period_start - interval '1 year')::date
			   and b.period_end = ((o.period_end + 1) - interval '1 year')::date - 1)
			union all
			(select b.* {series}
			   and o.period_start = o.period_end and b.period_start = b.period_end
			   and b.period_end in ((o.period_end - interval '1 year')::date, ((o.period_end + 1) - interval '1 year')::date - 1)
			 order by b.period_end limit 1)""";

	private static final String FIXED = "select b.* {series} and b.period_start = :baseStart and b.period_end = :baseEnd";

	/** The longest shorter one from the first of January on, in whole months. */
	private static final String SHORTER = """
			select b.* {series}   and b.period_start = o.period_start and b.period_end < o.period_end
			  and extract(day from b.period_end + 1) = 1
			order by b.period_end desc limit 1""";

	private static final String IS_CUMULATIVE = """
			extract(doy from o.period_start) = 1 and extract(year from o.period_start) = extract(year from o.period_end)
			  and extract(day from (o.period_end + 1)) = 1 and (b.of_id is not null or extract(doy from (o.period_end + 1)) <> 1)""";

	/** Of a unit, or of a rate in one, that the transform means something of. */
	private static final String OF_LEVELS = """
			o.comparison_kind is null and o.period_basis = 'stated'
			and split_part(o.unit_code, '-per-', 1) <> all(array(select u.code from unit u
			  where u.code = any('{{units}}') or u.dimension = any('{{dimensions}}')))""";

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

	/** Returns how a selection's transform pairs figures. */
	static Pairing of(ObservationSelection selection) {
		return (selection.transform() != null) ? of(selection.transform(), selection.base(), selection.vintage())
				: NONE;
	}

	/**
	 * Returns how a transform pairs the figures of a vintage.
	 * @param base what an index is of; null for whatever there is
	 */
	private static Pairing of(Transform transform, @Nullable DateSpan base, Vintage vintage) {
		var isOfSums = transform.partner() == Transform.Partner.SHORTER;
		var series = Map.of("series", Sql.of(SERIES, Map.of("table", vintage.table(), "stood", vintage.stood("b"))));
		var bases = switch (transform.partner()) {
			case PERIOD_BEFORE -> Sql.of(PERIOD_BEFORE, series);
			case YEAR_BEFORE -> Sql.of(YEAR_BEFORE, series);
			case FIXED -> (base == null) ? Sql.of("select b.* {series}", series)
					: Sql.of(FIXED, series).bind("baseStart", base.first()).bind("baseEnd", base.last());
			case SHORTER -> Sql.of(SHORTER, series);
		};
		var columns = COLUMNS.stream()
			.map((column) -> "b." + column + " as of_" + column)
			.collect(Collectors.joining(", "));
		var join = Sql.of((isOfSums ? "left " : "") + "join lateral (select " + columns
				+ " from ({bases}) b offset 0) b on true\n", Map.of("bases", bases));
		var start = isOfSums ? "coalesce(b.of_period_end + 1, o.period_start)" : START;
		return new Pairing(join, List.of(conditions(transform.operation())), start);
	}

	private static Sql conditions(Transform.Operation operation) {
		var levels = OF_LEVELS + (operation.isOfRates() ? "" : NO_RATES);
		var conditions = switch (operation) {
			case DIFFERENCE -> OF_BOUNDS;
			case GROWTH -> OF_MULTIPLES + " and " + OF_BOUNDS;
			case INDEX -> OF_MULTIPLES + " and (b.of_id = o.id or " + OF_BOUNDS + ")";
			case SINGLE -> IS_CUMULATIVE + " and (b.of_id is null or " + OF_BOUNDS + ")";
		};
		var dimensions = operation.meaninglessDimensions().stream().map(Dimension::code);
		return Sql
			.of(levels + " and " + conditions, Map.of("units", Sql.of(String.join(",", operation.meaninglessUnits())),
					"dimensions", Sql.of(dimensions.collect(Collectors.joining(",")))))
			.bind("relations", RELATIONS);
	}

	/** The start, where each pair is a row {@code o}. */
	String startOfRow() {
		return this.start.equals(START) ? START : "o.start_of_sum";
	}

	/** The columns of a pair that is to be a row. */
	String columns() {
		if (this == NONE) {
			return "o.*";
		}
		return "o.*, b.*" + (this.start.equals(START) ? "" : ", " + this.start + " as start_of_sum");
	}

	/**
	 * Reads the pairs that each of some transforms makes of figures, in their order;
	 * those of an index with all bases there are.
	 */
	static Sql pairsOf(Collection<UUID> figures, List<Transform> transforms, Vintage vintage, Language language) {
		var pairs = IntStream.range(0, transforms.size()).mapToObj((i) -> {
			var pairing = of(transforms.get(i), null, vintage);
			return Sql.of("select o.*, b.*, " + i + " as transform from k o\n{join}where {conditions}\n",
					Map.of("join", pairing.join(), "conditions", Sql.join(" and ", pairing.conditions())));
		}).toList();
		return Sql
			.of("""
					with k as materialized (
					  select * from (select * from observation where id = any(cast(:ids as uuid[])) offset 0) o where {stood})
					"""
					+ ObservationRow.select(language) + ", " + SELECTED + """
							, o.transform
							from (
							{pairs}) o
							""" + SelectedRows.NAMES + "order by o.transform",
					Map.of("stood", vintage.stood("o"), "pairs", Sql.join("union all\n", pairs)))
			.bind("ids", ObservationKeys.texts(figures, UUID::toString));
	}

}
