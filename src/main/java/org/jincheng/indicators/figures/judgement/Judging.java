package org.jincheng.indicators.figures.judgement;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.figures.observation.FigureWithPreferred;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.SeriesPoint;

/**
 * Judges figures by what else is stated of their series and periods: which are preferred,
 * and which contradict each other.
 */
final class Judging {

	private final FigureReader.Context context;

	private final Map<SeriesPoint, List<Observation>> byPoint;

	private final Map<SeriesPoint, PreferredFigures> all = new HashMap<>();

	private final Map<SeriesPoint, PreferredFigures> selected = new HashMap<>();

	/**
	 * Compares figures with all that is stated for their series and periods.
	 * @param atPoints all that is stated for the periods of some of the figures; what is
	 * stated for those of the others is among the figures
	 */
	Judging(Collection<Observation> figures, Map<SeriesPoint, List<Observation>> atPoints,
			FigureReader.Context context) {
		this.context = context;
		this.byPoint = figures.stream()
			.collect(Collectors.groupingBy(context::point, HashMap::new, Collectors.toList()));
		this.byPoint.putAll(atPoints);
	}

	/** All that is stated for the series and period of a figure. */
	private PreferredFigures all(Observation figure) {
		return of(figure, this.all, (other) -> true);
	}

	/** Ranks only figures that the selection includes. */
	private PreferredFigures ranked(Observation figure) {
		var selection = this.context.selection();
		return selection.asked().narrows() ? of(figure, this.selected, selection::selects) : all(figure);
	}

	private PreferredFigures of(Observation figure, Map<SeriesPoint, PreferredFigures> judged,
			Predicate<Observation> test) {
		return judged.computeIfAbsent(this.context.point(figure),
				(point) -> new PreferredFigures(
						this.byPoint.getOrDefault(point, List.of(figure)).stream().filter(test).toList(),
						this.context.editions()));
	}

	/**
	 * The figure, with whether it is the preferred one of all sources, and with the ids
	 * of those that contradict it.
	 */
	Observation judged(Observation figure) {
		var all = all(figure);
		var judged = judged(figure, all);
		return judged.with(judged.coherence().preferred(all.isPreferred(figure)));
	}

	private Observation judged(Observation figure, PreferredFigures all) {
		if (figure.missing() != null) {
			return figure;
		}
		var original = (figure.source() != null) ? figure.source().copyOf() : null;
		if (original == null) {
			var ids = all.contradicting(figure);
			return ids.isEmpty() ? figure : figure.with(figure.coherence().contradictedBy(ids));
		}
		var editions = this.context.editions();
		var ids = all.slips(figure, (source) -> editions.publication(source).equals(editions.publication(original)));
		return ids.isEmpty() ? figure : figure.with(figure.coherence().differingFrom(ids));
	}

	/**
	 * A stated figure with the preferred one of its series and period, and how the two
	 * relate.
	 */
	FigureWithPreferred withPreferred(Observation figure) {
		var all = all(figure);
		var judged = judged(figure, all);
		var preferred = all.isPreferred(figure) ? judged : all.preferred().map(this::judged).orElse(null);
		var how = (preferred == null || preferred == judged) ? null : all.how(figure, preferred);
		var source = Objects.requireNonNull(figure.source());
		var by = Stream
			.of(source.retractedBy(), source.replacedBy(),
					(preferred != null) ? Objects.requireNonNull(preferred.source()).id() : source.id())
			.filter(Objects::nonNull)
			.findFirst()
			.orElseThrow();
		return new FigureWithPreferred(judged, preferred, how, by, this.context.editions().edition(by).last());
	}

	/** Whether a figure is the preferred one. */
	boolean isPreferred(Observation figure) {
		return ranked(figure).isPreferred(figure);
	}

	/** The figure, if it is the preferred one, with what else is stated; empty if not. */
	Stream<Observation> preferred(Observation figure) {
		return isPreferred(figure) ? Stream.of(known(figure)) : Stream.of();
	}

	/**
	 * The figure, with the ids of those that contradict it, and with what else is stated
	 * if it is the preferred one.
	 */
	Observation known(Observation figure) {
		return ranked(figure).preferred()
			.filter((preferred) -> preferred.id().equals(figure.id()))
			.map((preferred) -> figure.with(judged(preferred).coherence()))
			.orElseGet(() -> judged(figure));
	}

	/** The figure with all others of its series and period. */
	Observation withOthers(Observation figure) {
		return judged(figure).withOthers(all(figure).others(figure));
	}

}
