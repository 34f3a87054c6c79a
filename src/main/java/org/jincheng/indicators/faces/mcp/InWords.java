package org.jincheng.indicators.faces.mcp;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * An answer that is told in a few words, a line each: the whole of it is sent as JSON,
 * and once.
 */
interface InWords {

	/** The lines; empty where there is none. */
	Stream<String> lines();

	/** All lines together. */
	static String of(InWords answer) {
		return answer.lines().filter((line) -> !line.isEmpty()).collect(Collectors.joining("\n"));
	}

	/** How the next page is asked for; empty on the last one. */
	static String more(@Nullable Object next) {
		return (next != null) ? "There is more: after=" + next : "";
	}

}
