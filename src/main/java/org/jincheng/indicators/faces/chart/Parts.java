package org.jincheng.indicators.faces.chart;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jincheng.indicators.catalogue.indicator.Additivity;
import org.jincheng.indicators.catalogue.indicator.Breakdowns;
import org.jincheng.indicators.catalogue.indicator.IndicatorService;
import org.jincheng.indicators.catalogue.indicator.Over;
import org.jincheng.indicators.catalogue.indicator.Scope;
import org.jincheng.indicators.catalogue.indicator.Where;
import org.jincheng.indicators.figures.derivation.RestOfWhole;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.Relation;
import org.jspecify.annotations.Nullable;

/**
 * Which figures of a chart are parts of a whole.
 *
 * @param wholes the figures of the whole, of all sources
 * @param cells which part each indicator is, by code; empty where not all of them are
 * @param breakdowns which parts make the whole
 * @param additivity which figures add up
 */
record Parts(List<Observation> wholes, Map<String, Where> cells, Breakdowns breakdowns, Additivity additivity) {

	/** Of figures that are not asked for by their parts. */
	static final Parts NONE = new Parts(List.of(), Map.of(), new Breakdowns(Map.of()),
			new Additivity(Map.of(), Map.of()));

	static Parts of(List<Observation> figures, List<Observation> wholes, IndicatorService indicators) {
		var codes = figures.stream().map(Observation::indicator).collect(Collectors.toSet());
		var additivity = indicators.additivity(codes);
		var cells = additivity.indicators()
			.values()
			.stream()
			.filter((indicator) -> indicator.cell().where() != null)
			.collect(Collectors.toMap((indicator) -> indicator.code(), (indicator) -> indicator.cell().where()));
		return new Parts(wholes, (cells.size() < codes.size()) ? Map.of() : cells, indicators.breakdowns(), additivity);
	}

	/**
	 * The parts of a whole in a period at a place.
	 *
	 * @param parts the parts
	 * @param whole the whole, if they leave a rest of it; otherwise null
	 */
	record Stack(List<Observation> parts, @Nullable Observation whole) {
	}

	/**
	 * Returns those of some figures that can be stacked: for each period at each place
	 * all parts of the whole, as figures of one kind that add up, of one publication. A
	 * publication whose parts are all preferred comes first, or else the newest.
	 * @param series says which figures are preferred, and when they were published
	 * @return the stacks; empty if a period at a place has no such publication, or if its
	 * parts are more than the whole
	 */
	List<Stack> stacked(List<Observation> figures, ChartSeries series) {
		if (this.cells.isEmpty() || this.cells.size() > FigureMarks.MAX_SERIES) {
			return List.of();
		}
		var stacks = figures.stream()
			.collect(Collectors.groupingBy((figure) -> List.of(figure.place().code(), figure.period()),
					LinkedHashMap::new, Collectors.toList()))
			.values()
			.stream()
			.map((parts) -> stack(parts, series))
			.toList();
		return stacks.stream().anyMatch(Optional::isEmpty) ? List.of()
				: stacks.stream().flatMap(Optional::stream).toList();
	}

	private Optional<Stack> stack(List<Observation> figures, ChartSeries series) {
		return figures.stream()
			.collect(Collectors.groupingBy(Observation::sourceId, LinkedHashMap::new, Collectors.toList()))
			.values()
			.stream()
			.filter(this::areWhole)
			.min(Comparator.comparing((List<Observation> parts) -> parts.stream().filter(series::isAside).count())
				.thenComparing((parts) -> series.editions().edition(parts.getFirst().sourceId()).last(),
						Comparator.reverseOrder()))
			.flatMap(this::besideWhole);
	}

	/** Returns parts with their whole; empty if they are more than that. */
	private Optional<Stack> besideWhole(List<Observation> parts) {
		var part = parts.getFirst();
		var whole = this.wholes.stream().filter((figure) -> RestOfWhole.canBeOf(figure, part)).findFirst();
		var rest = whole.map((figure) -> RestOfWhole.sign(figure, parts)).orElse(0);
		return (rest < 0) ? Optional.empty() : Optional.of(new Stack(parts, (rest > 0) ? whole.orElseThrow() : null));
	}

	private @Nullable Scope scope(Observation figure) {
		return Objects.requireNonNull(this.additivity.indicators().get(figure.indicator())).sense().scope();
	}

	private boolean areWhole(List<Observation> figures) {
		return figures.stream()
			.allMatch((figure) -> figure.relation() == Relation.EQUAL && figure.value().signum() >= 0
					&& this.additivity.adds(figure.indicator(), figure.unit(), figure.comparison(), Over.PARTS))
				&& figures.stream()
					.map((figure) -> Arrays.asList(figure.status(), figure.provenance().joint(),
							figure.provenance().origin(), scope(figure)))
					.distinct()
					.count() == 1
				&& this.breakdowns
					.areWhole(figures.stream().map((figure) -> this.cells.get(figure.indicator())).toList());
	}

}
