package org.jincheng.indicators.figures.rows;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jincheng.indicators.figures.observation.Accumulation;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.Frequency;
import org.jincheng.indicators.figures.observation.SeriesKey;
import org.jincheng.indicators.figures.selection.ObservationSelection;
import org.jincheng.indicators.figures.selection.ResolvedSelection;
import org.jincheng.indicators.figures.selection.SeriesSelection;
import org.jincheng.indicators.figures.selection.Sql;

/**
 * Writes the statements that read stated figures by series, in the order of an index as
 * far as it goes, so that they are read without being sorted as a whole.
 */
public final class SeriesStatements {

	private static final String OF_PLACE = "o.indicator_code, o.place_code, o.unit_code, ";

	private static final String SELECT = ObservationRow.SELECT + ", o.accumulation\n";

	/**
	 * The rows, each in its series. A first quarter is a single one and a sum to date, so
	 * it is in two.
	 */
	private static final String SERIES = """
			from (
			  select o.*, s.frequency, s.accumulation from (select o.* {rows}) o
			  cross join lateral (
			    select %s as frequency, 'none' as accumulation where not %s
			    union all select '%s', '%s' where %s) s
			  where {asked}) o
			""".formatted(Frequency.sql("o"), Accumulation.sql("o"), Frequency.OTHER.code(),
			Accumulation.YEAR_TO_DATE.code(), Accumulation.isToDateSql("o"));

	private SeriesStatements() {
	}

	/**
	 * The columns of the key of a series, in their order: those of an index, and then the
	 * rest.
	 */
	private static String series(ObservationSelection selection) {
		var rest = selection.onePerPeriod() ? FigureStatus.planSql("o") + ", o.compared, o.joint, "
				: "o.source_id, o.status, o.compared, o.occurrence, ";
		return OF_PLACE + rest + "o.frequency, o.accumulation";
	}

	private static String key(ObservationSelection selection) {
		var rest = selection.onePerPeriod() ? FigureStatus.planSql("o") + ", ''"
				: "o.status, " + SeriesKey.sourceSql("o");
		return "o.frequency, o.accumulation, o.indicator_code, o.place_code, o.unit_code, o.compared, " + rest;
	}

	/** Reads the figures by series. */
	public static Sql figures(SeriesSelection selection) {
		return Sql.of(SELECT + "{rows}order by " + series(selection.observations()) + ", o.period_start, o.period_end",
				Map.of("rows", rows(selection)));
	}

	/** Reads the keys of the series of the figures. */
	public static Sql series(SeriesSelection selection) {
		var series = series(selection.observations());
		return Sql.of(
				"select " + key(selection.observations()) + " {rows}\ngroup by " + series + "\norder by " + series,
				Map.of("rows", rows(selection)));
	}

	/** Reads whether there is any figure. */
	public static Sql any(SeriesSelection selection) {
		return Sql.of("select exists (select {rows})", Map.of("rows", rows(selection)));
	}

	/**
	 * Reads what figures are compared with, and the sources that contradict themselves.
	 */
	public static Sql codes() {
		return Sql.of("select distinct o.compared, " + SeriesKey.sourceSql("o")
				+ " as source from observation o where o.compared <> '' or o.occurrence > 1");
	}

	private static Sql rows(SeriesSelection selection) {
		var conditions = Stream
			.of(Stream.of(Sql.of("o.superseded_at is null")),
					SelectedRows.anyOf("o.compared", "compared", selection.compared()),
					SelectedRows.anyOf(SeriesKey.sourceSql("o"), "occurrences", selection.source()))
			.flatMap((some) -> some)
			.toList();
		var rows = new SelectedRows(ResolvedSelection.asNamed(selection.observations()), Sql.join(" and ", conditions))
			.from(null, List.of());
		var asked = Stream.concat(
				SelectedRows.anyOf("s.frequency", "ofSeries", SelectedRows.terms(selection.frequency())),
				SelectedRows.anyOf("s.accumulation", "accumulations", SelectedRows.terms(selection.accumulation())));
		return Sql.of(SERIES, Map.of("rows", rows, "asked",
				Sql.join(" and ", Stream.concat(Stream.of(Sql.of("true")), asked).toList())));
	}

}
