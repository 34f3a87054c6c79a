package org.jincheng.indicators.catalogue.place;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.core.language.NamedTerm;

/**
 * The kind of a place: an administrative level in China, a part of a city that has
 * figures of its own ({@code districts}, {@code city-proper}), or a group of places.
 */
public enum PlaceKind implements NamedTerm {

	COUNTRY, PROVINCE, PREFECTURE, DISTRICTS, COUNTY,

	/** What is of the city itself, such as its own budget. */
	CITY_PROPER,

	DEVELOPMENT_ZONE, TOWNSHIP, GROUP;

	@EnumeratedValue
	private final String code = code();

	/**
	 * Returns whether places of another kind can lie in places of this one. What lies in
	 * a part of a city lies in the city.
	 */
	boolean isWiderThan(PlaceKind other) {
		return switch (this) {
			case GROUP, DISTRICTS, CITY_PROPER -> false;
			default -> other != GROUP && compareTo(other) < 0;
		};
	}

}
