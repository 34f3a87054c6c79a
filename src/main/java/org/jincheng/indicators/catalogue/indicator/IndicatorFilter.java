package org.jincheng.indicators.catalogue.indicator;

import java.util.List;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which indicators are asked for.
 *
 * @param topic topics, by code; repeated or separated by commas
 * @param place only those that there are stated figures of, for any of these places or a
 * group that it is in, by code; each then tells its coverage; repeated or separated by
 * commas
 * @param of measures, by code, each with its cells; repeated or separated by commas
 * @param where only cells of categories, {@code dimension:category}, of any category of a
 * dimension, {@code dimension:*}, or what is not broken down by it,
 * {@code dimension:none}; repeated or separated by commas
 * @param origin only those whose figures sources state, or only those whose figures are
 * derived
 */
record IndicatorFilter(@Nullable List<String> topic, @Nullable List<String> place,
		@Parameter(example = "[\"foreign-trade\"]") @Nullable List<String> of,
		@Parameter(example = "[\"ownership:*\"]") @Nullable List<String> where, @Nullable Origin origin) {

	static final IndicatorFilter ALL = new IndicatorFilter(null, null, null, null, null);

}
