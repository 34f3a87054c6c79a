package org.jincheng.indicators.reading.result;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.NamedTerm;
import org.jincheng.indicators.core.language.Text;

/** What may be wrong with how a number was read. */
public enum Warning implements NamedTerm {

	/** Of numbers in sentences. */
	NOT_EXACT, YEAR, SCALE, SHARES, NO_PERIOD, OTHER_BASE, FUTURE, RATE, LOST_COLUMNS,

	/** Of numbers in tables. */
	TABLE_WITHOUT_UNIT, TABLE_WITHOUT_PERIOD, UNKNOWN_PLACE, TWO_SCALES, BRACKETS;

	/** Says it of a value. */
	public Text text(String value) {
		return new Text(name(Language.EN).formatted(value), name(Language.ZH).formatted(value));
	}

}
