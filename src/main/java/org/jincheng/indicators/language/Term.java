package org.jincheng.indicators.language;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A term of a controlled vocabulary: a code that the database, the API and its parameters
 * share, and a name in each language.
 */
public interface Term {

	@JsonValue
	String code();

	Text text();

	default String name(Language language) {
		return text().in(language);
	}

}
