package org.jincheng.indicators.catalogue.search;

import org.jincheng.indicators.core.language.Term;

/** What can be found by words; of two that fit as well, the former comes first. */
public enum EntryType implements Term {

	INDICATOR("indicators", 10), TOPIC("topics", 9), PLACE("places", 9), CATEGORY("categories", 5), PARK("parks", 8),
	INITIATIVE("initiatives", 6), SOURCE("sources", 6), PUBLISHER("publishers", 8);

	private final String collection;

	private final int weight;

	EntryType(String collection, int weight) {
		this.collection = collection;
		this.weight = weight;
	}

	/** How much it counts, of ten, that one of these has a word. */
	int weight() {
		return this.weight;
	}

	/** The path of what has a code. */
	public String path(String code) {
		return (this == CATEGORY) ? "/api/v1/dimensions/" + code.replaceFirst("/", "/categories/")
				: "/api/v1/" + this.collection + "/" + code;
	}

}
