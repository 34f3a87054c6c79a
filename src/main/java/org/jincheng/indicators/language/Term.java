package org.jincheng.indicators.language;

import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A term of a controlled vocabulary: a code that the database, the API and its parameters
 * share, and a name in each language.
 */
public interface Term {

	@JsonValue
	String code();

	Text text();

	/** Finds the term with a code. */
	static <T extends Term> Optional<T> find(T[] terms, String code) {
		return Stream.of(terms).filter((term) -> term.code().equals(code)).findFirst();
	}

	default String name(Language language) {
		return text().in(language);
	}

}
