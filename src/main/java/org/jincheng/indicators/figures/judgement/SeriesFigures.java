package org.jincheng.indicators.figures.judgement;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.figures.observation.Accumulation;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.SeriesKey;
import org.jincheng.indicators.figures.observation.SeriesPoint;
import org.jincheng.indicators.figures.rows.SeriesStatements;
import org.jincheng.indicators.figures.selection.ResolvedSelection;
import org.jincheng.indicators.figures.selection.SelectionCodes;
import org.jincheng.indicators.figures.selection.SeriesSelection;
import org.jincheng.indicators.figures.selection.Sql;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads stated figures by series, however many they are. */
@Service
@Transactional(readOnly = true)
public class SeriesFigures {

	private final Observations observations;

	private final SelectionCodes codes;

	SeriesFigures(Observations observations, SelectionCodes codes) {
		this.observations = observations;
		this.codes = codes;
	}

	/**
	 * Checks the codes of a selection.
	 * @throws org.jincheng.indicators.core.problem.InvalidParametersException if there is
	 * one that is unknown
	 */
	public void check(SeriesSelection selection) {
		this.codes.check(selection.observations());
	}

	/** Hands over the figures by series, some at a time. */
	public void forEach(SeriesSelection selection, Consumer<List<Observation>> consumer) {
		var reader = this.observations.reader();
		var context = reader.context(ResolvedSelection.asNamed(selection.observations()), Language.EN);
		try (var figures = read(SeriesStatements.figures(selection), context)) {
			figures.gather(Gatherers.windowFixed(FigureReader.JUDGED_AT_ONCE))
				.forEach((some) -> consumer.accept(reader.withBreaks(reader.judge(some, some, context), context)));
		}
	}

	/** Hands over the preferred figures by series, some at a time. */
	public void forEachPreferred(SeriesSelection selection, Consumer<List<Observation>> consumer) {
		var reader = this.observations.reader();
		var context = reader.context(ResolvedSelection.asNamed(selection.observations()), Language.EN);
		try (var figures = read(SeriesStatements.figures(selection), context)) {
			figures.gather(Gatherers.windowFixed(FigureReader.JUDGED_AT_ONCE)).forEach((some) -> {
				var ends = Stream.of(some.getFirst(), some.getLast()).map(SeriesPoint::of).toList();
				var apart = some.stream().filter((figure) -> ends.contains(SeriesPoint.of(figure))).toList();
				// A first quarter is in two series.
				var once = new TreeMap<UUID, Observation>();
				some.forEach((figure) -> once.put(figure.id(), figure));
				var judging = reader.judging(List.copyOf(once.values()), apart, context);
				consumer.accept(reader.withBreaks(some.stream().flatMap(judging::preferred).toList(), context));
			});
		}
	}

	/** Reads figures, each as it is in its series. */
	private Stream<Observation> read(Sql statement, FigureReader.Context context) {
		return this.observations.reader().prepare(statement).query((row, number) -> {
			var figure = context.row().read(row);
			return figure.in(Term.find(Accumulation.values(), row.getString("accumulation")).orElse(null));
		}).stream();
	}

	/** Hands over the keys of the series that have such figures. */
	public void forEachSeries(SeriesSelection selection, Consumer<SeriesKey> consumer) {
		this.observations.reader().prepare(SeriesStatements.series(selection)).query((row) -> {
			consumer.accept(SeriesKey.of(row));
		});
	}

	/** Whether there is any such figure. */
	public boolean isAny(SeriesSelection selection) {
		return this.observations.reader().prepare(SeriesStatements.any(selection)).query(Boolean.class).single();
	}

	/**
	 * What figures are compared with, each with the sources of such figures, with the
	 * occurrences of those that contradict themselves: both as in {@link SeriesKey}.
	 */
	public List<Map.Entry<String, String>> comparedBySources() {
		return this.observations.reader()
			.prepare(SeriesStatements.codes())
			.query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
			.list();
	}

}
