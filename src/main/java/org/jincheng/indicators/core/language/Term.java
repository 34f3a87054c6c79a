package org.jincheng.indicators.core.language;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A term of a controlled vocabulary, by the code that the database, the API and its
 * parameters share. One that entities have repeats its code in a field with
 * {@code @EnumeratedValue}, from which it is stored.
 */
public interface Term {

	/** The name of its constant. */
	String name();

	/** Returns its code, which is its name with hyphens unless it says otherwise. */
	@JsonValue
	default String code() {
		return Terms.code(this);
	}

	/** Returns a value as a parameter has it: of a term its code. */
	static String text(Object value) {
		return switch (value) {
			case Collection<?> values -> values.stream().map(Term::text).collect(Collectors.joining(","));
			case Term term -> term.code();
			default -> value.toString();
		};
	}

	/** Finds the term with a code. */
	static <T extends Term> Optional<T> find(T[] terms, String code) {
		for (var term : terms) {
			if (term.code().equals(code)) {
				return Optional.of(term);
			}
		}
		return Optional.empty();
	}

}
