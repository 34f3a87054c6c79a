package org.jincheng.indicators.faces.dashboard;

import org.jspecify.annotations.Nullable;

/**
 * The parameters of every page, beside its language.
 *
 * @param theme the colours
 * @param figure the id of the figure whose details are shown
 * @param asOf the moment at which the shown figure was known
 * @param publishedBy the day, month or year by whose end the shown figure was published
 */
record ViewQuery(@Nullable String theme, @Nullable String figure, @Nullable String asOf, @Nullable String publishedBy) {
}
