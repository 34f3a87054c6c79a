package org.jincheng.indicators.figures.observation;

import java.math.BigDecimal;
import java.util.Collection;

import org.jincheng.indicators.figures.judgement.RankedFigures;

/**
 * The rank of a value among others, from the highest. {@link RankedFigures} says which
 * figures of places are ranked.
 *
 * @param rank the rank, from 1
 * @param isTied whether another value is the same
 * @param count how many values are ranked
 */
public record Rank(int rank, boolean isTied, int count) {

	/**
	 * Returns the rank of a value.
	 * @param all the values that are ranked, itself among them
	 */
	public static Rank of(BigDecimal value, Collection<BigDecimal> all) {
		return new Rank(1 + (int) all.stream().filter((other) -> other.compareTo(value) > 0).count(),
				all.stream().filter((other) -> other.compareTo(value) == 0).count() > 1, all.size());
	}

}
