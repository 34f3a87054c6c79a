package org.jincheng.indicators.faces.mcp;

import java.util.List;

import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.reading.Reading.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * A claim as somebody said it.
 *
 * @param printed the words of its figure; null where it is in numbers
 * @param claim what it says; null where that is not known
 * @param doubt why that is not known; null where it is
 * @param candidates the indicators that it may be about, best first
 */
record SaidClaim(@Nullable String printed, @Nullable ClaimedFigure claim, @Nullable Text doubt,
		List<Candidate> candidates) {

	static SaidClaim doubted(String printed, Text doubt, List<Candidate> candidates) {
		return new SaidClaim(printed, null, doubt, candidates);
	}

}
