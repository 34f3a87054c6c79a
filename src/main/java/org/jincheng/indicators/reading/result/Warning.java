package org.jincheng.indicators.reading.result;

import org.jincheng.indicators.core.language.NamedTerm;

/** What may be wrong with how a number, or a whole document, was read. */
public enum Warning implements NamedTerm {

	/** Of a number by itself. */
	NOT_EXACT, NO_UNIT, DECIMAL_COUNT, POINTS_ALONE, PERCENT_OF_MONEY, NO_PERIOD, PERIOD_OF_PUBLICATION, PERIOD_CARRIED,
	FUTURE, OTHER_BASE, NOT_COMPARED, PART_OF_TITLE,

	/** Of a number beside others. */
	TORN, SHARES, TWO_VALUES, STATED_TWICE, OTHER_TIME, LOST_COLUMNS,

	/** Of a number in a table. */
	TABLE_WITHOUT_UNIT, TABLE_WITHOUT_PERIOD, UNKNOWN_PLACE, TWO_SCALES, BRACKETS, NO_LEGEND, FORMULA,

	/** Of a document. */
	NO_PLACE, NO_PUBLICATION, SPACED

}
