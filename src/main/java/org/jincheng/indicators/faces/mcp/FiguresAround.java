package org.jincheng.indicators.faces.mcp;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jincheng.indicators.catalogue.place.PlaceService;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.figures.observation.ObservationSelection;
import org.jincheng.indicators.figures.observation.Observations;
import org.jincheng.indicators.figures.observation.SelectionCodes;
import org.jincheng.indicators.figures.query.ObservationService;

import org.springframework.stereotype.Component;

/**
 * Finds places around one that has no figures of an indicator, and that have some.
 *
 * @param places the places
 * @param observations the stated figures
 * @param results what follows from them, too
 * @param codes what codes stand for
 */
@Component
record FiguresAround(PlaceService places, Observations observations, ObservationService results, SelectionCodes codes) {

	private static final int MAX = 10;

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
		return this.observations.places(this.codes.inSnapshot(asked.stated().withPlaces(around)), MAX)
			.stream()
			.map(Map.Entry::getKey)
			.map((place) -> new Place(place, this.places.name(place, language).orElse(place),
					count(asked.withPlaces(List.of(place)), language)))
			.filter((place) -> place.figures() > 0)
			.sorted(Comparator.comparing(Place::figures).reversed())
			.toList();
	}

	private long count(ObservationSelection asked, Language language) {
		var page = this.results.page(asked.with("count", true), new PageQuery(null, 1, null, null), language);
		return Objects.requireNonNull(page.total());
	}

}
