package org.jincheng.indicators.reading;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The words of both languages that steps of the reader ask for by their use. */
final class WordLists {

	private static final Map<String, Set<String>> BY_USE = new TreeMap<>();

	static {
		Stream.of("lists.en.tsv", "lists.zh.tsv")
			.flatMap((file) -> Lines.rows(file).stream())
			.forEach((row) -> BY_USE.computeIfAbsent(row.get(1), (_) -> new LinkedHashSet<>())
				.addAll(words(row.getFirst())));
	}

	private WordLists() {
	}

	/** Reads words with strokes between them; _ is a blank in one. */
	private static Set<String> words(String words) {
		return new LinkedHashSet<>(Arrays.asList(words.replace('_', ' ').split("\\|")));
	}

	/** Returns the words that have a use, in the order of their files. */
	static Set<String> of(String use) {
		return Collections.unmodifiableSet(Objects.requireNonNull(BY_USE.get(use), use));
	}

	/** Returns the characters that have a use, one after the other. */
	static String characters(String use) {
		return String.join("", of(use));
	}

}
