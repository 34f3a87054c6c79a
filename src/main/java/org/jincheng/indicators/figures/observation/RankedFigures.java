package org.jincheng.indicators.figures.observation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jincheng.indicators.catalogue.source.Editions;

/** Chooses which figures of places are ranked. */
final class RankedFigures {

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
		var ofOne = exact.stream()
			.flatMap(List::stream)
			.map(Observation::source)
			.filter(Objects::nonNull)
			.map((source) -> editions.publication(source.id()))
			.distinct()
			.map((publication) -> exact.stream()
				.flatMap((same) -> same.stream().filter((figure) -> isOf(figure, publication, editions)).limit(1))
				.toList())
			.filter((figures) -> figures.size() == preferred.size())
			.findFirst();
		return ofOne.orElse(preferred).stream().sorted(Comparator.comparing(Observation::value).reversed()).toList();
	}

	private static boolean isOf(Observation figure, String publication, Editions editions) {
		return figure.source() != null && editions.publication(figure.source().id()).equals(publication);
	}

}
