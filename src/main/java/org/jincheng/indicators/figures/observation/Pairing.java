package org.jincheng.indicators.figures.observation;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.Adds;
import org.jincheng.indicators.catalogue.indicator.Dimension;
import org.jincheng.indicators.catalogue.indicator.Over;
import org.jincheng.indicators.core.language.Language;

/**
 * Finds in SQL the period that each figure {@code o} is set against by a transform, as
 * {@code b}: the one that has another figure of its series. Both stand for themselves and
 * have a period that is stated.
 *
 * @param join what joins it
 * @param conditions what both must be, so that the transform can be computed
 * @param start the first day of the period of what follows
 */
record Pairing(Sql join, List<Sql> conditions, String start) {

	/** The columns where each pair is a row {@code o}. */
	static final String SELECTED = "o.of_start, o.of_end";

	private static final String START = "o.period_start";

	/** Leaves each figure by itself. */
	static final Pairing NONE = new Pairing(Sql.of(""), List.of(), START);

	private static final String SERIES = """
			from {table} b where b.indicator_code = o.indicator_code and {samePlace} and b.unit_code = o.unit_code
			  and b.compared = o.compared and b.joint = o.joint and b.period_basis = 'stated' and {sameSource}
			    and {stood}
			""";

	private static final String SAME_SOURCE = """
			b.source_id = o.source_id and b.status = o.status and b.occurrence = o.occurrence
			  and b.counted is not distinct from o.counted""";

	private static final String RECODED = """
			%1$s.place_code = any(case when %2$s.place_code = any(:recoded) then array(
			  select code from unnest(:recoded, :recodedTo) r (place_code, code) where r.place_code = %2$s.place_code)
			  else array[%2$s.place_code] end)""";

	private static final String IS_DAY = "(%1$s.period_start = %1$s.period_end{orStock})";

	/**
	 * As many whole months before, or else as many days. Of days, the newest earlier one
	 * if it is a day, a month, a quarter, half a year or a year before.
	 */
	private static final String PERIOD_BEFORE = """
			(select b.* {series}
			   and not {isDay} and b.period_end = o.period_start - 1 and b.period_start =
			     case when extract(day from o.period_start) = 1 and extract(day from (o.period_end + 1)) = 1
			       then (o.period_start - make_interval(months => ((extract(year
			         from (o.period_end + 1)) - extract(year from o.period_start)) * 12 + extract(month
			         from (o.period_end + 1)) - extract(month from o.period_start))::int))::date
			       else o.period_start - ((o.period_end + 1) - o.period_start) end)
			union all
			(select b.* from (select b.* {series}
			     and {isDay} and {isBaseDay} and b.period_end < o.period_end
			     order by b.period_end desc fetch first 1 rows with ties) b
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
			   and not {isDay} and b.period_start = (o.period_start - interval '1 year')::date
			   and b.period_end = ((o.period_end + 1) - interval '1 year')::date - 1)
			union all
			(select b.* {series}
			   and {isDay} and {isBaseDay}
			   and b.period_end in ((o.period_end - interval '1 year')::date,
			     ((o.period_end + 1) - interval '1 year')::date - 1)
			 order by b.period_end fetch first 1 rows with ties)""";

	/** Of what is as long: a sum of some months is no multiple of that of a year. */
	private static final String AS_LONG = """
			select b.* {series}
			  and (age(b.period_end + 1, b.period_start) = age(o.period_end + 1, o.period_start){orStock})""";

	private static final String FIXED = AS_LONG
			+ " and b.period_end = :baseEnd and (b.period_start = :baseStart{orStock})";

	/** The longest shorter one from the first of January on, in whole months. */
	private static final String SHORTER = """
			select b.* {series}   and b.period_start = o.period_start and b.period_end < o.period_end
			  and extract(day from b.period_end + 1) = 1
			order by b.period_end desc limit 1""";

	private static final String IS_CUMULATIVE = Accumulation.fromJanuarySql("o")
			+ " and (b.of_end is not null or extract(month from o.period_end) < 12)";

	/** Of a unit, or of a rate in one, that the transform means something of. */
	private static final String OF_LEVELS = """
			o.comparison_kind is null and o.period_basis = 'stated'
			and split_part(o.unit_code, '-per-', 1) <> all(array(select u.code from unit u
			  where u.code = any('{{units}}') or u.dimension = any('{{dimensions}}')))""";

	private static final String OF_SUMS = """
			and position('-per-' in o.unit_code) = 0
			 and o.indicator_code = any(array(select i.code from indicator i where %s))"""
		.formatted(Adds.sql("i", Over.TIME));

	/** Short of a number less than nothing is above it. */
	private static final String OF_BOUNDS = """
			(o.relation || '/' || b.relation) = any(:relations)
			  and (o.relation <> 'nearly' or o.value >= 0) and (b.relation <> 'nearly' or b.value >= 0)""";

	private static final String OF_MULTIPLES = "o.value >= 0 and b.value > 0";

	/** The relations of two figures from which something follows. */
	private static final String[] RELATIONS = Arrays.stream(Relation.values())
		.flatMap((level) -> Stream.of(Relation.values())
			.filter(level::isComparableWith)
			.map((base) -> level.code() + "/" + base.code()))
		.toArray(String[]::new);

	/** Returns how a selection's transform pairs figures. */
	static Pairing of(ObservationSelection selection, Continuity continuity) {
		return (selection.transform() != null) ? of(selection.transform(), selection, continuity) : NONE;
	}

	/**
	 * Returns how a transform pairs figures; those of an index with all bases there are.
	 */
	private static Pairing of(Transform transform, ObservationSelection selection, Continuity continuity) {
		var isOfSums = transform.partner() == Transform.Partner.SHORTER;
		var base = selection.base();
		var series = Map.of("series", series(selection, continuity), "isDay", isDay("o", continuity), "isBaseDay",
				isDay("b", continuity), "orStock", orStock("b", continuity));
		var bases = switch (transform.partner()) {
			case PERIOD_BEFORE -> Sql.of(PERIOD_BEFORE, series);
			case YEAR_BEFORE -> Sql.of(YEAR_BEFORE, series);
			case FIXED -> (base == null) ? Sql.of(AS_LONG, series)
					: Sql.of(FIXED, series).bind("baseStart", base.first()).bind("baseEnd", base.last());
			case SHORTER -> Sql.of(SHORTER, series);
		};
		var join = Sql.of(
				(isOfSums ? "left " : "")
						+ "join lateral (select distinct {start} as of_start, b.period_end as of_end from ({bases}) b "
						+ "where {pairs} offset 0) b on true\n",
				Map.of("bases", bases, "start", continuity.start("b"), "pairs", pairs(transform.operation())));
		var start = isOfSums ? "coalesce(b.of_end + 1, o.period_start)" : START;
		return new Pairing(join, List.of(conditions(transform.operation())), start);
	}

	/** What of its series each figure may be set against, as far as it is looked at. */
	private static Sql series(ObservationSelection selection, Continuity continuity) {
		var vintage = selection.vintage();
		var sameSource = selection.onePerPeriod()
				? Sql.of(FigureStatus.planSql("b") + " = " + FigureStatus.planSql("o")) : Sql.of(SAME_SOURCE);
		var looked = Stream.concat(Stream.of(sameSource), conditions("b", selection)).toList();
		return Sql.of(SERIES, Map.of("table", vintage.table(), "samePlace", samePlace("b", "o", continuity),
				"sameSource", Sql.join(" and ", looked), "stood", vintage.stood("b")));
	}

	/** What a selection looks at beside figures. */
	static Stream<Sql> conditions(String row, ObservationSelection selection) {
		return Stream.concat(SelectedRows.anyOf(row + ".source_id", "sources", selection.source()),
				SelectedRows.anyOf(row + ".status", "statuses", SelectedRows.terms(selection.status())));
	}

	/** Rows of a place, under whichever of its codes. */
	static Sql samePlace(String row, String other, Continuity continuity) {
		return continuity.recoded().isEmpty() ? Sql.of(row + ".place_code = " + other + ".place_code")
				: continuity.withRecoded(Sql.of(RECODED.formatted(row, other)));
	}

	private static Sql isDay(String row, Continuity continuity) {
		return Sql.of(IS_DAY.formatted(row), Map.of("orStock", orStock(row, continuity)));
	}

	/** A stock is counted on the last day of its period. */
	static Sql orStock(String row, Continuity continuity) {
		var stocks = continuity.stocks();
		return stocks.isEmpty() ? Sql.of("")
				: Sql.of(" or " + row + ".indicator_code = any(:stocks)").bind("stocks", stocks.toArray(String[]::new));
	}

	private static Sql pairs(Transform.Operation operation) {
		var pairs = switch (operation) {
			case DIFFERENCE -> OF_BOUNDS;
			case GROWTH -> OF_MULTIPLES + " and " + OF_BOUNDS;
			case INDEX -> OF_MULTIPLES + " and (b.id = o.id or " + OF_BOUNDS + ")";
			case SINGLE -> "true";
		};
		return pairs.contains(":relations") ? Sql.of(pairs).bind("relations", RELATIONS) : Sql.of(pairs);
	}

	private static Sql conditions(Transform.Operation operation) {
		var levels = OF_LEVELS + ((operation == Transform.Operation.SINGLE) ? OF_SUMS + " and " + IS_CUMULATIVE : "");
		var dimensions = operation.meaninglessDimensions().stream().map(Dimension::code);
		return Sql.of(levels, Map.of("units", Sql.of(String.join(",", operation.meaninglessUnits())), "dimensions",
				Sql.of(dimensions.collect(Collectors.joining(",")))));
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
	 * Reads the pairs that each of some transforms makes of figures, in their order.
	 * @param selection what is looked at beside them
	 */
	static Sql pairsOf(Collection<UUID> figures, List<Transform> transforms, ObservationSelection selection,
			Continuity continuity, Language language) {
		var pairs = IntStream.range(0, transforms.size()).mapToObj((i) -> {
			var pairing = of(transforms.get(i), selection, continuity);
			return Sql.of("select o.*, b.*, " + i + " as transform from k o\n{join}where {conditions}\n",
					Map.of("join", pairing.join(), "conditions", Sql.join(" and ", pairing.conditions())));
		}).toList();
		return Sql
			.of("""
					with k as materialized (
					  select * from (select * from observation where id = any(cast(:ids as uuid[])) offset 0) o
					    where {stood})
					""" + ObservationRow.select(language) + ", " + SELECTED + """
					, o.transform
					from (
					{pairs}) o
					""" + SelectedRows.NAMES + "order by o.transform",
					Map.of("stood", selection.vintage().stood("o"), "pairs", Sql.join("union all\n", pairs)))
			.bind("ids", ObservationKeys.texts(figures, UUID::toString));
	}

}
