package org.jincheng.indicators.recording.publication;

import org.jincheng.indicators.core.language.Term;

/** What publications report the progress of. */
enum ReportedType implements Term {

	INITIATIVE("initiatives"), PARK("parks"), INVESTMENT("indicators");

	private final String list;

	ReportedType(String list) {
		this.list = list;
	}

	/** The list of a document that has them. */
	String list() {
		return this.list;
	}

	/** The type of what is in a list. */
	static ReportedType of(String list) {
		for (var type : values()) {
			if (type.list.equals(list)) {
				return type;
			}
		}
		throw new IllegalArgumentException(list);
	}

}
