package org.jincheng.indicators.figures.rows;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jincheng.indicators.catalogue.indicator.BasePeriod;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.selection.ResolvedSelection;
import org.jincheng.indicators.figures.selection.Sql;
import org.jincheng.indicators.figures.selection.Vintage;

/**
 * Writes the statements that read figures of one source that follow from each other:
 * changes with levels and contributions, amounts in two units, parts with wholes and
 * shares. Each starts from the fewer ones.
 */
public final class OtherFigureStatements {

	/**
	 * What a source states of an indicator in a unit at the place of a figure. The source
	 * is compared among the few rows that are found so.
	 */
	private static final String OTHER_FIGURE = """
			cross join lateral (
			  select d.id, d.recorded_at, d.source_id, d.status, d.compared, d.comparison_kind, d.base_start,
			    d.base_end, d.paragraph, d.sentence from {table} d
			  where d.indicator_code = {indicator} and d.place_code = o.place_code and d.unit_code = {unit}
			    and d.period_start = {period}.period_start and d.period_end = {period}.period_end
			      and {current} offset 0) d
			""";

	/**
	 * Changes, with all that is stated as they are and with the levels at their period
	 * and their base, in any unit. The level of an average change is of the last years of
	 * its period.
	 */
	private static final String CHANGES = """
			select d.id, o.place_code, d.recorded_at
			from observation o
			join indicator_unit u on u.indicator_code = o.indicator_code
			cross join lateral (values (o.period_start, o.period_end), (o.base_start, o.base_end),
			  (case o.comparison_kind when 'average-change' then (o.base_start + make_interval(years =>
			    (extract(year from o.period_end) - extract(year from o.base_end))::int))::date end, o.period_end))
			  p (period_start, period_end)
			{levels}where o.comparison_kind in ('change', 'average-change') and d.source_id = o.source_id
			  and d.status = o.status and (d.comparison_kind is null or d.compared = o.compared) and {conditions}
			""";

	/** Changes, with what parts contribute to them. */
	private static final String CONTRIBUTIONS = """
			select unnest(array[o.id, d.id]), o.place_code, unnest(array[o.recorded_at, d.recorded_at])
			from observation o
			join indicator c on c.of_code = o.indicator_code
			{contributions}where o.comparison_kind = 'change' and d.comparison_kind = 'contribution'
			  and d.base_start = o.base_start and d.base_end = o.base_end and d.source_id = o.source_id
			  and d.status = o.status and {conditions}
			""";

	/** What a sentence states in two units of one dimension. */
	private static final String CONVERSIONS = """
			select unnest(array[o.id, d.id]), o.place_code, unnest(array[o.recorded_at, d.recorded_at])
			from (
			  select u.indicator_code, u.unit_code, v.unit_code as other_code
			  from indicator_unit u
			  join unit over on over.code = u.numerator_code
			  join indicator_unit v on v.indicator_code = u.indicator_code and v.unit_code > u.unit_code
			  join unit under on under.code = v.numerator_code and under.dimension = over.dimension
			    and under.code <> over.code
			  where over.dimension not in ('ratio', 'count', 'temperature', 'time', 'other')
			    and split_part(v.unit_code, '-per-', 2) = split_part(u.unit_code, '-per-', 2) offset 0) u
			cross join lateral (
			  select * from observation o where o.indicator_code = u.indicator_code and o.unit_code = u.unit_code
			    and {conditions} offset 0) o
			{conversion}where d.source_id = o.source_id and d.status = o.status and d.compared = o.compared
			  and d.paragraph = o.paragraph and d.sentence = o.sentence
			""";

	/**
	 * What an indicator is stated beside, with itself: the parts of a measure, what is a
	 * share of one whole with the whole, and itself alone where one thing can be stated
	 * in two units, each a fixed number of the other.
	 */
	public static final String RELATED = """
			select 'PARTS', of_code, unnest(array[of_code, code]) from indicator where of_code is not null
			union
			select 'SHARES', i.code, unnest(array[s.code, s.share_of_code]) from indicator i
			join indicator s on s.share_of_code = i.share_of_code
			union
			select 'UNITS', u.indicator_code, u.indicator_code
			from indicator_unit u
			join unit over on over.code = u.numerator_code
			join indicator_unit v on v.indicator_code = u.indicator_code and v.numerator_code > u.numerator_code
			join unit under on under.code = v.numerator_code and under.dimension = over.dimension
			where over.scale is not null and over.dimension in ('length', 'area', 'volume', 'mass', 'power')""";

	/** Parts with their wholes, the other parts of these, and the stated shares. */
	private static final String SHARES = """
			select unnest(array[o.id, d.id, s.id]), o.place_code,
			  unnest(array[o.recorded_at, d.recorded_at, s.recorded_at])
			from (select code, share_of_code from indicator where share_of_code is not null offset 0) i
			cross join lateral (
			  select * from observation o where o.indicator_code = i.code and o.comparison_kind is null
			    and {conditions} offset 0) o
			{whole}left join lateral (
			  select s.id, s.recorded_at from {table} s
			  where s.indicator_code = any(array(select code from indicator where share_of_code = i.share_of_code))
			    and s.place_code = o.place_code and s.unit_code in (o.unit_code, 'percent')
			    and s.period_start = o.period_start and s.period_end = o.period_end and s.source_id = o.source_id
			    and s.status = o.status and s.comparison_kind is null and {current} offset 0) s on true
			where d.source_id = o.source_id and d.status = o.status and d.comparison_kind is null
			""";

	/**
	 * What sources state of some things in spans of time, of which each is found in one
	 * step. No plan is made for the values, which would take longer than to read them.
	 */
	private static final String BESIDE = """
			select o.*
			from unnest((select cast(:indicators as text[])), (select cast(:places as text[])),
			    (select cast(:firsts as date[])), (select cast(:lasts as date[])), (select cast(:sources as text[])),
			    (select cast(:statuses as text[])))
			  k (indicator_code, place_code, first, last, source_id, status)
			join indicator_unit u on u.indicator_code = k.indicator_code
			cross join lateral (
			  select * from {table} o
			  where o.indicator_code = k.indicator_code and o.place_code = k.place_code and o.unit_code = u.unit_code
			    and o.period_start between k.first and k.last and {current} offset 0) o
			where o.source_id = k.source_id and o.status = k.status
			  and o.id <> all(array(select unnest(cast(:known as uuid[]))))
			""";

	private OtherFigureStatements() {
	}

	/**
	 * Reads changes with the levels that they are changes of and the contributions of
	 * parts, what is printed in two units, and parts with their wholes and shares.
	 * @param selection what selects the changes, and one at least of each of the others
	 */
	public static Sql of(ResolvedSelection selection) {
		var vintage = selection.vintage();
		var conditions = new SelectedRows(selection, vintage.current("o")).conditions(null, List.of());
		return inOrder(Sql.of("""
				select o.* from (select distinct * from (
				{found}) k (id, place_code, recorded_at)) k
				join observation o using (id, place_code, recorded_at)
				""",
				Map.of("found", Sql.of(String.join("union\n", CHANGES, CONTRIBUTIONS, CONVERSIONS, SHARES),
						Map.of("conditions", conditions, "table", vintage.table(), "current", vintage.values("s"),
								"levels", otherFigure("o.indicator_code", "u.unit_code", "p", vintage), "contributions",
								otherFigure("c.code", "'percentage-point'", "o", vintage), "conversion",
								otherFigure("o.indicator_code", "u.other_code", "o", vintage), "whole",
								otherFigure("i.share_of_code", "o.unit_code", "o", vintage))))));
	}

	/**
	 * Reads all that is stated beside figures, and what their sources state between that.
	 * @param known what of that is known already
	 */
	public static Sql of(Collection<Beside> figures, List<Observation> known, Vintage vintage) {
		var spans = figures.stream()
			.sorted(Comparator.comparing((figure) -> figure.period().start()))
			.collect(Collectors.groupingBy(Beside::span, LinkedHashMap::new, Collectors.toList()))
			.values();
		return inOrder(Sql.of(BESIDE, Map.of("table", vintage.table(), "current", vintage.values("o")))
			.bind("indicators", Sql.texts(spans, (span) -> span.getFirst().indicator()))
			.bind("places", Sql.texts(spans, (span) -> span.getFirst().place()))
			.bind("firsts", Sql.texts(spans, (span) -> span.getFirst().period().start()))
			.bind("lasts", Sql.texts(spans, (span) -> span.getLast().period().start()))
			.bind("sources", Sql.texts(spans, (span) -> span.getFirst().source()))
			.bind("statuses", Sql.texts(spans, (span) -> span.getFirst().status().code()))
			.bind("known", Sql.texts(known, Observation::id)));
	}

	private static Sql inOrder(Sql rows) {
		return Sql.of("{rows}" + ObservationStatements.NEWEST_FIRST + ", o.id",
				Map.of("rows", ObservationStatements.of(rows)));
	}

	private static Sql otherFigure(String indicator, String unit, String period, Vintage vintage) {
		return Sql.of(OTHER_FIGURE, Map.of("table", vintage.table(), "indicator", Sql.of(indicator), "unit",
				Sql.of(unit), "period", Sql.of(period), "current", vintage.values("d")));
	}

	/** What a source states of an indicator at a place in a period. */
	public record Beside(String indicator, String place, BasePeriod period, String source, FigureStatus status) {

		/** What the source of a figure states beside it. */
		public static Beside of(Observation figure) {
			return at(new BasePeriod(figure.period().start(), figure.period().end()), figure);
		}

		/** What it states of the same in another period. */
		public static Beside at(BasePeriod period, Observation figure) {
			return new Beside(figure.indicator(), figure.place().code(), period, figure.sourceId(), figure.status());
		}

		/** What it is read with: the same of its decade. */
		private List<Object> span() {
			return List.of(this.indicator, this.place, this.source, this.status, this.period.start().getYear() / 10);
		}

		/** What it states of another indicator. */
		public Beside of(String other) {
			return new Beside(other, this.place, this.period, this.source, this.status);
		}

	}

	/** What an indicator is stated beside. */
	public enum Related {

		/** The parts of a measure. */
		PARTS,
		/** The whole of a share, and all that are shares of that. */
		SHARES,
		/** Itself in another unit, which is a fixed number of the first. */
		UNITS;

		/** What a source states beside a figure of that; nothing where there is none. */
		public List<Beside> beside(Observation figure, Map<Related, Map<String, List<String>>> related) {
			var indicators = related.getOrDefault(this, Map.of()).getOrDefault(figure.indicator(), List.of());
			return indicators.stream().map(Beside.of(figure)::of).toList();
		}

	}

}
