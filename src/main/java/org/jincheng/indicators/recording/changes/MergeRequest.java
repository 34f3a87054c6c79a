package org.jincheng.indicators.recording.changes;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Into which entry another one is merged.
 *
 * @param into the code of the entry that stays
 * @param keep which of two indicators decides what figures are a share of, at which
 * prices they are, and what they are compared with, if they do not say so themselves.
 * Needed where the two differ
 */
@Schema(name = "CatalogueMergeRequest")
record MergeRequest(@Schema(example = "green-space-share") String into, @Nullable Keep keep) {
}
