package org.jincheng.indicators.recording.changes;

import org.jspecify.annotations.Nullable;

/**
 * What of a revision is taken back.
 *
 * @param skip {@code changed} leaves what cannot be undone, with all that it needs, and
 * undoes the rest. Default: nothing is undone then
 */
record RevertQuery(@Nullable Skip skip) {
}
