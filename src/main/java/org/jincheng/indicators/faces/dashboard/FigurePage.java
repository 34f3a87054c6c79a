package org.jincheng.indicators.faces.dashboard;

import java.util.List;
import java.util.Map;

import org.jincheng.indicators.catalogue.indicator.Coverage;
import org.jincheng.indicators.catalogue.place.Surroundings.NearbyPlace;
import org.jincheng.indicators.catalogue.source.SourceResource;
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
 * @param span the first and the last day of its figures; null where it has none, or not
 * all of them
 * @param places the places of its figures; for a place, that place
 * @param measured the indicators that are measured, each with its name
 * @param sources the publications that its figures are from, the last first
 * @param ofPlace what the page of a place shows; null for others
 * @param explored the figures that a request selects; null for a place
 */
record FigurePage(DatasetRevision revision, String code, String name, @Nullable String definition, List<String> topics,
		Coverage.@Nullable Span span, List<NearbyPlace> places, Map<String, String> measured,
		List<SourceResource> sources, @Nullable PlaceParts ofPlace, @Nullable Explored explored) {
}
