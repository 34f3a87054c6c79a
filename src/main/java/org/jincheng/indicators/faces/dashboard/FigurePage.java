package org.jincheng.indicators.faces.dashboard;

import java.util.List;

import org.jincheng.indicators.core.revision.DatasetRevision;
import org.jspecify.annotations.Nullable;

/**
 * What a page of figures has before any script runs.
 *
 * @param revision the revision that it is of
 * @param code the code of the place, indicator or source; empty for a page of any figures
 * @param name its name
 * @param definition the definition of an indicator; null for others
 * @param topics the names of its topics, and of an indicator those of its units
 * @param ofPlace what the page of a place shows; null for others
 * @param explored the figures that a request selects; null for a place
 */
record FigurePage(DatasetRevision revision, String code, String name, @Nullable String definition, List<String> topics,
		@Nullable PlaceParts ofPlace, @Nullable Explored explored) {
}
