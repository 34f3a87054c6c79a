package org.jincheng.indicators.observation;

import java.util.ArrayList;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.language.Language;
import org.jincheng.indicators.observation.ObservationStatements.Selection;
import org.jincheng.indicators.observation.ObservationStatements.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Writes the statements that read stated figures by series, in the order of an index as
 * far as it goes, so that they are read without being sorted as a whole.
 */
final class SeriesStatements {

	/** What tells series apart, in their order: as an index has it, and then the rest. */
	private static final String SERIES = "o.indicator_code, o.place_code, o.unit_code, o.source_id, o.status, o.compared, o.occurrence, "
			+ Frequency.sql("o");

	private static final String KEY = Stream
		.of(Frequency.sql("o") + " as frequency", "o.indicator_code", "o.place_code", "o.unit_code", "o.compared",
				"o.status", SeriesKey.sourceSql("o") + " as source")
		.collect(Collectors.joining(", "));

	/** What stood at the moment, and stands no more under its key. */
	private static final String WITHDRAWN = """
			o.recorded_at <= :since and o.superseded_at > :since and not exists (
			  select from observation n
			  where n.superseded_at is null and n.indicator_code = o.indicator_code and n.place_code = o.place_code
			    and n.unit_code = o.unit_code and n.period_start = o.period_start and n.period_end = o.period_end
			    and n.source_id = o.source_id and n.status = o.status and n.compared = o.compared
			    and n.occurrence = o.occurrence)""";

	private SeriesStatements() {
	}

	/** Reads the figures by series, or by versions first where they have a history. */
	static Statement figures(SeriesSelection filter) {
		var selection = selection(filter, standing(filter));
		var order = (filter.hasHistory() ? "order by o.recorded_at, o.superseded_at nulls last, " : "order by ")
				+ SERIES + ", o.period_start, o.period_end";
		var select = ObservationRow.select(Language.EN) + "\n";
		var ends = new ArrayList<End>();
		for (var end : End.values()) {
			var periods = end.periods.apply(filter);
			if (periods != null) {
				ends.add(end);
				selection.bind(end.column, periods);
			}
		}
		if (ends.isEmpty()) {
			return selection.statement(select + selection.joinedRows(null) + "\n" + order);
		}
		var ranks = ends.stream().map(End::rank).collect(Collectors.joining(", "));
		var within = ends.stream()
			.map((end) -> "o.%1$s <= :%1$s".formatted(end.column))
			.collect(Collectors.joining(" or "));
		return selection.statement(select + "from (select o.*, " + ranks + " " + selection.rows() + ") o\n"
				+ ObservationStatements.JOINED + "where " + within + "\n" + order);
	}

	/** Reads the figures that stood at a moment, and stand no more. */
	static Statement withdrawn(SeriesSelection filter) {
		var selection = selection(filter, WITHDRAWN);
		return selection.statement(ObservationRow.select(Language.EN) + "\n" + selection.joinedRows(null)
				+ "\norder by " + SERIES + ", o.period_start, o.period_end");
	}

	/** Reads the series of the figures. */
	static Statement series(SeriesSelection filter) {
		var selection = selection(filter, standing(filter));
		return selection.statement("select " + KEY + ", min(o.period_start), max(o.period_end) " + selection.rows()
				+ "\ngroup by " + SERIES + "\norder by " + SERIES);
	}

	/** Reads whether there is any figure, or any that stands no more where asked so. */
	static Statement any(SeriesSelection filter, boolean isWithdrawnToo) {
		var standing = standing(filter);
		var selection = selection(filter, isWithdrawnToo ? "(%s or %s)".formatted(standing, WITHDRAWN) : standing);
		return selection.statement("select exists (select " + selection.rows() + ")");
	}

	/**
	 * Reads what figures are compared with, and the sources that contradict themselves.
	 */
	static Statement codes() {
		return new Statement("select distinct o.compared, " + SeriesKey.sourceSql("o")
				+ " as source from observation o where o.compared <> '' or o.occurrence > 1", Map.of());
	}

	private static String standing(SeriesSelection filter) {
		if (filter.hasHistory()) {
			return (filter.since() != null) ? "(o.recorded_at > :since or o.superseded_at > :since)" : "true";
		}
		return (filter.since() != null) ? "o.superseded_at is null and o.recorded_at > :since"
				: "o.superseded_at is null";
	}

	private static Selection selection(SeriesSelection filter, String standing) {
		var selection = new Selection(filter.observations(), standing);
		if (filter.since() != null) {
			selection.bind("since", ObservationStatements.moment(filter.since()));
		}
		if (filter.frequency() != null) {
			selection.bind(Frequency.sql("o") + " = any(:frequencies)", "frequencies",
					ObservationStatements.codes(filter.frequency()));
		}
		if (filter.compared() != null) {
			selection.bind("o.compared = any(:compared)", "compared", filter.compared().toArray(String[]::new));
		}
		if (filter.source() != null) {
			selection.bind(SeriesKey.sourceSql("o") + " = any(:occurrences)", "occurrences",
					filter.source().toArray(String[]::new));
		}
		return selection;
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

		/** Ranks the periods of a series, of which there may be several versions. */
		private String rank() {
			return "dense_rank() over (partition by %s order by o.period_start%3$s, o.period_end%3$s) as %2$s"
				.formatted(SERIES, this.column, this.direction);
		}

	}

}
