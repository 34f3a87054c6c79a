package org.jincheng.indicators.faces.dashboard;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The parameters of the page that others embed, beside its language: those of its chart.
 *
 * @param theme the colours
 * @param figure the id of the figure whose details are shown
 * @param place the places that are shown
 * @param unit the units that are shown
 * @param source the sources that are shown
 * @param status whether what is shown came to pass
 * @param comparison what the shown figures are compared with
 * @param from only periods that start on this date or later
 * @param to only periods that end on this date or earlier
 * @param sources whether preferred figures are shown alone, or those of each source
 * @param asOf the moment at which the shown figures were known
 * @param publishedBy the day, month or year by whose end the shown figures were published
 * @param origin whether figures are stated or derived
 * @param transform what is made of the figures
 * @param base the period that an index has as its base
 * @param within the places in which shown places lie
 * @param kind the kinds of places that are shown
 * @param groups whether figures of several places together are shown
 * @param where the parts that are shown
 * @param plot how places are set side by side
 * @param beside the place that is marked among others
 * @param panels how many quantities are shown
 * @param accumulation whether sums from January on are shown, or all others
 */
record EmbedQuery(@Nullable String theme, @Nullable String figure, @Nullable List<String> place,
		@Nullable List<String> unit, @Nullable List<String> source, @Nullable List<String> status,
		@Nullable List<String> comparison, @Nullable String from, @Nullable String to, @Nullable String sources,
		@Nullable String asOf, @Nullable String publishedBy, @Nullable String origin, @Nullable String transform,
		@Nullable String base, @Nullable List<String> within, @Nullable List<String> kind, @Nullable String groups,
		@Nullable List<String> where, @Nullable String plot, @Nullable String beside, @Nullable String panels,
		@Nullable List<String> accumulation) {
}
