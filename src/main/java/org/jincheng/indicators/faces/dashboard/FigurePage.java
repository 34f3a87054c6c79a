package org.jincheng.indicators.faces.dashboard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jincheng.indicators.catalogue.indicator.Coverage;
import org.jincheng.indicators.catalogue.indicator.IndicatorPart;
import org.jincheng.indicators.catalogue.place.Surroundings.NearbyPlace;
import org.jincheng.indicators.catalogue.source.SourceResource;
import org.jincheng.indicators.core.revision.DatasetRevision;
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
 * @param parts the figures of an indicator, by place
 * @param places the places of its figures; for a place, that place
 * @param measured the indicators that are measured, each with its name and units
 * @param sources the publications that its figures are from, the last first
 * @param drawing the chart of an indicator; null for a place
 * @param ofPlace what the page of a place shows; null for an indicator
 */
record FigurePage(DatasetRevision revision, String code, String name, @Nullable String definition, List<String> units,
		List<String> topics, Coverage.@Nullable Span span, List<String> notes, List<IndicatorPart> cells,
		List<Part> parts, List<NearbyPlace> places, Map<String, Measured> measured, List<SourceResource> sources,
		@Nullable Drawing drawing, @Nullable PlaceParts ofPlace) {

	boolean hasSources() {
		return !this.sources.isEmpty();
	}

	/**
	 * The ways in which an indicator is broken down, each with the names of its parts.
	 */
	List<Breakdown> breakdowns() {
		var byDimension = this.cells.stream()
			.filter((cell) -> cell.where() != null && cell.where().categories().size() == 1)
			.collect(Collectors.groupingBy((cell) -> Objects.requireNonNull(cell.where()).categories().firstKey(),
					LinkedHashMap::new, Collectors.mapping((cell) -> cell.name().replaceFirst("^.*(: |：)", ""),
							Collectors.joining(" · "))));
		return byDimension.entrySet().stream().map((of) -> new Breakdown(of.getKey() + ":*", of.getValue())).toList();
	}

	/**
	 * A way in which an indicator is broken down.
	 *
	 * @param where the parameter that asks for its parts
	 * @param names the names of its parts
	 */
	record Breakdown(String where, String names) {
	}

	/**
	 * The chart of the page, with how high it is.
	 *
	 * @param wideHeight how high it is in a wide window, in pixels
	 * @param narrowHeight how high it is on a phone
	 */
	record Drawing(int wideHeight, int narrowHeight) {

		/** How wide it is in a wide window, in pixels. */
		static final int WIDE = 1040;

		/** How wide it is on a phone. */
		static final int NARROW = 280;

	}

	/**
	 * A part of the page.
	 *
	 * @param id what links to it name
	 * @param title its heading
	 * @param figures its figures
	 */
	record Part(String id, String title, List<PageFigure> figures) {
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
