package org.jincheng.indicators.figures.judgement;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jincheng.indicators.catalogue.source.Editions;
import org.jincheng.indicators.figures.observation.Observation;

/** Chooses which figures of places are ranked. */
public final class RankedFigures {

	private RankedFigures() {
	}

	/**
	 * Returns one figure for each place, the highest first: no bounds and no ranges,
	 * those of one publication where one states all, else the preferred ones.
	 * @param stated what is stated of each place, of one indicator and period
	 */
	static List<Observation> of(Collection<List<Observation>> stated, Editions editions) {
		var exact = stated.stream()
			.map((same) -> same.stream().filter((figure) -> figure.relation().isValue()).toList())
			.toList();
		var preferred = stated.stream()
			.map((same) -> new PreferredFigures(same, editions).preferred())
			.flatMap(Optional::stream)
			.filter((figure) -> figure.relation().isValue())
			.toList();
		return ofOnePublication(exact, preferred,
				(figure) -> (figure.source() != null) ? editions.publication(figure.source().id()) : "")
			.stream()
			.sorted(Comparator.comparing(Observation::value).reversed())
			.toList();
	}

	/**
	 * Returns the figures of the first publication that states one of each place, else
	 * the preferred ones.
	 * @param stated what is stated of each place
	 * @param publication returns the publication of a figure; empty where it is derived
	 */
	public static <T> List<T> ofOnePublication(Collection<List<T>> stated, List<T> preferred,
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
			.findFirst()
			.orElse(preferred);
	}

}
