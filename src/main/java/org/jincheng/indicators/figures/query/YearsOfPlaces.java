package org.jincheng.indicators.figures.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.Compared;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.paging.Note;
import org.jincheng.indicators.core.problem.InvalidParametersException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jincheng.indicators.core.representation.Cube.UnitOfMeasure;
import org.jincheng.indicators.core.representation.Table;
import org.jincheng.indicators.core.representation.Tabular;
import org.jincheng.indicators.figures.observation.Observation;
import org.jspecify.annotations.Nullable;

import org.springframework.util.function.SingletonSupplier;

/**
 * Observations of one indicator in one unit as a table with a row for each series of a
 * place and a column for each period, under heads in words.
 */
final class YearsOfPlaces implements Tabular<YearsOfPlaces.Row> {

	/** The columns of the place, its code, what tells series apart, and notes. */
	private static final int OTHER_COLUMNS = 4;

	private static final Text CODE = new Text("Code", "代码");

	private static final Text NOTES = new Text("Notes", "说明");

	private static final Text CONTESTED = new Text("sources disagree", "来源不一致");

	private final Tabular<Observation> figures;

	private final WideLayout layout;

	private final Set<String> stocks;

	private final Map<String, UnitOfMeasure> units;

	private final Compared.Names names;

	private final Language language;

	private final SortedMap<WideColumn, Row> rows = new TreeMap<>();

	private final Set<String> periods = new TreeSet<>();

	private final Supplier<Table<Row>> table = SingletonSupplier.of(this::makeTable);

	/**
	 * Describes the table.
	 * @param figures the observations, in order of their periods
	 * @param layout which figures are of one row
	 * @param stocks the codes of the indicators whose figures are of the last days of
	 * their periods
	 * @param units the units, by code
	 * @param names the names of the places and indicators that figures are compared with
	 * @param language the language of the heads
	 */
	YearsOfPlaces(Tabular<Observation> figures, WideLayout layout, Set<String> stocks, Map<String, UnitOfMeasure> units,
			Compared.Names names, Language language) {
		this.figures = figures;
		this.layout = layout;
		this.stocks = stocks;
		this.units = units;
		this.names = names;
		this.language = language;
	}

	/**
	 * Returns how the rows look.
	 * @throws InvalidParametersException if the figures are of several indicators or
	 * units
	 */
	@Override
	public Table<Row> table() {
		return this.table.get();
	}

	private Table<Row> makeTable() {
		this.figures.forEach((figure) -> WideColumn.all(figure, this.layout).forEach((series) -> add(series, figure)));
		var all = this.rows.values();
		var made = new Table<>("observations-years", "The figures of an indicator, with a row for each place.",
				Row.class)
			.text(all.stream().map(Row::heading).findFirst().orElse(ObservationCube.PLACE.in(this.language)),
					"The name of the place.", Row::place)
			.text(CODE.in(this.language), "The code of the place.", (row) -> row.series().place())
			.frozen(2)
			.names("indicators", (row) -> Stream.of(row.series().indicator()))
			.names("sources", (row) -> row.sources().stream());
		if (all.stream().anyMatch((row) -> row.kind() != null)) {
			made.text(WideColumn.QUALIFIER.in(this.language), "What tells the series apart.", Row::kind);
		}
		this.periods.forEach(
				(period) -> made.number(period, "The values of this period.", null, (row) -> row.values().get(period)));
		if (all.stream().anyMatch((row) -> !row.notes().isEmpty())) {
			made.text(NOTES.in(this.language), "Which figures sources disagree on, or why there is none.",
					(row) -> row.notes().isEmpty() ? null : String.join("; ", row.notes()));
		}
		return made;
	}

	private void add(WideColumn series, Observation figure) {
		var row = this.rows.computeIfAbsent(series, (_) -> row(series, figure));
		var first = this.rows.firstKey();
		var last = this.rows.lastKey();
		if (!first.indicator().equals(last.indicator()) || !first.unit().equals(last.unit())) {
			throw new InvalidParametersException(RequestError.of("shape", Shape.YEARS.code(), """
					The figures are of several indicators or units. Select one of each with indicator and unit."""));
		}
		var period = period(figure);
		this.periods.add(period);
		this.layout.checkColumns(Shape.YEARS, this.periods.size() + OTHER_COLUMNS);
		var value = series.value(figure);
		if (value != null) {
			row.values().put(period, value);
		}
		if (figure.source() != null) {
			row.sources().add(figure.source().id());
		}
		if (figure.missing() != null) {
			row.notes().add(period + ": " + figure.missing().name(this.language));
		}
		if (figure.coherence().contested()) {
			row.notes().add(period + ": " + CONTESTED.in(this.language));
		}
	}

	/** The year of a stock is that of its last day, however its sources name it. */
	private String period(Observation figure) {
		var end = figure.period().end();
		return (this.layout.isOfSeries() && this.stocks.contains(figure.indicator())
				&& end.getDayOfYear() == end.lengthOfYear()) ? String.valueOf(end.getYear()) : figure.period().label();
	}

	private Row row(WideColumn series, Observation figure) {
		var source = (this.layout.isOfSeries() || figure.source() == null) ? "" : figure.source().id();
		var labels = series.labels(figure, figure.quantity().counted(), source, "", this.units, this.names,
				this.language);
		var kind = Stream.of(labels.get(3), labels.get(4), source)
			.filter((label) -> !label.isEmpty())
			.collect(Collectors.joining("; "));
		return new Row(series, labels.get(0) + ", " + labels.get(2), labels.get(1), kind.isEmpty() ? null : kind,
				new HashMap<>(), new ArrayList<>(), new HashSet<>());
	}

	@Override
	public List<Note> notes() {
		return this.figures.notes();
	}

	@Override
	public void forEach(Consumer<? super Row> consumer) {
		table();
		this.rows.values().forEach(consumer);
	}

	/**
	 * A series of a place.
	 *
	 * @param series what its figures have in common
	 * @param heading the names of the indicator and the unit
	 * @param place the name of the place
	 * @param kind what tells the series apart; null if nothing does
	 * @param values the values, by their periods
	 * @param notes what has to be known of them
	 * @param sources the ids of their sources
	 */
	record Row(WideColumn series, String heading, String place, @Nullable String kind, Map<String, BigDecimal> values,
			List<String> notes, Set<String> sources) {
	}

}
