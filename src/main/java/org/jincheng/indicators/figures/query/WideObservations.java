package org.jincheng.indicators.figures.query;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.Compared;
import org.jincheng.indicators.catalogue.indicator.PeriodLabel;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.Note;
import org.jincheng.indicators.core.problem.InvalidParametersException;
import org.jincheng.indicators.core.representation.Cube.UnitOfMeasure;
import org.jincheng.indicators.core.representation.Table;
import org.jincheng.indicators.core.representation.Tabular;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.Observation;
import org.jspecify.annotations.Nullable;

import org.springframework.util.function.SingletonSupplier;

/**
 * Observations as a table with a row for each period and a column for each series and
 * kind of value. The figures are gone through once for the columns and once for the rows,
 * of which only those that start on the same day are kept.
 */
final class WideObservations implements Tabular<WideObservations.Row> {

	private static final int COLUMNS_OF_PERIOD = 3;

	private final Tabular<Observation> figures;

	private final Supplier<Map<String, UnitOfMeasure>> units;

	private final Supplier<Compared.Names> names;

	private final WideLayout layout;

	private final Language language;

	private final Map<WideColumn, Integer> positions = new HashMap<>();

	private final Supplier<Table<Row>> table = SingletonSupplier.of(() -> makeTable(columns()));

	/**
	 * Describes the table.
	 * @param figures the observations, in order of the days on which their periods start
	 * @param units the units, by code
	 * @param names the names of the places and indicators that figures are compared with
	 * @param layout which parts the codes of columns have
	 * @param language the language of names
	 */
	WideObservations(Tabular<Observation> figures, Supplier<Map<String, UnitOfMeasure>> units,
			Supplier<Compared.Names> names, WideLayout layout, Language language) {
		this.layout = layout;
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
		return this.table.get();
	}

	/** The columns that have values, each with what its figures have in common. */
	private Map<WideColumn, Heading> columns() {
		var columns = new HashMap<WideColumn, Heading>();
		this.figures.forEach((figure) -> {
			WideColumn.all(figure, this.layout)
				.forEach((column) -> columns.computeIfAbsent(column, (it) -> new Heading()).add(figure));
			this.layout.checkColumns(Shape.WIDE, columns.size() + COLUMNS_OF_PERIOD);
		});
		return new TreeMap<>(columns);
	}

	private Table<Row> makeTable(Map<WideColumn, Heading> columns) {
		var known = this.units.get();
		var named = this.names.get();
		var labels = new TreeMap<WideColumn, List<String>>();
		columns.forEach((column, heading) -> labels.put(column, heading.labels(column, known, named, this.language)));
		var made = ofPeriods("observations-wide", "The figures, with a row for each period.").names(Observation.TABLE,
				(row) -> row.figures().values().stream());
		var contested = columns.entrySet()
			.stream()
			.filter((column) -> column.getValue().isContested)
			.map(Map.Entry::getKey)
			.toList();
		for (int i = 0; i < WideColumn.LABELS.size(); i++) {
			var row = i;
			var ofColumns = Stream.concat(columns.entrySet()
				.stream()
				.flatMap((column) -> Collections.nCopies(column.getValue().columns(), column.getKey()).stream()),
					contested.stream());
			made.labels(Stream
				.concat(Stream.of(WideColumn.LABELS.get(row).in(this.language), "", ""),
						ofColumns.map((column) -> Objects.requireNonNull(labels.get(column)).get(row)))
				.toList());
		}
		columns.forEach((column, heading) -> {
			var position = this.positions.size();
			this.positions.put(column, position);
			made.number(column.code(this.layout), String.join(", ", labels.get(column)), column.unit(),
					(row) -> row.get(position, column::value));
			if (heading.isMissing) {
				made.text(column.code(this.layout) + ".missing", "Why there is no value.",
						(row) -> row.get(position, this::missing));
			}
			if (heading.isMixed) {
				made.text(column.code(this.layout) + ".mixed", "Whether the inputs of each figure are mixed.",
						(row) -> row.get(position, (figure) -> isMixed(figure) ? "true" : null));
			}
			if (heading.isBroken) {
				made.text(column.code(this.layout) + ".break",
						"The day, reason and id of the break before each figure.",
						(row) -> broken(row.figures().get(position)));
			}
		});
		contested.forEach((column) -> {
			var position = Objects.requireNonNull(this.positions.get(column));
			made.text(column.code(this.layout) + ".contested", "Whether sources disagree on each figure.",
					(row) -> row.get(position, (figure) -> figure.coherence().contested() ? "true" : null));
		});
		return made;
	}

	private static Table<Row> ofPeriods(String name, String description) {
		return new Table<>(name, description, Row.class).columns("period")
			.column("period_start", "start")
			.column("period_end", "end")
			.frozen(COLUMNS_OF_PERIOD);
	}

	/** The source and the status of each value. */
	@Override
	public Optional<Tabular<?>> supplement() {
		table();
		var made = ofPeriods("stated-by", "The source and the status of each figure.");
		this.positions.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByValue())
			.forEach((column) -> made.text(column.getKey().code(this.layout), "The source and the status.",
					(row) -> row.get(column.getValue(), WideObservations::stated)));
		return Optional.of(new Tabular<Row>() {

			@Override
			public Table<Row> table() {
				return made;
			}

			@Override
			public void forEach(Consumer<? super Row> consumer) {
				WideObservations.this.forEach(consumer);
			}

		});
	}

	private @Nullable String missing(Observation figure) {
		return (figure.missing() != null) ? figure.missing().name(this.language) : null;
	}

	private static boolean isMixed(Observation figure) {
		var derivation = figure.provenance().derivation();
		return derivation != null && derivation.mixed();
	}

	private static @Nullable String broken(@Nullable Observation figure) {
		var since = (figure != null) ? figure.coherence().seriesBreak() : null;
		return (since != null) ? since.day() + ", " + since.reason().code() + ", " + since.id() : null;
	}

	private static String stated(Observation figure) {
		var source = (figure.source() != null) ? figure.source().id() : WideColumn.SEVERAL;
		var missing = (figure.missing() != null) ? ", " + figure.missing().code() : "";
		return source + ", " + figure.status().code() + missing;
	}

	@Override
	public List<Note> notes() {
		return this.figures.notes();
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
			WideColumn.all(figure, this.layout).forEach((column) -> put(column, figure, row));
		});
		rows.values().forEach(consumer);
	}

	private void put(WideColumn column, Observation figure, Row row) {
		if (row.figures().put(Objects.requireNonNull(this.positions.get(column)), figure) != null) {
			throw new IllegalStateException("Two values in one cell: " + column + " in " + row.period());
		}
	}

	/** What the figures of a column have in common. */
	private static final class Heading {

		private final Set<String> sources = new HashSet<>();

		private final Set<Optional<String>> counted = new HashSet<>();

		private final Set<FigureStatus> statuses = EnumSet.noneOf(FigureStatus.class);

		private @Nullable Observation newest;

		private boolean isBroken;

		private boolean isMissing;

		private boolean isMixed;

		private boolean isContested;

		void add(Observation figure) {
			this.newest = figure;
			this.isBroken |= figure.coherence().seriesBreak() != null;
			this.isMissing |= figure.missing() != null;
			this.isMixed |= isMixed(figure);
			this.isContested |= figure.coherence().contested();
			this.sources.add((figure.source() != null) ? figure.source().id() : WideColumn.SEVERAL);
			this.statuses.add(figure.status());
			this.counted.add(Optional.ofNullable(figure.quantity().counted()));
		}

		/** How many columns there are of it: one of values, and those of flags. */
		int columns() {
			return 1 + (this.isMissing ? 1 : 0) + (this.isMixed ? 1 : 0) + (this.isBroken ? 1 : 0);
		}

		List<String> labels(WideColumn column, Map<String, UnitOfMeasure> units, Compared.Names names,
				Language language) {
			var status = (this.statuses.size() == 1) ? this.statuses.iterator().next().name(language)
					: WideColumn.SEVERAL;
			var source = (this.sources.size() == 1) ? this.sources.iterator().next() : WideColumn.SEVERAL;
			var counted = (this.counted.size() == 1) ? this.counted.iterator().next().orElse(null) : null;
			return column.labels(Objects.requireNonNull(this.newest), counted, source, status, units, names, language);
		}

	}

	/**
	 * What is known of a period.
	 *
	 * @param start the first day of the period
	 * @param end the last day of the period
	 * @param figures the figures, by the positions of their columns
	 */
	record Row(LocalDate start, LocalDate end, Map<Integer, Observation> figures) {

		/** How the period is written, as the shortest ISO 8601 form. */
		String period() {
			return PeriodLabel.of(this.start, this.end);
		}

		private <V> @Nullable V get(int position, Function<Observation, @Nullable V> value) {
			var figure = this.figures.get(position);
			return (figure != null) ? value.apply(figure) : null;
		}

	}

}
