package org.jincheng.indicators.faces.dashboard;

import java.util.List;
import java.util.Map;

import org.jincheng.indicators.catalogue.indicator.Coverage;
import org.jincheng.indicators.catalogue.indicator.IndicatorPart;
import org.jincheng.indicators.catalogue.place.Surroundings.NearbyPlace;
import org.jincheng.indicators.catalogue.source.SourceResource;
import org.jincheng.indicators.core.revision.DatasetRevision;
import org.jincheng.indicators.subjects.initiative.InitiativesOfStatus;
import org.jspecify.annotations.Nullable;

/**
 * What a page of a place or of an indicator has before any script runs.
 *
 * @param revision the revision that it is of
 * @param code the code of the place or the indicator
 * @param name its name
 * @param definition the definition of an indicator; null for a place
 * @param units the names of the units of an indicator; empty for a place
 * @param topics the names of its topics
 * @param span the first and the last day of its figures; null where it has none
 * @param notes why there are no figures of an indicator; empty where there are some
 * @param cells the parts that an indicator is broken down into
 * @param parts the figures
 * @param places the places of its figures; for a place, that place
 * @param around the places around a place
 * @param measured the indicators that are measured, each with its name and units
 * @param initiatives what has no figure of its own
 * @param sources the publications that its figures are from, the last first
 */
record FigurePage(DatasetRevision revision, String code, String name, @Nullable String definition, List<String> units,
		List<String> topics, Coverage.@Nullable Span span, List<String> notes, List<IndicatorPart> cells,
		List<Part> parts, List<NearbyPlace> places, List<NearbyPlace> around, Map<String, Measured> measured,
		List<InitiativesOfStatus> initiatives, List<SourceResource> sources) {

	boolean hasInitiatives() {
		return !this.initiatives.isEmpty();
	}

	boolean hasSources() {
		return !this.sources.isEmpty();
	}

	/**
	 * A part of the page.
	 *
	 * @param id what links to it name
	 * @param title its heading
	 * @param cards its figures
	 */
	record Part(String id, String title, List<Card> cards) {
	}

	/**
	 * A figure, and one that is told beside it.
	 *
	 * @param figure the figure
	 * @param beside its change, or what came of a plan; null where none is known
	 * @param label what the other one is to it; null where it says so itself
	 */
	record Card(PageFigure figure, @Nullable PageFigure beside, @Nullable String label) {
	}

	/**
	 * What is measured.
	 *
	 * @param name its name
	 * @param units the names of its units
	 */
	record Measured(String name, List<String> units) {
	}

}
