package org.jincheng.indicators.faces.mcp;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.jincheng.indicators.catalogue.place.PlaceService;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.query.ObservationService;
import org.jincheng.indicators.figures.selection.ObservationSelection;

import org.springframework.stereotype.Component;

/**
 * Finds places around one that has no figures of an indicator, and that have some.
 *
 * @param places the places
 * @param observations the figures, and what follows from them
 */
@Component
record FiguresAround(PlaceService places, ObservationService observations) {

	private static final int MAX = 10;

	/** How many figures are counted. */
	private static final int MAX_FIGURES = PageQuery.MAX_LIMIT;

	/**
	 * A place.
	 *
	 * @param code its code
	 * @param name its name
	 * @param figures how many of the figures that are asked for it has
	 */
	record Place(String code, String name, long figures) {
	}

	/**
	 * Returns those in which the places lie, that lie beside them, or in them.
	 * @return the places, those with most of the figures that are asked for first; none
	 * where no place or no indicator is asked for
	 */
	List<Place> of(ObservationSelection asked, Language language) {
		if (asked.place() == null || asked.indicator() == null) {
			return List.of();
		}
		var around = asked.place()
			.stream()
			.flatMap((code) -> this.places.around(code, language).around().stream())
			.distinct()
			.toList();
		return this.observations.page(asked.withPlaces(around), new PageQuery(null, MAX_FIGURES, null, null), language)
			.items()
			.stream()
			.filter((figure) -> around.contains(figure.place().code()))
			.collect(Collectors.groupingBy(Observation::place, Collectors.counting()))
			.entrySet()
			.stream()
			.map((place) -> new Place(place.getKey().code(), place.getKey().name(), place.getValue()))
			.sorted(Comparator.comparing(Place::figures).reversed().thenComparing(Place::code))
			.limit(MAX)
			.toList();
	}

}
