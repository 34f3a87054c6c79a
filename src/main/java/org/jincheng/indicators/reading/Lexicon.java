package org.jincheng.indicators.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Words and phrases with what they mean, found at their start or at their end in a text.
 * The longest wins. Case does not matter, and a word in Latin letters is whole.
 *
 * @param <T> what a phrase means
 */
final class Lexicon<T> {

	/**
	 * A phrase in a text.
	 *
	 * @param start where it starts
	 * @param end where it ends
	 * @param meaning what it means
	 * @param <T> what a phrase means
	 */
	record Match<T>(int start, int end, T meaning) {

	}

	/** A node of the trie of phrases. */
	private static final class Node<T> {

		private final Map<Character, Node<T>> next = new HashMap<>(4);

		private @Nullable T meaning;

	}

	private final Node<T> forward = new Node<>();

	private final Node<T> backward = new Node<>();

	/** What phrases start and end with, to be fast where none does. */
	private final BitSet first = new BitSet();

	private final BitSet last = new BitSet();

	/** Reads the rows of a file: a phrase first, and then what tells its meaning. */
	static <T> Lexicon<T> of(String name, Function<List<String>, T> meaning) {
		var lexicon = new Lexicon<T>();
		Lines.rows(name).forEach((row) -> lexicon.put(row.getFirst(), meaning.apply(row)));
		return lexicon;
	}

	/**
	 * Reads those rows of a file whose second column is as given: on which side of a
	 * figure words stand.
	 */
	static <T> Lexicon<T> of(String name, String side, Function<List<String>, T> meaning) {
		var lexicon = new Lexicon<T>();
		Lines.rows(name)
			.stream()
			.filter((row) -> row.get(1).equals(side))
			.forEach((row) -> lexicon.put(row.getFirst(), meaning.apply(row)));
		return lexicon;
	}

	void put(String phrase, T meaning) {
		var lower = phrase.toLowerCase(Locale.ROOT);
		this.first.set(lower.charAt(0));
		this.last.set(lower.charAt(lower.length() - 1));
		var node = this.forward;
		for (int i = 0; i < lower.length(); i++) {
			node = node.next.computeIfAbsent(lower.charAt(i), (_) -> new Node<>());
		}
		node.meaning = meaning;
		node = this.backward;
		for (int i = lower.length() - 1; i >= 0; i--) {
			node = node.next.computeIfAbsent(lower.charAt(i), (_) -> new Node<>());
		}
		node.meaning = meaning;
	}

	/** Returns the longest phrase that starts at an offset, or null if none does. */
	@Nullable Match<T> startingAt(String text, int start) {
		if (start >= text.length() || !this.first.get(Character.toLowerCase(text.charAt(start)))
				|| start > 0 && latin(text.charAt(start - 1)) && latin(text.charAt(start))) {
			return null;
		}
		@Nullable Match<T> longest = null;
		var node = this.forward;
		for (int i = start; i < text.length(); i++) {
			node = node.next.get(Character.toLowerCase(text.charAt(i)));
			if (node == null) {
				break;
			}
			if (node.meaning != null && wholeWord(text, i + 1)) {
				longest = new Match<>(start, i + 1, node.meaning);
			}
		}
		return longest;
	}

	/** Returns the longest phrase that ends at an offset, or null if none does. */
	@Nullable Match<T> endingAt(String text, int end) {
		if (end <= 0 || !this.last.get(Character.toLowerCase(text.charAt(end - 1))) || !wholeWord(text, end)) {
			return null;
		}
		@Nullable Match<T> longest = null;
		var node = this.backward;
		for (int i = end - 1; i >= 0; i--) {
			node = node.next.get(Character.toLowerCase(text.charAt(i)));
			if (node == null) {
				break;
			}
			if (node.meaning != null && wholeWord(text, i)) {
				longest = new Match<>(i, end, node.meaning);
			}
		}
		return longest;
	}

	/** Returns the longest phrases between two offsets, from left to right. */
	List<Match<T>> within(String text, int start, int end) {
		var matches = new ArrayList<Match<T>>();
		for (int i = start; i < end;) {
			var match = startingAt(text, i);
			if (match != null && match.end() <= end) {
				matches.add(match);
				i = match.end();
			}
			else {
				i++;
			}
		}
		return matches;
	}

	private static boolean wholeWord(String text, int boundary) {
		return boundary == 0 || boundary == text.length() || !latin(text.charAt(boundary - 1))
				|| !latin(text.charAt(boundary));
	}

	private static boolean latin(char c) {
		return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
	}

}
