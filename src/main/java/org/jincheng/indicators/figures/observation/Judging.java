package org.jincheng.indicators.figures.observation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges figures by what else is stated of their series and periods: which are preferred,
 * and which contradict each other.
 */
final class Judging {

	private final FigureReader.Context context;

	private final Map<SeriesPoint, List<Observation>> byPoint;

	private final Map<SeriesPoint, PreferredFigures> all = new HashMap<>();

	private final Map<SeriesPoint, PreferredFigures> looked = new HashMap<>();

	/**
	 * Judges some figures.
	 * @param beside all that is stated at the points of some of the figures; of others
	 * all is among the figures
	 */
	Judging(Collection<Observation> figures, Map<SeriesPoint, List<Observation>> beside, FigureReader.Context context) {
		this.context = context;
		this.byPoint = figures.stream().collect(Collectors.groupingBy(this::point, HashMap::new, Collectors.toList()));
		this.byPoint.putAll(beside);
	}

	private SeriesPoint point(Observation figure) {
		return this.context.continuity().one(SeriesPoint.of(figure));
	}

	/** Judges all that is stated at the point of a figure. */
	private PreferredFigures all(Observation figure) {
		return of(figure, this.all, (other) -> true);
	}

	/** Ranks only figures that the selection includes. */
	private PreferredFigures ranked(Observation figure) {
		var selection = this.context.selection();
		return selection.narrows() ? of(figure, this.looked, selection::selects) : all(figure);
	}

	private PreferredFigures of(Observation figure, Map<SeriesPoint, PreferredFigures> judged,
			Predicate<Observation> test) {
		return judged.computeIfAbsent(point(figure),
				(point) -> judge(this.byPoint.getOrDefault(point, List.of(figure)), test));
	}

	private PreferredFigures judge(Collection<Observation> figures, Predicate<Observation> test) {
		return new PreferredFigures(figures.stream().filter(test).toList(), this.context.editions());
	}

	/** The figure as it is told among those of each source. */
	Observation judged(Observation figure) {
		return isAlone(figure) ? figure : judged(figure, all(figure));
	}

	/** Whether nothing else is stated at the point of a figure. */
	private boolean isAlone(Observation figure) {
		return this.byPoint.getOrDefault(point(figure), List.of()).size() == 1;
	}

	private Observation judged(Observation figure, PreferredFigures all) {
		var original = (figure.source() != null) ? figure.source().copyOf() : null;
		if (original == null) {
			var ids = all.contradicting(figure);
			return ids.isEmpty() ? figure : figure.with(figure.standing().contradictedBy(ids));
		}
		var editions = this.context.editions();
		var ids = all.slips(figure, (source) -> editions.publication(source).equals(editions.publication(original)));
		return ids.isEmpty() ? figure : figure.with(figure.standing().differingFrom(ids));
	}

	/** How a stated figure stands among all of its point. */
	StandingFigure standing(Observation figure) {
		var all = all(figure);
		var told = judged(figure, all);
		var preferred = all.isPreferred(figure) ? told : all.preferred().map(this::judged).orElse(null);
		var how = (preferred == null || preferred == told) ? null : all.how(figure, preferred);
		var source = Objects.requireNonNull(figure.source());
		var by = Stream
			.of(source.retractedBy(), source.replacedBy(),
					(preferred != null) ? Objects.requireNonNull(preferred.source()).id() : source.id())
			.filter(Objects::nonNull)
			.findFirst()
			.orElseThrow();
		return new StandingFigure(told, preferred, how, by, this.context.editions().edition(by).day());
	}

	/** Whether a figure is the preferred one. */
	boolean isPreferred(Observation figure) {
		return ranked(figure).isPreferred(figure);
	}

	/** The figure, if it is the preferred one, with what else is stated; empty if not. */
	Stream<Observation> preferred(Observation figure) {
		var looked = ranked(figure);
		return looked.isPreferred(figure) ? looked.preferred().map(this::judged).stream() : Stream.of();
	}

	/** The figure with all others of its point. */
	Observation withOthers(Observation figure) {
		var all = all(figure);
		return judged(figure, all).beside(all.others(figure));
	}

}
