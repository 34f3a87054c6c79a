package org.jincheng.indicators.core.events;

import org.jspecify.annotations.Nullable;

/**
 * One event of a stream.
 *
 * @param id the id by which a client that comes back says what it has seen; null if it
 * has none
 * @param name what kind of event it is
 * @param data what is sent with it, as JSON
 */
public record Event(@Nullable String id, String name, Object data) {
}
