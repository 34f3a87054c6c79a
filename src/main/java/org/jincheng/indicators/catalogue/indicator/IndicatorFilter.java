package org.jincheng.indicators.catalogue.indicator;

import java.util.List;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which indicators are asked for.
 *
 * @param topic codes of topics. Repeat the parameter or separate codes with commas
 * @param place codes of places. Returns indicators that have stated figures for one of
 * them, or for a group that includes one, and adds their {@code coverage}. Repeat the
 * parameter or separate codes with commas
 * @param of codes of measures. Returns each measure and its cells (the parts that it is
 * broken down into). Repeat the parameter or separate codes with commas
 * @param where returns only cells (parts of a measure): {@code dimension:category} for
 * one category, {@code dimension:*} for any category, {@code dimension:none} for what is
 * not broken down by the dimension. Repeat the parameter or separate values with commas
 * @param origin {@code stated} returns only indicators whose figures sources state,
 * {@code derived} only those whose figures are computed
 */
record IndicatorFilter(@Nullable List<String> topic, @Nullable List<String> place,
		@Parameter(example = "[\"foreign-trade\"]") @Nullable List<String> of,
		@Parameter(example = "[\"ownership:*\"]") @Nullable List<String> where, @Nullable Origin origin) {

	static final IndicatorFilter ALL = new IndicatorFilter(null, null, null, null, null);

}
