package org.jincheng.indicators.dashboard;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The parameters of the page for exploring, beside its language.
 *
 * @param theme the colours
 * @param figure the id of the figure whose details are shown
 * @param asOf the moment at which the shown figures were known
 * @param q the words that are searched for
 * @param topic the topics that are shown
 * @param indicator the indicators that are shown
 * @param origin whether figures are stated or derived
 * @param view whether they are shown as a chart
 */
record ExploreQuery(@Nullable String theme, @Nullable String figure, @Nullable String asOf, @Nullable String q,
		@Nullable List<String> topic, @Nullable List<String> indicator, @Nullable String origin,
		@Nullable String view) {
}
