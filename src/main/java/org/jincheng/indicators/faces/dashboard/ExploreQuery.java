package org.jincheng.indicators.faces.dashboard;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The parameters of the page for exploring, beside its language.
 *
 * @param theme the colours
 * @param figure the id of the figure whose details are shown
 * @param asOf the moment at which the shown figures were known
 * @param publishedBy the day, month or year by whose end the shown figures were published
 * @param q the words that are searched for
 * @param topic the topics that are shown
 * @param indicator the indicators that are shown
 * @param of the measures that are shown with their cells
 * @param where the categories that are shown
 * @param place the places that are shown, each with the groups that it is in
 * @param from the earliest period that is shown
 * @param to the latest period that is shown
 * @param source the sources that are shown
 * @param sources whether preferred figures are shown, or those of each source
 * @param status whether what is shown came to pass
 * @param comparison what the shown figures are compared with
 * @param transform what is made of the figures
 * @param base the period that an index has as its base
 * @param origin whether figures are stated or derived
 * @param accumulation whether sums from January on are shown, or all others
 * @param view whether they are shown as a chart
 */
record ExploreQuery(@Nullable String theme, @Nullable String figure, @Nullable String asOf,
		@Nullable String publishedBy, @Nullable String q, @Nullable List<String> topic,
		@Nullable List<String> indicator, @Nullable List<String> of, @Nullable List<String> where,
		@Nullable List<String> place, @Nullable String from, @Nullable String to, @Nullable List<String> source,
		@Nullable String sources, @Nullable List<String> status, @Nullable List<String> comparison,
		@Nullable String transform, @Nullable String base, @Nullable String origin, @Nullable List<String> accumulation,
		@Nullable String view) {
}
