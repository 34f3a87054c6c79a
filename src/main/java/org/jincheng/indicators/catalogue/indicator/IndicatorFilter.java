package org.jincheng.indicators.catalogue.indicator;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which indicators are asked for.
 *
 * @param topic topics, by code; repeated or separated by commas
 * @param place only those that there are stated figures of, for any of these places or a
 * group that it is in, by code; each then tells its coverage; repeated or separated by
 * commas
 * @param origin only those whose figures sources state, or only those whose figures are
 * derived
 */
record IndicatorFilter(@Nullable List<String> topic, @Nullable List<String> place, @Nullable Origin origin) {

	static final IndicatorFilter ALL = new IndicatorFilter(null, null, null);

}
