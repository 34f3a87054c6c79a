package org.jincheng.indicators.catalogue.category;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which categories are asked for.
 *
 * @param dimension codes of dimensions, such as {@code ownership}. Repeat the parameter
 * or separate codes with commas
 */
record CategoryFilter(@Nullable List<String> dimension) {

	static final CategoryFilter ALL = new CategoryFilter(null);

}
