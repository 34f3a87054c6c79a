package org.jincheng.indicators.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

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

	private final Node<T> root = new Node<>();

	/** What phrases start with, to be fast where none does. */
	private final BitSet first = new BitSet();

	private int longest;

	/** Reads the rows of a file: a phrase first, and then what tells its meaning. */
	static <T> Lexicon<T> of(String name, Function<List<String>, T> meaning) {
		return of(Lines.rows(name).stream(), meaning);
	}

	/**
	 * Reads those rows of a file whose second column is as given: on which side of a
	 * figure words stand.
	 */
	static <T> Lexicon<T> of(String name, String side, Function<List<String>, T> meaning) {
		return of(Lines.rows(name).stream().filter((row) -> row.get(1).equals(side)), meaning);
	}

	private static <T> Lexicon<T> of(Stream<List<String>> rows, Function<List<String>, T> meaning) {
		var lexicon = new Lexicon<T>();
		rows.forEach((row) -> lexicon.put(row.getFirst(), meaning.apply(row)));
		return lexicon;
	}

	void put(String phrase, T meaning) {
		var lower = phrase.toLowerCase(Locale.ROOT);
		this.first.set(lower.charAt(0));
		this.longest = Math.max(this.longest, lower.length());
		var node = this.root;
		for (int i = 0; i < lower.length(); i++) {
			node = node.next.computeIfAbsent(lower.charAt(i), (_) -> new Node<>());
		}
		node.meaning = meaning;
	}

	/** Returns the longest phrase that starts at an offset, or null if none does. */
	@Nullable Match<T> startingAt(String text, int start) {
		return startingAt(text, start, text.length());
	}

	private @Nullable Match<T> startingAt(String text, int start, int to) {
		if (start >= text.length() || !this.first.get(Character.toLowerCase(text.charAt(start)))
				|| start > 0 && Slot.isLatin(text.charAt(start - 1)) && Slot.isLatin(text.charAt(start))) {
			return null;
		}
		@Nullable Match<T> longest = null;
		var node = this.root;
		for (int i = start; i < to; i++) {
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
		for (int start = Math.max(0, end - this.longest); start < end && wholeWord(text, end); start++) {
			var match = startingAt(text, start, end);
			if (match != null && match.end() == end) {
				return match;
			}
		}
		return null;
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
		return boundary == 0 || boundary == text.length() || !Slot.isLatin(text.charAt(boundary - 1))
				|| !Slot.isLatin(text.charAt(boundary));
	}

}
