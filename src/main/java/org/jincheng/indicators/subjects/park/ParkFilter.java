package org.jincheng.indicators.subjects.park;

import org.jspecify.annotations.Nullable;

/**
 * Which parks are asked for; an absent parameter does not narrow them.
 *
 * @param kind what they are for
 * @param status how far they have come
 */
record ParkFilter(@Nullable ParkKind kind, @Nullable ParkStatus status) {
}
