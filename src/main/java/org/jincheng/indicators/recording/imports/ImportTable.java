package org.jincheng.indicators.recording.imports;

import java.util.Arrays;
import java.util.List;

import org.jincheng.indicators.core.language.Term;

/**
 * A table of the dataset, in an order in which each finds what it refers to in those
 * before it.
 */
enum ImportTable implements Term {

	TOPICS("topics"), UNITS("units"), PUBLISHERS("publishers"), SOURCES("sources"), STATEMENTS("statements"),
	PLACES("places"), PARKS("parks"), INDICATORS("indicators"), INVESTMENTS("investments"),
	TRADE_METRICS("trade-metrics"), ENVIRONMENT_METRICS("environment-metrics"), INITIATIVES("initiatives"),
	BREAKS("breaks"), OBSERVATIONS("observations");

	private final String code;

	ImportTable(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return this.code;
	}

	static List<String> codes() {
		return Arrays.stream(values()).map(ImportTable::code).toList();
	}

}
