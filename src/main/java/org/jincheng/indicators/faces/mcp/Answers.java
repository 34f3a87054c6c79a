package org.jincheng.indicators.faces.mcp;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jincheng.indicators.core.paging.Cursor;
import org.jincheng.indicators.core.problem.InvalidParametersException;
import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Writes answers, each short enough to leave an assistant its memory: less than 10,000
 * tokens, where what a model takes for a token may be as short as two and a half bytes.
 *
 * @param json writes JSON
 */
@Component
record Answers(JsonMapper json) {

	/** The most bytes of what an answer lists. */
	private static final int MAX_LISTED = 10_000;

	/** The most bytes of an answer, which lists one item at least, and cites it. */
	private static final int MAX_BYTES = 20_000;

	/**
	 * Returns an answer as JSON.
	 * @throws RefusedException if it is too long
	 */
	String write(Object answer) {
		var text = this.json.writeValueAsString(answer);
		if (length(text) > MAX_BYTES) {
			throw new RefusedException(ProblemType.TOO_LARGE,
					"The response contains an item that is too long to send.");
		}
		return text;
	}

	private static int length(String text) {
		return text.getBytes(StandardCharsets.UTF_8).length;
	}

	/** Refuses a cursor that was made for other arguments. */
	void check(@Nullable String cursor, String arguments) {
		if (cursor != null && !Cursor.isSealed(cursor, arguments)) {
			throw new InvalidParametersException(RequestError.of("after", cursor,
					"Not a cursor of these arguments; take it from the next of an answer as it is."));
		}
	}

	/**
	 * A part of a list.
	 *
	 * @param <T> what is listed
	 * @param items as many as an answer can list
	 * @param next the number of the item after them; null at the end of the list
	 */
	record Part<T>(List<T> items, @Nullable Integer next) {
	}

	/**
	 * Returns the part of a list from an item on, whose number counts from 0.
	 * @throws InvalidParametersException if there are only items before it
	 */
	<T> Part<T> part(List<T> all, int start) {
		if (start > 0 && start >= all.size()) {
			throw new InvalidParametersException(RequestError.of("after", String.valueOf(start),
					"Items: %d. Take the value from \"next\" of a response.".formatted(all.size())));
		}
		var rest = all.subList(start, all.size());
		var items = rest.subList(0, fitting(rest));
		return new Part<>(items, (items.size() < rest.size()) ? start + items.size() : null);
	}

	/**
	 * Returns how many of some items an answer can list, from the first on: one at least.
	 */
	int fitting(List<?> items) {
		var bytes = 0;
		for (var i = 0; i < items.size(); i++) {
			bytes += length(this.json.writeValueAsString(items.get(i))) + 1;
			if (bytes > MAX_LISTED) {
				return Math.max(1, i);
			}
		}
		return items.size();
	}

}
