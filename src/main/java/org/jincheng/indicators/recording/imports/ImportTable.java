package org.jincheng.indicators.recording.imports;

import java.util.Arrays;
import java.util.List;

import org.jincheng.indicators.core.language.Term;

/**
 * A table of the dataset. The order is that of references: each table refers only to
 * tables before it.
 */
enum ImportTable implements Term {

	TOPICS, UNITS, PUBLISHERS, SOURCES, STATEMENTS, PLACES, PARKS, DIMENSIONS, CATEGORIES, INDICATORS, INVESTMENTS,
	TRADE_METRICS, ENVIRONMENT_METRICS, INITIATIVES, BREAKS, OBSERVATIONS;

	static List<String> codes() {
		return Arrays.stream(values()).map(ImportTable::code).toList();
	}

}
