package org.jincheng.indicators.faces.dashboard;

import java.util.List;
import java.util.UUID;

import org.jincheng.indicators.catalogue.source.SourceResource;
import org.jspecify.annotations.Nullable;

/**
 * A figure in words, as a page has it before any script runs.
 *
 * @param id its id
 * @param indicator the code of its indicator
 * @param name the name of its indicator
 * @param place the code of its place
 * @param placeName the name of its place
 * @param printed what its source prints; null where it is derived
 * @param value the value in the unit, for programs; null where there is none
 * @param spoken the value with its unit and qualifier, such as "more than 80%", or why
 * there is none
 * @param period the period, and whether that is the date of publication
 * @param notes what else has to be known of it
 * @param broken whether it is not comparable with the one before
 * @param source the publication that states it; null where it is derived from several
 * @param sentence the publication with the sentence; null as the source
 */
record PageFigure(UUID id, String indicator, String name, String place, String placeName, @Nullable String printed,
		@Nullable String value, String spoken, String period, List<String> notes, boolean broken,
		@Nullable SourceResource source, @Nullable String sentence) {
}
