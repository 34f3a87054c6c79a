package org.jincheng.indicators.core.curation;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What a person should look at in what was recorded, or would be in a dry run.
 *
 * @param pointer the part that it is about: its position in the document, as a JSON
 * Pointer (RFC 6901). For a file and a revert, it is the collection and id of the
 * resource. Empty if it is about no single part
 * @param code the code of the warning. {@code unknown-publisher}: nobody registered the
 * publisher. {@code contradicts}: the figure contradicts others.
 * {@code preferred-changes}: another figure of a series and period is preferred.
 * {@code unlike-print}: the print has another number, or says a bound.
 * {@code unknown-prices}: nobody says the prices of the figure. {@code defaults}: for how
 * many figures changed defaults hold. {@code merged-series}: two series of an indicator
 * become one. At most 100 of each are listed; one without a pointer says how many there
 * are
 * @param message the warning in words
 */
@Schema(name = "RecordingWarning")
public record Warning(@Schema(example = "/statements/0/figures/0") String pointer,
		@Schema(example = "contradicts") String code, String message) {
}
