package org.jincheng.indicators.figures.rows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.figures.observation.Accumulation;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.Frequency;
import org.jincheng.indicators.figures.observation.SeriesKey;
import org.jincheng.indicators.figures.selection.ObservationSelection;
import org.jincheng.indicators.figures.selection.ResolvedSelection;
import org.jincheng.indicators.figures.selection.SeriesSelection;
import org.jincheng.indicators.figures.selection.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Writes the statements that read stated figures by series, in the order of an index as
 * far as it goes, so that they are read without being sorted as a whole.
 */
public final class SeriesStatements {

	private static final String OF_PLACE = "o.indicator_code, o.place_code, o.unit_code, ";

	private static final String SELECT = ObservationRow.select(Language.EN) + ", o.accumulation\n";

	private static final String PERIODS = ", o.period_start, o.period_end";

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

	private static String inOrder(SeriesSelection selection) {
		return series(selection.observations()) + PERIODS;
	}

	private static String key(ObservationSelection selection) {
		var rest = selection.onePerPeriod() ? FigureStatus.planSql("o") + ", ''"
				: "o.status, " + SeriesKey.sourceSql("o");
		return "o.frequency, o.accumulation, o.indicator_code, o.place_code, o.unit_code, o.compared, " + rest;
	}

	/** Reads the figures by series. */
	public static Sql figures(SeriesSelection selection) {
		var rows = rows(selection);
		var ends = Arrays.stream(End.values()).filter((end) -> end.periods.apply(selection) != null).toList();
		var order = inOrder(selection);
		if (ends.isEmpty()) {
			return named(rows, order);
		}
		var ranks = ends.stream()
			.map((end) -> end.rank(series(selection.observations())))
			.collect(Collectors.joining(", "));
		return Sql.of(
				SELECT + "from (select o.*, " + ranks + " {rows}) o\n" + SelectedRows.NAMES
						+ "where {within}\norder by " + order,
				Map.of("rows", rows, "within",
						Sql.join(" or ", ends.stream().map((end) -> end.within(selection)).toList())));
	}

	private static Sql named(Sql rows, String order) {
		return Sql.of(SELECT + "{rows}" + SelectedRows.NAMES + "order by " + order, Map.of("rows", rows));
	}

	/** Reads the series of the figures. */
	public static Sql series(SeriesSelection selection) {
		var series = series(selection.observations());
		return Sql.of("select " + key(selection.observations())
				+ ", min(o.period_start), max(o.period_end) {rows}\ngroup by " + series + "\norder by " + series,
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

	/** An end of a series, from which on a number of periods is asked for. */
	private enum End {

		FIRST("nth_first", "", SeriesSelection::first), LAST("nth_last", " desc", SeriesSelection::last);

		private final String column;

		private final String direction;

		private final Function<SeriesSelection, @Nullable Integer> periods;

		End(String column, String direction, Function<SeriesSelection, @Nullable Integer> periods) {
			this.column = column;
			this.direction = direction;
			this.periods = periods;
		}

		private Sql within(SeriesSelection selection) {
			return Sql.of("o." + this.column + " <= :" + this.column)
				.bind(this.column, Objects.requireNonNull(this.periods.apply(selection)));
		}

		/** Ranks the periods of a series, of which there may be several versions. */
		private String rank(String series) {
			return "dense_rank() over (partition by %s order by o.period_start%3$s, o.period_end%3$s) as %2$s"
				.formatted(series, this.column, this.direction);
		}

	}

}
