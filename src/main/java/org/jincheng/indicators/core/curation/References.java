package org.jincheng.indicators.core.curation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.problem.ErrorPlace;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jspecify.annotations.Nullable;

/** Collects which fields of a request do not go with the data. */
public final class References {

	private final List<RequestError> errors = new ArrayList<>();

	/**
	 * Notes a code that is not among those there are.
	 * @param field the JSON Pointer of the field, as in {@code /source/id}
	 */
	public void known(String field, String value, Collection<String> known) {
		if (!known.contains(value)) {
			this.errors.add(RequestError.unknownValue(ErrorPlace.ofField(field), value, known));
		}
	}

	/**
	 * Notes a code that is not among those there are, and may be a name instead.
	 * @param field the JSON Pointer of the field
	 * @param known the names, by code
	 */
	public void known(String field, String value, Map<String, Text> known) {
		if (!known.containsKey(value)) {
			unknown(field, value, known);
		}
	}

	/**
	 * Notes a code that is not known, and may be a name instead.
	 * @param field the JSON Pointer of the field
	 * @param known the names, by code
	 */
	public void unknown(String field, String value, Map<String, Text> known) {
		this.errors.add(RequestError.unknownCode(ErrorPlace.ofField(field), value, known, this.errors.size()));
	}

	/**
	 * Notes what does not go with the data.
	 * @param field the JSON Pointer of the field
	 */
	public void refuse(String field, @Nullable String rejected, String message) {
		this.errors.add(RequestError.of(ErrorPlace.ofField(field), rejected, message));
	}

	/** What was noted. */
	public List<RequestError> errors() {
		return this.errors;
	}

	/**
	 * Lets a request pass that nothing was noted of.
	 * @throws RefusedException a 422 that says what was noted
	 */
	public void pass() {
		if (!this.errors.isEmpty()) {
			throw RefusedException.unprocessable(this.errors);
		}
	}

}
