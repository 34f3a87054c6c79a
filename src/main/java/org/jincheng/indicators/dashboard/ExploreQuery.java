package org.jincheng.indicators.dashboard;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the address of the page for exploring can say, beside its language.
 *
 * @param theme the colours
 * @param figure the id of the figure that is told about
 * @param asOf the moment that figures are shown as known at
 * @param q the words that are looked for
 * @param topic the topics that are shown
 * @param indicator the indicators that are shown
 * @param origin whether figures are stated or derived
 * @param view whether they are shown as a chart
 */
record ExploreQuery(@Nullable String theme, @Nullable String figure, @Nullable String asOf, @Nullable String q,
		@Nullable List<String> topic, @Nullable List<String> indicator, @Nullable String origin,
		@Nullable String view) {
}
