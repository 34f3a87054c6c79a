package org.jincheng.indicators.figures.rows;

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
import org.jincheng.indicators.figures.judgement.BaseFigures;
import org.jincheng.indicators.figures.observation.Accumulation;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.Relation;
import org.jincheng.indicators.figures.selection.Continuity;
import org.jincheng.indicators.figures.selection.ResolvedSelection;
import org.jincheng.indicators.figures.selection.Sql;
import org.jincheng.indicators.figures.selection.Transform;

/**
 * The SQL of a transform: joins to each figure {@code o} the periods {@code b} of those
 * figures of its series that it is computed from, which are its bases. A figure with
 * several bases, such as preferred ones of two spans, is a row for each of their periods.
 * <ol>
 * <li>{@link #SERIES} selects all figures of the series of {@code o}: of its indicator,
 * place (under whichever of its codes) and unit, compared and valued alike, for a period
 * that is stated, and of its source and status. Where preferred figures are paired, of
 * any source, but a plan only with plans.</li>
 * <li>The transform chooses those of one period: {@link #PERIOD_BEFORE},
 * {@link #YEAR_BEFORE}, {@link #FIXED} or {@link #SHORTER}.</li>
 * <li>{@link #OF_BOUNDS} and {@link #OF_MULTIPLES} leave out bases that nothing can be
 * computed with: two lower bounds, or a division by zero.</li>
 * <li>The conditions leave out figures {@code o} that the transform has no meaning for,
 * such as changes, and then those from which nothing follows.</li>
 * </ol>
 * So exports of 2020, if those of 2019 are recorded, are with the change on the year
 * before one row: {@code period_start = 2020-01-01, of_start = 2019-01-01, of_end =
 * 2019-12-31}. Exports of 2019 are no row, if there are none of 2018. Only a running sum
 * has a row without a base: one that is a single period. The figures of the bases are
 * read by {@link BaseFigures}, and the numbers are computed by the derivation.
 *
 * @param join the lateral join of the bases {@code b} to each figure {@code o}
 * @param meant the condition for {@code o} under which the transform has a meaning
 * @param follows the condition under which something follows from {@code o}
 * @param start the SQL of the first day of the period of the result: that of {@code o},
 * or for a difference of running sums the day after the shorter one
 */
public record Pairing(Sql join, Sql meant, Sql follows, String start) {

	/** The columns where each pair is a row {@code o}. */
	static final String SELECTED = "o.of_start, o.of_end";

	private static final String START = "o.period_start";

	/** Leaves each figure by itself. */
	static final Pairing NONE = new Pairing(Sql.of(""), Sql.of("true"), Sql.of("true"), START);

	/** All figures {@code b} of the series of {@code o}, of any period. */
	private static final String SERIES = """
			from {table} b where b.indicator_code = o.indicator_code and {samePlace} and b.unit_code = o.unit_code
			  and b.compared = o.compared and b.joint = o.joint and b.period_basis = 'stated' and {sameSource}
			    and {current}
			""";

	/**
	 * Of one source: {@code b} is stated by the source of {@code o}, with its status,
	 * number among alike figures and counted things.
	 */
	private static final String SAME_SOURCE = """
			b.source_id = o.source_id and b.status = o.status and b.occurrence = o.occurrence
			  and b.counted is not distinct from o.counted""";

	/**
	 * Of one place: {@code b} is at any of the codes that the place of {@code o} has had.
	 */
	private static final String RECODED = """
			%1$s.place_code = any(case when %2$s.place_code = any(:recoded) then array(
			  select code from unnest(:recoded, :recodedTo) r (place_code, code) where r.place_code = %2$s.place_code)
			  else array[%2$s.place_code] end)""";

	/**
	 * Whether a row is of a day: its period is one, or it is a stock, which is counted on
	 * the last day of its period.
	 */
	private static final String IS_DAY = "(%1$s.period_start = %1$s.period_end{orStock})";

	/**
	 * The period before that of {@code o}. Of a period, the one that ends the day before
	 * it begins and is as long: in whole months where it is of whole months, else in
	 * days. Of a day, the newest earlier day with a figure, if that is one day, or one,
	 * three, six or twelve months before: first quarter of 2021 → fourth quarter of 2020;
	 * end of 2020 → end of 2019.
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
	 * The period a year before that of {@code o}: both of its ends are a year earlier. Of
	 * a day, the same date a year before; of the last day of February, the 28th or else
	 * the last day of that month.
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

	/**
	 * Any period as long as that of {@code o}: a sum of some months is no multiple of
	 * that of a year.
	 */
	private static final String AS_LONG = """
			select b.* {series}
			  and (age(b.period_end + 1, b.period_start) = age(o.period_end + 1, o.period_start){orStock})""";

	/** The period that an index is 100 in, which the request names. */
	private static final String FIXED = AS_LONG
			+ " and b.period_end = :baseEnd and (b.period_start = :baseStart{orStock})";

	/**
	 * The running sum before: the longest one that begins on the same day as {@code o},
	 * ends earlier and on the last day of a month. January to August → January to July.
	 */
	private static final String SHORTER = """
			select b.* {series}   and b.period_start = o.period_start and b.period_end < o.period_end
			  and extract(day from b.period_end + 1) = 1
			order by b.period_end desc limit 1""";

	private static final String HAS_BASE = "b.of_end is not null";

	/**
	 * Whether a running sum {@code o} without a shorter one is a single period: if it is
	 * no longer than what any other sum of its year adds to the one before it. By itself,
	 * a January or a first quarter is.
	 */
	private static final String IS_SINGLE = """
			(b.of_end is not null or extract(month from o.period_end) <= coalesce((
			  select min(s.months) from (
			    select b.months - lag(b.months) over (order by b.months) as months from (
			      select distinct extract(month from b.period_end) as months {series}
			        and b.period_start = o.period_start and b.period_end < o.period_start + interval '1 year'
			        and extract(day from b.period_end + 1) = 1) b) s),
			  case when extract(month from o.period_end) in (1, 3) then 12 else 0 end))""";

	/**
	 * Whether {@code o} is a level for a stated period, in a unit that the transform has
	 * a meaning for. Of a rate, the unit before "-per-" decides.
	 */
	private static final String OF_LEVELS = """
			o.comparison_kind is null and o.period_basis = 'stated'
			and split_part(o.unit_code, '-per-', 1) <> all(array(select u.code from unit u
			  where u.code = any('{{units}}') or u.dimension = any('{{dimensions}}')))""";

	/** Whether {@code o} is no rate and its indicator adds up over time. */
	private static final String OF_SUMS = """
			and position('-per-' in o.unit_code) = 0
			 and o.indicator_code = any(array(select i.code from indicator i where %s))"""
		.formatted(Adds.sql("i", Over.TIME));

	/**
	 * Whether something follows from both relations to the truth: from "more than 5" and
	 * "less than 4", not from two of "more than". "Nearly" is short of its number, which
	 * for a negative number would be above it.
	 */
	private static final String OF_BOUNDS = """
			(o.relation || '/' || b.relation) = any(:relations)
			  and (o.relation <> 'nearly' or o.value >= 0) and (b.relation <> 'nearly' or b.value >= 0)""";

	/** Whether {@code o} can be divided by {@code b}, and growth has a meaning. */
	private static final String OF_MULTIPLES = "o.value >= 0 and b.value > 0";

	/** Some years after, on the same day. */
	private static final String OF_WHOLE_YEARS = """
			o.period_end > b.period_end and to_char(o.period_end + 1, 'MMDD') = to_char(b.period_end + 1, 'MMDD')""";

	/** The pairs of relations from which something follows, as {@code gt/lt}. */
	private static final String[] RELATIONS = Arrays.stream(Relation.values())
		.flatMap((level) -> Stream.of(Relation.values())
			.filter(level::isComparableWith)
			.map((base) -> level.code() + "/" + base.code()))
		.toArray(String[]::new);

	/** Returns the pairing of the transform of a selection; {@link #NONE} without one. */
	public static Pairing of(ResolvedSelection selection, Continuity continuity) {
		var transform = selection.asked().transform();
		return (transform != null) ? of(transform, selection, continuity) : NONE;
	}

	/**
	 * Returns the pairing of a transform. Without a base in the selection, an index is
	 * paired with each period that could be its base.
	 */
	private static Pairing of(Transform transform, ResolvedSelection selection, Continuity continuity) {
		var isOfSums = transform.partner() == Transform.Partner.SHORTER;
		var base = selection.asked().base();
		var series = Map.of("series", series(selection, continuity), "isDay", isDay("o", continuity), "isBaseDay",
				isDay("b", continuity), "orStock", orStock("b", continuity));
		var bases = switch (transform.partner()) {
			case PERIOD_BEFORE -> Sql.of(PERIOD_BEFORE, series);
			case YEAR_BEFORE -> Sql.of(YEAR_BEFORE, series);
			case FIXED -> (base == null) ? Sql.of(AS_LONG, series)
					: Sql.of(FIXED, series).bind("baseStart", base.first()).bind("baseEnd", base.last());
			case SHORTER -> Sql.of(SHORTER, series);
		};
		var join = Sql.of("""
				left join lateral (select distinct {start} as of_start, b.period_end as of_end from ({bases}) b
				  where {pairs} offset 0) b on true
				""", Map.of("bases", bases, "start", continuity.start("b"), "pairs", pairs(transform.operation())));
		var start = isOfSums ? "coalesce(b.of_end + 1, o.period_start)" : START;
		return new Pairing(join, conditions(transform.operation()),
				isOfSums ? Sql.of(IS_SINGLE, series) : Sql.of(HAS_BASE), start);
	}

	/** Pairs the figures from which nothing follows with nothing. */
	public Pairing leftOut() {
		return new Pairing(this.join, this.meant, Sql.of("not {follows}", Map.of("follows", this.follows)), this.start);
	}

	/** The conditions for {@code o}. */
	public Stream<Sql> conditions() {
		return (this == NONE) ? Stream.of() : Stream.of(this.meant, this.follows);
	}

	/**
	 * The figures {@code b} that may be bases of {@code o}, as the selection limits
	 * sources and statuses.
	 */
	private static Sql series(ResolvedSelection selection, Continuity continuity) {
		var vintage = selection.vintage();
		var sameSource = selection.onePerPeriod()
				? Sql.of(FigureStatus.planSql("b") + " = " + FigureStatus.planSql("o")) : Sql.of(SAME_SOURCE);
		var looked = Stream.concat(Stream.of(sameSource), conditions("b", selection)).toList();
		return Sql.of(SERIES, Map.of("table", vintage.table(), "samePlace", samePlace("b", "o", continuity),
				"sameSource", Sql.join(" and ", looked), "current", vintage.values("b")));
	}

	/**
	 * The conditions of a selection that hold for bases, too: its sources and statuses.
	 */
	public static Stream<Sql> conditions(String row, ResolvedSelection selection) {
		return Stream.concat(SelectedRows.anyOf(row + ".source_id", "sources", selection.sources()),
				SelectedRows.anyOf(row + ".status", "statuses", SelectedRows.terms(selection.asked().status())));
	}

	/** The condition for two rows of one place, under whichever of its codes. */
	public static Sql samePlace(String row, String other, Continuity continuity) {
		return continuity.recoded().isEmpty() ? Sql.of(row + ".place_code = " + other + ".place_code")
				: continuity.withRecoded(Sql.of(RECODED.formatted(row, other)));
	}

	private static Sql isDay(String row, Continuity continuity) {
		return Sql.of(IS_DAY.formatted(row), Map.of("orStock", orStock(row, continuity)));
	}

	/**
	 * The rest of a condition that holds for stocks in any case, as a stock is counted on
	 * the last day of its period; empty where no indicator is a stock.
	 */
	public static Sql orStock(String row, Continuity continuity) {
		var stocks = continuity.stocks();
		return stocks.isEmpty() ? Sql.of("")
				: Sql.of(" or " + row + ".indicator_code = any(:stocks)").bind("stocks", stocks.toArray(String[]::new));
	}

	/** The condition for pairs that an operation can be computed of. */
	private static Sql pairs(Transform.Operation operation) {
		var pairs = switch (operation) {
			case DIFFERENCE -> OF_BOUNDS;
			case GROWTH -> OF_MULTIPLES + " and " + OF_BOUNDS;
			case AVERAGE_GROWTH -> OF_MULTIPLES + " and " + OF_BOUNDS + " and " + OF_WHOLE_YEARS;
			case INDEX -> OF_MULTIPLES + " and (b.id = o.id or " + OF_BOUNDS + ")";
			case SINGLE -> "true";
		};
		return pairs.contains(":relations") ? Sql.of(pairs).bind("relations", RELATIONS) : Sql.of(pairs);
	}

	/** The condition for figures {@code o} that an operation has a meaning for. */
	private static Sql conditions(Transform.Operation operation) {
		var levels = OF_LEVELS + ((operation == Transform.Operation.SINGLE)
				? OF_SUMS + " and " + Accumulation.fromJanuarySql("o") : "");
		var dimensions = operation.meaninglessDimensions().stream().map(Dimension::code);
		return Sql.of(levels, Map.of("units", Sql.of(String.join(",", operation.meaninglessUnits())), "dimensions",
				Sql.of(dimensions.collect(Collectors.joining(",")))));
	}

	/** The SQL of the first day of the result, where each pair is a row {@code o}. */
	String startOfRow() {
		return this.start.equals(START) ? START : "o.start_of_sum";
	}

	/**
	 * The columns of a pair that becomes a row {@code o}: the figure, its base period,
	 * and for running sums the first day of the result.
	 */
	String columns() {
		if (this == NONE) {
			return "o.*";
		}
		return "o.*, b.*" + (this.start.equals(START) ? "" : ", " + this.start + " as start_of_sum");
	}

	/**
	 * Reads the pairs of some figures by several transforms, in the order of the
	 * transforms.
	 * @param figures the ids of the figures
	 * @param selection limits the sources and statuses of the bases
	 */
	public static Sql pairsOf(Collection<UUID> figures, List<Transform> transforms, ResolvedSelection selection,
			Continuity continuity) {
		var pairs = IntStream.range(0, transforms.size()).mapToObj((i) -> {
			var pairing = of(transforms.get(i), selection, continuity);
			return Sql.of("select o.*, b.*, " + i + " as transform from k o\n{join}where {conditions}\n",
					Map.of("join", pairing.join(), "conditions", Sql.join(" and ", pairing.conditions().toList())));
		}).toList();
		return Sql
			.of("""
					with k as materialized (
					  select * from (select * from observation where id = any(cast(:ids as uuid[])) offset 0) o
					    where {current})
					""" + ObservationRow.SELECT + ", " + SELECTED + """
					, o.transform
					from (
					{pairs}) o
					order by o.transform""",
					Map.of("current", selection.vintage().values("o"), "pairs", Sql.join("union all\n", pairs)))
			.bind("ids", Sql.texts(figures, UUID::toString));
	}

}
