package org.jincheng.indicators.faces.chart;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jincheng.indicators.catalogue.indicator.Additivity;
import org.jincheng.indicators.catalogue.indicator.Breakdowns;
import org.jincheng.indicators.catalogue.indicator.IndicatorService;
import org.jincheng.indicators.catalogue.indicator.Over;
import org.jincheng.indicators.catalogue.indicator.Scope;
import org.jincheng.indicators.catalogue.indicator.Where;
import org.jspecify.annotations.Nullable;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.Relation;

/**
 * Which figures of a chart are parts of a whole.
 *
 * @param cells which part each indicator is, by code; empty where not all of them are
 * @param breakdowns which parts make the whole
 * @param additivity which figures add up
 */
record Parts(Map<String, Where> cells, Breakdowns breakdowns, Additivity additivity) {

	/** Of figures that are not asked for by their parts. */
	static final Parts NONE = new Parts(Map.of(), new Breakdowns(Map.of()), new Additivity(Map.of(), Map.of()));

	static Parts of(List<Observation> figures, IndicatorService indicators) {
		var codes = figures.stream().map(Observation::indicator).collect(Collectors.toSet());
		var additivity = indicators.additivity(codes);
		var cells = additivity.indicators()
			.values()
			.stream()
			.filter((indicator) -> indicator.cell().where() != null)
			.collect(Collectors.toMap((indicator) -> indicator.code(), (indicator) -> indicator.cell().where()));
		return new Parts((cells.size() < codes.size()) ? Map.of() : cells, indicators.breakdowns(), additivity);
	}

	/**
	 * Returns those of some figures that can be stacked: for each period at each place
	 * all parts of the whole, as figures of one kind that add up, of one publication.
	 * @param figures the figures, those that are preferred first
	 * @return the figures; empty if a period at a place has no such publication
	 */
	List<Observation> stacked(List<Observation> figures) {
		if (this.cells.isEmpty() || this.cells.size() > FigureMarks.MAX_SERIES) {
			return List.of();
		}
		var stacks = figures.stream()
			.collect(Collectors.groupingBy((figure) -> List.of(figure.place().code(), figure.period()),
					LinkedHashMap::new, Collectors.toList()))
			.values()
			.stream()
			.map(this::stack)
			.toList();
		return stacks.stream().anyMatch(List::isEmpty) ? List.of() : stacks.stream().flatMap(List::stream).toList();
	}

	private List<Observation> stack(List<Observation> figures) {
		return figures.stream()
			.collect(Collectors.groupingBy(ChartSeries::source, LinkedHashMap::new, Collectors.toList()))
			.values()
			.stream()
			.filter(this::areWhole)
			.findFirst()
			.orElse(List.of());
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
