package org.jincheng.indicators.figures.judgement;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jincheng.indicators.catalogue.source.Editions;
import org.jincheng.indicators.figures.observation.Observation;

/** Chooses which figures of places are ranked. */
public final class RankedFigures {

	private RankedFigures() {
	}

	/**
	 * Returns one figure for each place, the highest first: no bounds and no ranges,
	 * those of one publication where one states all, else the preferred ones of those
	 * that are comparable.
	 * @param stated what is stated of each place, of one indicator and period
	 * @param isComparable whether no break is between a figure and the one that is ranked
	 */
	static List<Observation> of(Collection<List<Observation>> stated, Predicate<Observation> isComparable,
			Editions editions) {
		return ofOnePublication(stated, editions).orElseGet(() -> preferred(only(stated, isComparable), editions))
			.stream()
			.sorted(Comparator.comparing(Observation::value).reversed())
			.toList();
	}

	private static Optional<List<Observation>> ofOnePublication(Collection<List<Observation>> stated,
			Editions editions) {
		return ofOnePublication(only(stated, (figure) -> figure.relation().isValue()), preferred(stated, editions),
				(figure) -> (figure.source() != null) ? editions.publication(figure.source().id()) : "");
	}

	private static List<List<Observation>> only(Collection<List<Observation>> stated, Predicate<Observation> test) {
		return stated.stream().map((same) -> same.stream().filter(test).toList()).toList();
	}

	private static List<Observation> preferred(Collection<List<Observation>> stated, Editions editions) {
		return stated.stream()
			.map((same) -> new PreferredFigures(same, editions).preferred())
			.flatMap(Optional::stream)
			.filter((figure) -> figure.relation().isValue())
			.toList();
	}

	/**
	 * Returns the figures of the publication that states one of each place, and has most
	 * of the preferred ones; empty if none states all.
	 * @param stated what is stated of each place
	 * @param publication returns the publication of a figure; empty where it is derived
	 */
	public static <T> Optional<List<T>> ofOnePublication(Collection<List<T>> stated, List<T> preferred,
			Function<T, String> publication) {
		return stated.stream()
			.flatMap(List::stream)
			.map(publication)
			.filter((one) -> !one.isEmpty())
			.distinct()
			.map((one) -> stated.stream()
				.flatMap((same) -> same.stream().filter((figure) -> publication.apply(figure).equals(one)).limit(1))
				.toList())
			.filter((figures) -> figures.size() == preferred.size())
			.max(Comparator.comparingLong((figures) -> preferred.stream()
				.map(publication)
				.filter(publication.apply(figures.getFirst())::equals)
				.count()));
	}

}
