package org.jincheng.indicators.mcp;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Writes answers, each short enough to leave an assistant its memory: less than 10,000
 * tokens, though an answer is sent twice, as a text and as JSON, and what a model takes
 * for a token may be as short as two and a half bytes.
 */
@Component
class Answers {

	/** The most bytes of what an answer lists. */
	private static final int MOST_BYTES = 10_000;

	private final JsonMapper json;

	Answers(JsonMapper json) {
		this.json = json;
	}

	/** Returns an answer as JSON. */
	String write(Object answer) {
		return this.json.writeValueAsString(answer);
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

	/** Returns the part of a list from an item on, whose number counts from 0. */
	<T> Part<T> part(List<T> all, int start) {
		var rest = all.subList(Math.min(start, all.size()), all.size());
		var items = rest.subList(0, fitting(rest));
		return new Part<>(items, (items.size() < rest.size()) ? start + items.size() : null);
	}

	/**
	 * Returns how many of some items an answer can list, from the first on: one at least.
	 */
	int fitting(List<?> items) {
		var bytes = 0;
		for (var i = 0; i < items.size(); i++) {
			bytes += write(items.get(i)).getBytes(StandardCharsets.UTF_8).length + 1;
			if (bytes > MOST_BYTES) {
				return Math.max(1, i);
			}
		}
		return items.size();
	}

}
