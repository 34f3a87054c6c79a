package org.jincheng.indicators.faces.sdmx;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jincheng.indicators.catalogue.indicator.IndicatorService;
import org.jincheng.indicators.core.problem.ErrorPlace;
import org.jincheng.indicators.core.problem.InvalidParametersException;
import org.jincheng.indicators.core.problem.NotFoundException;
import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.revision.RevisionReader;
import org.jincheng.indicators.core.revision.RevisionService;
import org.jincheng.indicators.figures.derivation.DerivedFigures;
import org.jincheng.indicators.figures.judgement.SeriesFigures;
import org.jincheng.indicators.figures.selection.SeriesSelection;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads figures for programs that know them by their keys. */
@Service
@Transactional(readOnly = true)
class DataService {

	/** What a selection of observations calls a dimension. */
	private static final Map<String, SeriesDimension> DIMENSIONS = Map.of("indicator", SeriesDimension.INDICATOR,
			"place", SeriesDimension.REF_AREA, "unit", SeriesDimension.UNIT_MEASURE, "source", SeriesDimension.SOURCE);

	private final SeriesFigures figures;

	private final DerivedFigures derived;

	private final RevisionReader<BreakdownCodes> breakdowns;

	DataService(SeriesFigures figures, DerivedFigures derived, IndicatorService indicators, RevisionService revisions) {
		this.figures = figures;
		this.derived = derived;
		this.breakdowns = new RevisionReader<>(revisions,
				(_) -> BreakdownCodes.of(indicators.cells(), indicators.decimals(), indicators.currencies()));
	}

	/**
	 * The figures of a dataflow with a key, to be read when they are written.
	 * @throws RefusedException a 404 if there is none
	 */
	FigureData find(String flow, String key, String provider, DataQuery query) {
		checkProvider(provider);
		var ofFlow = Flow.of(flow);
		var breakdowns = this.breakdowns.read(null);
		var selection = query.of(SeriesKeys.parse(ofFlow, key).select(breakdowns));
		check(selection);
		if (!this.figures.isAny(selection)) {
			throw new RefusedException(ProblemType.NOT_FOUND, "No figures match this key and period.");
		}
		return new FigureData(this.figures, this.derived, ofFlow, breakdowns, selection,
				Objects.requireNonNullElse(query.detail(), DataDetail.FULL));
	}

	private static void checkProvider(String provider) {
		if (!provider.equals(SeriesKeys.ALL) && !provider.equals(Artefact.AGENCY)) {
			throw new NotFoundException("data provider", provider, List.of(SeriesKeys.ALL, Artefact.AGENCY));
		}
	}

	/** Reports unknown codes, each with its dimension. */
	private void check(SeriesSelection selection) {
		try {
			this.figures.check(selection);
		}
		catch (InvalidParametersException ex) {
			throw new InvalidParametersException(ex.errors()
				.stream()
				.map((error) -> error.at(ErrorPlace.ofParameter(
						Objects.requireNonNull(DIMENSIONS.get(error.at().parameter()), "the dimension").name())))
				.toList());
		}
	}

}
