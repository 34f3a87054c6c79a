package org.jincheng.indicators.faces.mcp;

import java.util.List;

import org.jincheng.indicators.catalogue.place.PlaceService;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.figures.observation.ObservationSelection;
import org.jincheng.indicators.figures.observation.Observations;
import org.jincheng.indicators.figures.observation.SelectionCodes;

import org.springframework.stereotype.Component;

/**
 * Finds places around one that has no figures of an indicator, and that have some.
 *
 * @param places the places
 * @param observations the stated figures
 * @param codes what codes stand for
 */
@Component
record FiguresAround(PlaceService places, Observations observations, SelectionCodes codes) {

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
			.map((place) -> new Place(place.getKey(), this.places.name(place.getKey(), language).orElse(place.getKey()),
					Long.parseLong(place.getValue())))
			.toList();
	}

}
