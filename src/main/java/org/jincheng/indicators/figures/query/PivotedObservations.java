package org.jincheng.indicators.figures.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.Compared;
import org.jincheng.indicators.catalogue.indicator.PeriodLabel;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.paging.Note;
import org.jincheng.indicators.core.problem.InvalidParametersException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jincheng.indicators.core.representation.Cube.UnitOfMeasure;
import org.jincheng.indicators.core.representation.Table;
import org.jincheng.indicators.core.representation.Tabular;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.wording.FigureTexts;
import org.jspecify.annotations.Nullable;

import org.springframework.util.function.SingletonSupplier;

/**
 * Observations as a table of series and periods: with a row for each period and columns
 * for each series, or with a row for each series of a place and a column for each period.
 * What else a figure tells is in columns of codes, or in a column of notes in words. The
 * figures are gone through once for the columns and once for the rows. Of rows of
 * periods, only those that start on the same day are kept.
 */
final class PivotedObservations implements Tabular<PivotedObservations.Row> {

	/** The columns of a period, and those of a place with the last one, of notes. */
	private static final int COLUMNS_OF_PERIOD = 3;

	private static final int COLUMNS_OF_PLACE = 4;

	private static final Text CODE = new Text("Code", "代码");

	private static final Text NOTES = new Text("Notes", "说明");

	private final Tabular<Observation> figures;

	private final Shape shape;

	private final WideLayout layout;

	private final Names names;

	private final FigureTexts texts;

	private final Language language;

	private final SortedMap<WideColumn, List<String>> labels = new TreeMap<>();

	/** The positions of the columns of values, by their series or periods. */
	private final Map<Object, Integer> positions = new LinkedHashMap<>();

	private final Supplier<Table<Row>> table = SingletonSupplier.of(this::makeTable);

	/**
	 * Describes the table.
	 * @param figures the observations, in order of the days on which their periods start
	 * @param shape whether rows are periods or series of places
	 * @param layout which parts the codes of series have
	 * @param names what units, places and indicators are called
	 * @param texts writes what has to be known beside a value
	 */
	PivotedObservations(Tabular<Observation> figures, Shape shape, WideLayout layout, Names names, FigureTexts texts) {
		this.figures = figures;
		this.shape = shape;
		this.layout = layout;
		this.names = names;
		this.texts = texts;
		this.language = texts.words().language();
	}

	/**
	 * Returns how the rows look.
	 * @throws InvalidParametersException if there are more columns than can be, or if
	 * rows of places are of several indicators or units
	 */
	@Override
	public Table<Row> table() {
		return this.table.get();
	}

	private boolean isOfPlaces() {
		return this.shape == Shape.YEARS;
	}

	private Table<Row> makeTable() {
		var all = new HashMap<WideColumn, Heading>();
		var periods = new TreeSet<String>();
		var quantities = new HashSet<List<String>>();
		this.figures.forEach((figure) -> {
			WideColumn.all(figure, this.layout)
				.forEach((series) -> all.computeIfAbsent(series, (_) -> new Heading()).add(figure));
			if (isOfPlaces()) {
				quantities.add(List.of(figure.indicator(), figure.unit()));
				periods.add(period(figure));
			}
			if (quantities.size() > 1) {
				throw new InvalidParametersException(RequestError.of("shape", this.shape.code(), """
						The figures are of several indicators or units. Select one of each with \
						indicator and unit."""));
			}
			this.layout.checkColumns(this.shape,
					isOfPlaces() ? periods.size() + COLUMNS_OF_PLACE : all.size() + COLUMNS_OF_PERIOD);
		});
		var series = new TreeMap<>(all);
		var units = this.names.units().get();
		var places = this.names.places().get();
		series.forEach(
				(column, heading) -> this.labels.put(column, heading.labels(column, units, places, this.language)));
		(isOfPlaces() ? periods : series.keySet())
			.forEach((column) -> this.positions.put(column, this.positions.size()));
		return isOfPlaces() ? ofPlaces() : ofPeriods(series);
	}

	/** The year of a stock is that of its last day, however its sources name it. */
	private String period(Observation figure) {
		var end = figure.period().end();
		return (this.layout.isOfSeries() && this.names.stocks().contains(figure.indicator())
				&& end.getDayOfYear() == end.lengthOfYear()) ? String.valueOf(end.getYear()) : figure.period().label();
	}

	private Table<Row> ofPeriods(Map<WideColumn, Heading> series) {
		var made = begin("observations-wide", "The figures, with a row for each period.");
		var labelled = new ArrayList<List<String>>();
		series.forEach((column, heading) -> {
			var of = label(column);
			var position = Objects.requireNonNull(this.positions.get(column));
			made.number(column.code(this.layout), String.join(", ", of), column.unit(),
					(row) -> row.get(position, column::value));
			labelled.add(of);
			heading.flags.stream().filter((flag) -> flag != Flag.CONTESTED).forEach((flag) -> {
				flag(made, column, flag);
				labelled.add(of);
			});
		});
		series.forEach((column, heading) -> {
			if (heading.flags.contains(Flag.CONTESTED)) {
				flag(made, column, Flag.CONTESTED);
				labelled.add(label(column));
			}
		});
		for (int i = 0; i < WideColumn.LABELS.size(); i++) {
			var row = i;
			made.labels(Stream
				.concat(Stream.of(WideColumn.LABELS.get(row).in(this.language), "", ""),
						labelled.stream().map((of) -> of.get(row)))
				.toList());
		}
		return made;
	}

	private List<String> label(WideColumn series) {
		return Objects.requireNonNull(this.labels.get(series));
	}

	private void flag(Table<Row> made, WideColumn column, Flag flag) {
		var position = Objects.requireNonNull(this.positions.get(column));
		made.text(column.code(this.layout) + "." + flag.code(), flag.description,
				(row) -> row.get(position, (figure) -> flag.of(figure, this.language)));
	}

	private Table<Row> ofPlaces() {
		var made = begin("observations-years", "The figures of an indicator, with a row for each place.");
		this.positions.forEach((period, position) -> made.number(period.toString(), "The values of this period.", null,
				(row) -> row.get(position, row.series()::value)));
		return made.text(NOTES.in(this.language), "What has to be known beside values, or why there is none.",
				this::notes);
	}

	private @Nullable String notes(Row row) {
		var notes = this.positions.entrySet().stream().flatMap((period) -> {
			var flags = row.get(period.getValue(), this.texts::flags);
			return (flags == null || flags.isEmpty()) ? Stream.of()
					: Stream.of(period.getKey() + ": " + String.join(", ", flags));
		}).collect(Collectors.joining("; "));
		return notes.isEmpty() ? null : notes;
	}

	/** Begins a table with the columns of the periods or places. */
	private Table<Row> begin(String name, String description) {
		var made = new Table<>(name, description, Row.class).names(Observation.TABLE,
				(row) -> row.figures().values().stream());
		if (!isOfPlaces()) {
			return made.columns("period")
				.column("period_start", "start")
				.column("period_end", "end")
				.frozen(COLUMNS_OF_PERIOD);
		}
		var heading = this.labels.values()
			.stream()
			.findFirst()
			.map((label) -> label.get(0) + ", " + label.get(2))
			.orElse(ObservationCube.PLACE.in(this.language));
		made.text(heading, "The name of the place.", (row) -> label(row.series()).get(1))
			.text(CODE.in(this.language), "The code of the place.", (row) -> row.series().place())
			.frozen(2);
		return this.labels.keySet().stream().allMatch((series) -> kind(series) == null) ? made : made
			.text(WideColumn.QUALIFIER.in(this.language), "What tells the series apart.", (row) -> kind(row.series()));
	}

	/** What tells a series apart from others of its place; null if nothing does. */
	private @Nullable String kind(WideColumn series) {
		var label = label(series);
		var kind = Stream.of(label.get(3), label.get(4), this.layout.isOfSeries() ? "" : label.get(5))
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining("; "));
		return kind.isEmpty() ? null : kind;
	}

	/** The source and the status of each value. */
	@Override
	public Optional<Tabular<?>> supplement() {
		table();
		var made = begin("stated-by", "The source and the status of each figure.");
		this.positions.forEach((column, position) -> made.text(
				(column instanceof WideColumn series) ? series.code(this.layout) : column.toString(),
				"The source and the status.", (row) -> row.get(position, PivotedObservations::stated)));
		return Optional.of(new Tabular<Row>() {

			@Override
			public Table<Row> table() {
				return made;
			}

			@Override
			public void forEach(Consumer<? super Row> consumer) {
				PivotedObservations.this.forEach(consumer);
			}

		});
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
		var rows = new TreeMap<Object, Row>();
		this.figures.forEach((figure) -> {
			var start = figure.period().start();
			if (!isOfPlaces() && !rows.isEmpty() && rows.firstEntry().getValue().start().isBefore(start)) {
				rows.values().forEach(consumer);
				rows.clear();
			}
			var end = figure.period().end();
			WideColumn.all(figure, this.layout)
				.forEach((series) -> rows
					.computeIfAbsent(isOfPlaces() ? series : end, (_) -> new Row(series, start, end, new HashMap<>()))
					.put(Objects.requireNonNull(this.positions.get(isOfPlaces() ? period(figure) : series)), figure));
		});
		rows.values().forEach(consumer);
	}

	/**
	 * What units, places and indicators are called, and which are stocks.
	 *
	 * @param units the units, by code
	 * @param places the names of the places and indicators that figures are compared with
	 * @param stocks the codes of the indicators whose figures are of the last days of
	 * their periods
	 */
	record Names(Supplier<Map<String, UnitOfMeasure>> units, Supplier<Compared.Names> places, Set<String> stocks) {
	}

	/** What is told in a column of its own beside the values of a series. */
	private enum Flag implements Term {

		MISSING("Why there is no value."), MIXED("Whether the inputs of each figure are mixed."),
		BREAK("The day, reason and id of the break before each figure."),
		CONTESTED("Whether sources disagree on each figure.");

		private final String description;

		Flag(String description) {
			this.description = description;
		}

		/** What it is of a figure; null where there is nothing to be told. */
		private @Nullable String of(Observation figure, Language language) {
			var derivation = figure.provenance().derivation();
			var since = figure.coherence().seriesBreak();
			return switch (this) {
				case MISSING -> (figure.missing() != null) ? figure.missing().name(language) : null;
				case MIXED -> (derivation != null && derivation.mixed()) ? "true" : null;
				case BREAK -> (since != null) ? since.day() + ", " + since.reason().code() + ", " + since.id() : null;
				case CONTESTED -> figure.coherence().contested() ? "true" : null;
			};
		}

	}

	/** What the figures of a series have in common. */
	private static final class Heading {

		private final Set<String> sources = new HashSet<>();

		private final Set<Optional<String>> counted = new HashSet<>();

		private final Set<FigureStatus> statuses = EnumSet.noneOf(FigureStatus.class);

		private final Set<Flag> flags = EnumSet.noneOf(Flag.class);

		private @Nullable Observation newest;

		void add(Observation figure) {
			this.newest = figure;
			Stream.of(Flag.values()).filter((flag) -> flag.of(figure, Language.EN) != null).forEach(this.flags::add);
			this.sources.add((figure.source() != null) ? figure.source().id() : WideColumn.SEVERAL);
			this.statuses.add(figure.status());
			this.counted.add(Optional.ofNullable(figure.quantity().counted()));
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
	 * The figures of a period, or of a series.
	 *
	 * @param series the series; of a period, that of the first figure
	 * @param start the first day of the period; of a series, that of the first figure
	 * @param end the last day of the period; of a series, that of the first figure
	 * @param figures the figures, by the positions of their columns
	 */
	record Row(WideColumn series, LocalDate start, LocalDate end, Map<Integer, Observation> figures) {

		/** How the period is written, as the shortest ISO 8601 form. */
		String period() {
			return PeriodLabel.of(this.start, this.end);
		}

		private <V> @Nullable V get(int position, Function<Observation, @Nullable V> value) {
			var figure = this.figures.get(position);
			return (figure != null) ? value.apply(figure) : null;
		}

		private void put(int position, Observation figure) {
			if (this.figures.put(position, figure) != null) {
				throw new IllegalStateException("Two values in one cell: " + this.series + " in " + figure.period());
			}
		}

	}

}
