package org.jincheng.indicators.reading.tables;

import java.util.List;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.request.DateBound;
import org.jincheng.indicators.reading.matching.Candidates;
import org.jincheng.indicators.reading.places.Gazetteer;
import org.jincheng.indicators.reading.result.Frame;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a document while its tables are read.
 *
 * @param language its language
 * @param published when it was published
 * @param about the code of the place that it is about
 * @param titles its titles, the one that was sent first
 * @param gazetteer the places that are known
 * @param candidates the indicators that are known
 * @param frame what it is about as a whole
 */
public record TableContext(Language language, @Nullable DateBound published, @Nullable String about,
		List<String> titles, Gazetteer gazetteer, Candidates candidates, Frame frame) {

}
