package org.jincheng.indicators.catalogue.indicator;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.core.language.NamedTerm;

/**
 * What kind of number a value is. A {@code total} is a flow that is added up over its
 * period, a {@code stock} what is there on a day.
 */
public enum Statistic implements NamedTerm {

	TOTAL(Over.PLACES, Over.TIME, Over.PARTS), STOCK(Over.PLACES, Over.PARTS), MEAN, MEDIAN, RATIO, RATE, SHARE, INDEX;

	@EnumeratedValue
	private final String code = code();

	private final Adds implied;

	Statistic(Over... implied) {
		this.implied = Adds.of(implied);
	}

	/** Whether it adds up over the same as another one. */
	public boolean addsLike(Statistic other) {
		return this.implied.equals(other.implied);
	}

	/** What it adds up over where nobody says otherwise. */
	Adds implied() {
		return this.implied;
	}

}
