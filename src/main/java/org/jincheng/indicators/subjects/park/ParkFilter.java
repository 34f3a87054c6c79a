package org.jincheng.indicators.subjects.park;

import org.jspecify.annotations.Nullable;

/**
 * Which parks are asked for; an absent parameter does not narrow them.
 *
 * @param kind the kind of park, such as {@code industrial}
 * @param status the progress of the park, such as {@code planned}
 */
record ParkFilter(@Nullable ParkKind kind, @Nullable ParkStatus status) {
}
