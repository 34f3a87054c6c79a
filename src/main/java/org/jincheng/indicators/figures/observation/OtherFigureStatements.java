package org.jincheng.indicators.figures.observation;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jincheng.indicators.core.language.Language;

/**
 * Writes the statements that read figures of one source that follow from each other:
 * changes with levels, amounts in two units, parts with wholes. Each starts from the
 * fewer ones.
 */
public final class OtherFigureStatements {

	/**
	 * What a source states of an indicator in a unit at the place of a figure. The source
	 * is compared among the few rows that are found so.
	 */
	private static final String OTHER_FIGURE = """
			cross join lateral (
			  select d.id, d.recorded_at, d.source_id, d.status, d.compared, d.comparison_kind, d.paragraph,
			    d.sentence from {table} d
			  where d.indicator_code = {indicator} and d.place_code = o.place_code and d.unit_code = {unit}
			    and d.period_start = {period}.period_start and d.period_end = {period}.period_end
			      and {current} offset 0) d
			""";

	/**
	 * Changes, with all that is stated as they are and with the levels at their period
	 * and their base, in any unit.
	 */
	private static final String CHANGES = """
			select d.id, o.place_code, d.recorded_at
			from {changes} o
			join indicator_unit u on u.indicator_code = o.indicator_code
			cross join lateral (values (o.period_start, o.period_end), (o.base_start, o.base_end)) p (period_start,
			  period_end)
			{beside}where o.comparison_kind = 'change' and d.source_id = o.source_id and d.status = o.status
			  and (d.comparison_kind is null or d.compared = o.compared) and {conditions}
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
			{beside}where d.source_id = o.source_id and d.status = o.status and d.compared = o.compared
			  and d.paragraph = o.paragraph and d.sentence = o.sentence
			""";

	/** Parts with their wholes. */
	private static final String SHARES = """
			select unnest(array[o.id, d.id]), o.place_code, unnest(array[o.recorded_at, d.recorded_at])
			from (select code, share_of_code from indicator where share_of_code is not null offset 0) i
			cross join lateral (
			  select * from observation o where o.indicator_code = i.code and o.comparison_kind is null
			    and {conditions} offset 0) o
			{beside}where d.source_id = o.source_id and d.status = o.status and d.comparison_kind is null
			""";

	private OtherFigureStatements() {
	}

	/**
	 * Reads changes with the levels that they are changes of, what is printed in two
	 * units, and parts with their wholes.
	 * @param selection what selects the changes, and one at least of each of the others
	 */
	public static Sql of(ObservationSelection selection, Language language) {
		var vintage = selection.vintage();
		var conditions = new SelectedRows(selection, vintage.current("o")).conditions(null, List.of());
		var conversion = otherFigure("o.indicator_code", "u.other_code", "o", vintage);
		var whole = otherFigure("i.share_of_code", "o.unit_code", "o", vintage);
		return named(Sql.join("union\n",
				List.of(changes(Sql.of("observation"), conditions, vintage),
						Sql.of(CONVERSIONS, Map.of("beside", conversion, "conditions", conditions)),
						Sql.of(SHARES, Map.of("beside", whole, "conditions", conditions)))),
				language);
	}

	/** Reads changes with the levels that they are changes of. */
	public static Sql ofChanges(Collection<Observation> changes, Vintage vintage, Language language) {
		var table = Sql.of("(select * from observation where id = any(cast(:ids as uuid[])) offset 0)")
			.bind("ids", ObservationKeys.texts(changes, Observation::id));
		return named(changes(table, vintage.values("o"), vintage), language);
	}

	private static Sql changes(Sql table, Sql conditions, Vintage vintage) {
		return Sql.of(CHANGES, Map.of("changes", table, "beside",
				otherFigure("o.indicator_code", "u.unit_code", "p", vintage), "conditions", conditions));
	}

	private static Sql otherFigure(String indicator, String unit, String period, Vintage vintage) {
		return Sql.of(OTHER_FIGURE, Map.of("table", vintage.table(), "indicator", Sql.of(indicator), "unit",
				Sql.of(unit), "period", Sql.of(period), "current", vintage.values("d")));
	}

	private static Sql named(Sql found, Language language) {
		return Sql.of(ObservationRow.select(language) + """

				from (select distinct * from (
				{found}) k (id, place_code, recorded_at)) k
				join observation o using (id, place_code, recorded_at)
				""" + SelectedRows.NAMES + ObservationStatements.NEWEST_FIRST + ", o.id", Map.of("found", found));
	}

}
