package org.jincheng.indicators.figures.query;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jincheng.indicators.catalogue.indicator.Origin;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.figures.derivation.DerivedFigures;
import org.jincheng.indicators.figures.derivation.TransformedFigures;
import org.jincheng.indicators.figures.observation.CoveredFigure;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.ObservationSelection;
import org.jincheng.indicators.figures.observation.Observations;
import org.jincheng.indicators.figures.observation.OverviewStatements;
import org.jincheng.indicators.figures.observation.Vintage;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the figures that an overview of a place shows, and what stands beside them. */
@Service
@Transactional(readOnly = true)
public class PlaceFigures {

	private static final PageQuery NEWEST = new PageQuery(null, null, null, "-period");

	/** The highest number of figures that courses are read from. */
	private static final int MAX_COURSES = 2000;

	private final Observations observations;

	private final DerivedFigures derived;

	private final TransformedFigures transformed;

	PlaceFigures(Observations observations, DerivedFigures derived, TransformedFigures transformed) {
		this.observations = observations;
		this.derived = derived;
		this.transformed = transformed;
	}

	/**
	 * The figure that stands for each indicator at each of some places, or one for each
	 * whole that it is a share of: an outcome before a plan, a level before what is
	 * compared, and of these the one of the newest and then the longest period.
	 */
	public List<CoveredFigure> of(Collection<String> places, Language language) {
		return this.observations.covered(places, language);
	}

	/** The targets and forecasts of a place, those for the latest periods first. */
	public List<Observation> plans(String place, int most, Language language) {
		return this.observations.read(OverviewStatements.plans(place, most, language), Vintage.NOW, language).list();
	}

	/**
	 * The outcomes of plans, of the same indicator, unit, period and comparison, by the
	 * ids of the plans.
	 */
	public Map<UUID, Observation> outcomes(Collection<Observation> plans, Language language) {
		return this.observations.outcomes(plans, language);
	}

	/**
	 * The changes of levels, by the ids of these: what their sources state of the same
	 * periods, or else what follows from the year or the period before.
	 */
	public Map<UUID, Observation> changes(Collection<Observation> levels, Language language) {
		var changes = new HashMap<>(this.observations.changes(levels, language));
		var others = levels.stream().filter((level) -> !changes.containsKey(level.id())).toList();
		changes.putAll(this.transformed.changes(others, language));
		return changes;
	}

	/**
	 * The figures of some places that figures are ranked among, the highest first, by the
	 * ids of the figures.
	 */
	public Map<UUID, List<Observation>> peers(Collection<Observation> figures, Collection<String> places,
			Language language) {
		return this.observations.peers(figures, places, language);
	}

	/** The courses of figures of a place, by the ids of the figures. */
	public Map<UUID, CourseOfFigure> courses(Collection<Observation> figures, String place, Language language) {
		if (figures.isEmpty()) {
			return Map.of();
		}
		var selection = ObservationSelection.ALL
			.withIndicators(figures.stream().map(Observation::indicator).distinct().toList())
			.withPlaces(List.of(place))
			.bySeries();
		var all = this.observations.find(selection, NEWEST, MAX_COURSES, language);
		var comparability = this.observations.comparability(all);
		return figures.stream()
			.collect(Collectors.toMap(Observation::id, (figure) -> CourseOfFigure.of(figure, all, comparability)));
	}

	/** Tells each of some figures what contradicts it. */
	public UnaryOperator<Observation> contradicted(Collection<Observation> figures, Language language) {
		var stated = figures.stream().filter((figure) -> figure.provenance().origin() == Origin.STATED).toList();
		var found = this.observations.contradicted(stated, Vintage.NOW);
		var told = this.derived.contradicted(found, Vintage.NOW, language)
			.stream()
			.collect(Collectors.toMap(Observation::id, Function.identity(), (first, again) -> first));
		return (figure) -> told.getOrDefault(figure.id(), figure);
	}

}
