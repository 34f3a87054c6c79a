package org.jincheng.indicators.reading.attribution;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.request.DateBound;
import org.jincheng.indicators.reading.matching.Candidates;
import org.jincheng.indicators.reading.places.Gazetteer;
import org.jincheng.indicators.reading.result.Frame;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a document while it is read.
 *
 * @param language its language
 * @param published when it was published
 * @param about the code of the place that it is about
 * @param title its title; empty where it has none
 * @param gazetteer the places that are known
 * @param candidates the indicators that are known
 * @param frame what it is about as a whole
 */
public record DocumentContext(Language language, @Nullable DateBound published, @Nullable String about, String title,
		Gazetteer gazetteer, Candidates candidates, Frame frame) {

}
