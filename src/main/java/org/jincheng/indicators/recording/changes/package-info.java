/**
 * The feed of changes: every revision of the data, with who made it and what changed.
 */
@NullMarked
package org.jincheng.indicators.recording.changes;

import org.jspecify.annotations.NullMarked;
