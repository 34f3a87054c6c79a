package org.jincheng.indicators.faces.chart;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jincheng.indicators.catalogue.indicator.Breakdowns;
import org.jincheng.indicators.catalogue.indicator.IndicatorService;
import org.jincheng.indicators.catalogue.indicator.Where;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.Relation;

/**
 * Which figures of a chart are parts of a whole.
 *
 * @param cells which part each indicator is, by code; empty where not all of them are
 * @param breakdowns which parts make the whole
 */
record Parts(Map<String, Where> cells, Breakdowns breakdowns) {

	/** Of figures that are not asked for by their parts. */
	static final Parts NONE = new Parts(Map.of(), new Breakdowns(Map.of(), Set.of()));

	static Parts of(List<Observation> figures, IndicatorService indicators) {
		var codes = figures.stream().map(Observation::indicator).collect(Collectors.toSet());
		var cells = indicators.described(codes)
			.values()
			.stream()
			.filter((indicator) -> indicator.cell().where() != null)
			.collect(Collectors.toMap((indicator) -> indicator.code(), (indicator) -> indicator.cell().where()));
		return new Parts((cells.size() < codes.size()) ? Map.of() : cells, indicators.breakdowns());
	}

	/**
	 * Whether figures can be stacked: in each period at each place all parts of the
	 * whole, as figures of one kind.
	 */
	boolean areStacked(List<Observation> figures) {
		return !this.cells.isEmpty() && this.cells.size() <= FigureMarks.MAX_SERIES
				&& figures.stream()
					.collect(Collectors.groupingBy((figure) -> List.of(figure.place().code(), figure.period())))
					.values()
					.stream()
					.allMatch(this::areWhole);
	}

	private boolean areWhole(List<Observation> figures) {
		return figures.stream()
			.allMatch((figure) -> figure.comparison() == null && figure.relation() == Relation.EQUAL
					&& figure.value().signum() >= 0)
				&& figures.stream()
					.map((figure) -> List.of(figure.status(), figure.joint(), figure.origin()))
					.distinct()
					.count() == 1
				&& this.breakdowns
					.areWhole(figures.stream().map((figure) -> this.cells.get(figure.indicator())).toList());
	}

}
