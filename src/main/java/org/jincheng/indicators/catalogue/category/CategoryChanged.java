package org.jincheng.indicators.catalogue.category;

/**
 * A category has another name than before.
 *
 * @param before what it was
 */
public record CategoryChanged(CategoryRequest before) {
}
