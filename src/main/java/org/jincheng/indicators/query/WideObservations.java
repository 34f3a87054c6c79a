package org.jincheng.indicators.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jincheng.indicators.indicator.Compared;
import org.jincheng.indicators.indicator.PeriodLabel;
import org.jincheng.indicators.language.Language;
import org.jincheng.indicators.observation.Observation;
import org.jincheng.indicators.problem.InvalidParametersException;
import org.jincheng.indicators.problem.RequestError;
import org.jincheng.indicators.representation.Cube.UnitOfMeasure;
import org.jincheng.indicators.representation.Table;
import org.jincheng.indicators.representation.Tabular;
import org.jspecify.annotations.Nullable;

/**
 * Observations as a table with a row for each period and a column for each series and
 * kind of value. The figures are gone through once for the columns and once for the rows,
 * of which only those that start on the same day are kept.
 */
final class WideObservations implements Tabular<WideObservations.Row> {

	/** The most columns that a sheet of Excel has. */
	private static final int MOST_COLUMNS = 1 << 14;

	private static final int COLUMNS_OF_PERIOD = 3;

	private final Tabular<Observation> figures;

	private final Supplier<Map<String, UnitOfMeasure>> units;

	private final Supplier<Compared.Names> names;

	private final Language language;

	private final Map<WideColumn, Integer> positions = new HashMap<>();

	private @Nullable Table<Row> table;

	/**
	 * Describes the table.
	 * @param figures the observations, in order of the days on which their periods start
	 * @param units the units, by code
	 * @param names the names of the places and indicators that figures are compared with
	 * @param language the language of names
	 */
	WideObservations(Tabular<Observation> figures, Supplier<Map<String, UnitOfMeasure>> units,
			Supplier<Compared.Names> names, Language language) {
		this.figures = figures;
		this.units = units;
		this.names = names;
		this.language = language;
	}

	/**
	 * Returns how the rows look.
	 * @throws InvalidParametersException if there are more columns than can be
	 */
	@Override
	public Table<Row> table() {
		if (this.table == null) {
			this.table = makeTable(columns());
		}
		return this.table;
	}

	/** The columns that have values, each with the first of its figures. */
	private Map<WideColumn, Observation> columns() {
		var columns = new TreeMap<WideColumn, Observation>();
		this.figures.forEach((figure) -> {
			var column = WideColumn.of(figure);
			columns.putIfAbsent(column, figure);
			if (figure.upper() != null) {
				columns.putIfAbsent(column.ofUpperEnds(), figure);
			}
			if (columns.size() > MOST_COLUMNS - COLUMNS_OF_PERIOD) {
				throw new InvalidParametersException(RequestError.of("shape", Shape.WIDE.code(),
						"There are more than %,d columns, the most that a sheet of Excel has. Ask for less with indicator, topic, place, within, unit, source, status, comparison, from, to or origin."
							.formatted(MOST_COLUMNS)));
			}
		});
		return columns;
	}

	private Table<Row> makeTable(Map<WideColumn, Observation> columns) {
		var known = this.units.get();
		var named = this.names.get();
		var labels = columns.entrySet()
			.stream()
			.map((column) -> column.getKey().labels(column.getValue(), known, named, this.language))
			.toList();
		var made = Table.of("observations-wide", "The figures, a row for each period.", Row.class)
			.columns("period")
			.column("period_start", "start")
			.column("period_end", "end")
			.frozen(COLUMNS_OF_PERIOD);
		for (int i = 0; i < WideColumn.LABELS.size(); i++) {
			var row = i;
			made.labels(Stream
				.concat(Stream.of(WideColumn.LABELS.get(row).in(this.language), "", ""),
						labels.stream().map((label) -> label.get(row)))
				.toList());
		}
		columns.keySet().forEach((column) -> {
			var position = this.positions.size();
			this.positions.put(column, position);
			made.number(column.code(), String.join(", ", labels.get(position)), column.unit(),
					(row) -> row.values().get(position));
		});
		return made;
	}

	@Override
	public void forEach(Consumer<? super Row> consumer) {
		table();
		var rows = new TreeMap<LocalDate, Row>();
		this.figures.forEach((figure) -> {
			var period = figure.period();
			if (!rows.isEmpty() && rows.firstEntry().getValue().start().isBefore(period.start())) {
				rows.values().forEach(consumer);
				rows.clear();
			}
			var row = rows.computeIfAbsent(period.end(), (end) -> new Row(period.start(), end, new HashMap<>()));
			var column = WideColumn.of(figure);
			put(column, figure.value(), row);
			if (figure.upper() != null) {
				put(column.ofUpperEnds(), figure.upper(), row);
			}
		});
		rows.values().forEach(consumer);
	}

	private void put(WideColumn column, BigDecimal value, Row row) {
		if (row.values().put(this.positions.get(column), value) != null) {
			throw new IllegalStateException("Two values in one cell: " + column + " in " + row.period());
		}
	}

	/**
	 * What is known of a period.
	 *
	 * @param start the first day of the period
	 * @param end the last day of the period
	 * @param values the values, by the positions of their columns
	 */
	record Row(LocalDate start, LocalDate end, Map<Integer, BigDecimal> values) {

		/** How the period is written, as the shortest ISO 8601 form. */
		String period() {
			return PeriodLabel.of(this.start, this.end);
		}

	}

}
