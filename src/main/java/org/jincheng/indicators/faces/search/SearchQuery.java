package org.jincheng.indicators.faces.search;

import java.util.List;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jincheng.indicators.catalogue.search.EntryType;
import org.jincheng.indicators.core.problem.InvalidParametersException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of a search.
 *
 * @param q words, in English or Chinese
 * @param type returns only entries of these types. Repeat the parameter or separate
 * values with commas
 * @param place the code of a place. Indicators with figures there come before others, and
 * {@code figures} counts the figures there
 * @param limit how many hits to return at most. Default: 10
 * @param prefix whether the last word may be the beginning of a word, for suggestions
 * while a user types. Default: false
 */
record SearchQuery(
		@Parameter(example = "economic growth", required = true) @Nullable @Size(max = 200,
				message = "must have at most 200 characters") String q,
		@Nullable List<EntryType> type, @Parameter(example = "\"140500\"") @Nullable String place,
		@Nullable @Min(value = 1, message = LIMITS) @Max(value = 50, message = LIMITS) Integer limit,
		@Nullable Boolean prefix) {

	private static final String LIMITS = "must be from 1 to 50";

	private static final int DEFAULT_LIMIT = 10;

	/**
	 * The words.
	 * @throws InvalidParametersException if there are none
	 */
	String words() {
		if (this.q == null) {
			throw new InvalidParametersException(RequestError.of("q", null, "Is missing."));
		}
		return this.q;
	}

	int size() {
		return (this.limit != null) ? this.limit : DEFAULT_LIMIT;
	}

	boolean isBeginning() {
		return Boolean.TRUE.equals(this.prefix);
	}

	boolean includes(EntryType other) {
		return this.type == null || this.type.contains(other);
	}

}
