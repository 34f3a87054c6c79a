package org.jincheng.indicators.reading.attribution;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.reading.matching.Candidates;
import org.jincheng.indicators.reading.places.Gazetteer;
import org.jincheng.indicators.reading.result.Frame;
import org.jincheng.indicators.reading.times.Span;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a document while it is read.
 *
 * @param language its language
 * @param title its title; empty where it has none
 * @param gazetteer the places that are known
 * @param candidates the indicators that are known
 * @param frame what it is about as a whole
 */
public record DocumentContext(Language language, String title, Gazetteer gazetteer, Candidates candidates,
		Frame frame) {

	/** When it was published. */
	public @Nullable Span published() {
		var published = Frame.value(this.frame.published());
		return (published != null) ? new Span(published.first(), published.last()) : null;
	}

	/** The period that it is about. */
	public @Nullable Span period() {
		var period = Frame.value(this.frame.period());
		return (period != null) ? new Span(period.start(), period.end()) : null;
	}

	/** The code of the place that it is about. */
	public @Nullable String about() {
		return Frame.value(this.frame.place());
	}

}
