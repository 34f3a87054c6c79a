package org.jincheng.indicators.subjects.metric;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.jincheng.indicators.catalogue.place.PlaceName;
import org.jincheng.indicators.catalogue.source.Locator;
import org.jincheng.indicators.catalogue.source.StatementResource;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.subjects.report.Reported;
import org.jincheng.indicators.subjects.report.Reporting;
import org.jspecify.annotations.Nullable;

/**
 * An indicator with an attribute of its own.
 *
 * @param <V> the resource
 */
public interface Metric<V> {

	String code();

	Set<Locator> statements();

	/** What is recorded of it, if publications report of its progress; null if not. */
	default @Nullable Reported<?> reported() {
		return null;
	}

	/**
	 * Returns its resource.
	 * @param observations the figures that sources state, the newest first
	 * @param derived the figures that are computed from them
	 * @param stated what sources say about it without giving a figure
	 * @param reporting what is reported of its progress
	 * @param places names the places
	 */
	V toResource(List<Observation> observations, List<Observation> derived, List<StatementResource> stated,
			Reporting reporting, Function<String, PlaceName> places, Language language);

}
