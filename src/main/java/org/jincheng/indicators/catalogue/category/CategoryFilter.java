package org.jincheng.indicators.catalogue.category;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which categories are asked for.
 *
 * @param dimension dimensions, by code; repeated or separated by commas
 */
record CategoryFilter(@Nullable List<String> dimension) {

	static final CategoryFilter ALL = new CategoryFilter(null);

}
