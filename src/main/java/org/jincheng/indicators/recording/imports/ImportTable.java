package org.jincheng.indicators.recording.imports;

import org.jincheng.indicators.core.language.Term;

/** A table of the dataset. */
enum ImportTable implements Term {

	TOPICS, UNITS, PUBLISHERS, SOURCES, STATEMENTS, PLACES, PARKS, DIMENSIONS, CATEGORIES, INDICATORS, INVESTMENTS,
	TRADE_METRICS, ENVIRONMENT_METRICS, INITIATIVES, BREAKS, OBSERVATIONS;

}
