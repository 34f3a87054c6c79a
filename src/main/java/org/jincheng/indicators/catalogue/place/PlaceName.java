package org.jincheng.indicators.catalogue.place;

/**
 * A place by its code and its name.
 *
 * @param code the code of the place
 * @param name the name of the place
 */
public record PlaceName(String code, String name) {
}
