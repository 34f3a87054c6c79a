package org.jincheng.indicators.catalogue.category;

/**
 * A category has another name than before.
 *
 * @param category what it is from now on
 */
public record CategoryChanged(CategoryRequest category) {
}
