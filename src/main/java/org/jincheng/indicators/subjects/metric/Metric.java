package org.jincheng.indicators.subjects.metric;

import java.util.List;
import java.util.Set;

import org.jincheng.indicators.catalogue.source.Locator;
import org.jincheng.indicators.catalogue.source.StatementResource;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.figures.observation.Observation;

/**
 * An indicator with an attribute of its own.
 *
 * @param <V> the resource
 */
public interface Metric<V> {

	String code();

	Set<Locator> statements();

	/**
	 * Returns its resource.
	 * @param observations the figures that sources state, the newest first
	 * @param derived the figures that are computed from them
	 * @param stated what sources say about it without giving a figure
	 */
	V toResource(List<Observation> observations, List<Observation> derived, List<StatementResource> stated,
			Language language);

}
