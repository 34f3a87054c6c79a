package org.jincheng.indicators.dashboard;

import org.jspecify.annotations.Nullable;

/**
 * What the address of every page can say, beside its language.
 *
 * @param theme the colours
 * @param figure the id of the figure that is told about
 * @param asOf the moment that it is told about as known at
 */
record ViewQuery(@Nullable String theme, @Nullable String figure, @Nullable String asOf) {
}
