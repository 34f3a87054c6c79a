package org.jincheng.indicators.reading.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Words with what they mean, and where they stand in a text. The longest win; case does
 * not matter, and a word in Latin letters is whole. A phrase is written as words with
 * blanks between; {@code a|b} is one or the other, with {@code _} for a blank in it,
 * {@code word?} may be missing, and {@code {to:n}} is a {@link Slot}. A phrase has no
 * repetition, so that the time to find all is linear in the length of the text.
 *
 * @param <T> what words mean
 */
public final class Lexicon<T> {

	/** The most blanks that are passed over between two words. */
	private static final int BLANKS = 3;

	/** How many signs are read before it is looked whether there is time left. */
	private static final int CHECKED = 64;

	/** The phrases as a tree, so that what several begin with is read once. */
	private final Node<T> root = new Node<>();

	private int count;

	private int longest;

	/** What words begin with, to be fast where none do. */
	private final BitSet first = new BitSet();

	/**
	 * The branches of the root by the two signs that they can begin with, in lower case.
	 */
	private final Map<Integer, List<Map.Entry<Part, Node<T>>>> byFirst = new HashMap<>();

	/**
	 * Reads the rows of a file: words as they stand in texts, and what tells their
	 * meaning.
	 */
	public static <T> Lexicon<T> of(String name, Function<List<String>, T> meaning) {
		return of(name, (_) -> true, meaning);
	}

	/**
	 * Reads those rows of a file whose second column is as given: on which side of a
	 * figure words stand.
	 */
	public static <T> Lexicon<T> of(String name, String side, Function<List<String>, T> meaning) {
		return of(name, (row) -> row.get(1).equals(side), meaning);
	}

	private static <T> Lexicon<T> of(String name, Predicate<List<String>> rows, Function<List<String>, T> meaning) {
		var lexicon = new Lexicon<T>();
		Lines.each(name, (row) -> {
			if (rows.test(row)) {
				lexicon.put(row.getFirst(), meaning.apply(row));
			}
		});
		return lexicon;
	}

	/** Reads a file of phrases and what they mean. */
	public static Lexicon<String> phrases(String name) {
		return phrases(name, (_) -> true);
	}

	/** Reads the file of phrases of each language. */
	public static ByLanguage<Lexicon<String>> ofEach(String name) {
		return ByLanguage.of((language) -> phrases(name + "." + language.code() + ".tsv"));
	}

	/** Reads the phrases of a file that have some meanings. */
	public static Lexicon<String> phrases(String name, Predicate<String> meanings) {
		var lexicon = new Lexicon<String>();
		Lines.each(name, (row) -> {
			if (meanings.test(row.get(1))) {
				withoutOptional(List.of(row.getFirst().split(" "))).forEach(
						(parts) -> lexicon.add(parts.stream().map(Lexicon::part).toList(), row.getFirst(), row.get(1)));
			}
		});
		return lexicon;
	}

	/** What can follow a part, and the words that end there with their meaning. */
	private static final class Node<T> {

		private final Map<Part, Node<T>> next = new LinkedHashMap<>();

		private String words = "";

		private @Nullable T meaning;

		/** Of phrases of one length the first in the lexicon is taken. */
		private int order;

	}

	/** What a slot has, after those before it. */
	private record Bound(String name, int value, @Nullable Bound before) {

	}

	/** How far a phrase was followed; with its meaning if it may end there. */
	private record Reached<T>(int start, int end, Node<T> node, @Nullable Bound bound) {

		private boolean isBetterThan(@Nullable Reached<T> other) {
			return this.node.meaning != null && (other == null || this.end > other.end
					|| this.end == other.end && this.node.order < other.node.order);
		}

		private Match<T> match() {
			var values = new TreeMap<String, Integer>();
			for (var each = this.bound; each != null; each = each.before()) {
				values.putIfAbsent(each.name(), each.value());
			}
			return new Match<>(this.start, this.end, this.node.words, Objects.requireNonNull(this.node.meaning),
					values);
		}

	}

	private sealed interface Part {

	}

	/** Words of which one stands there, the longest first. */
	private record Words(List<String> words) implements Part {

	}

	private record Open(String name, Slot slot) implements Part {

	}

	/** All rows of parts that leave optional ones out or in. */
	private static List<List<String>> withoutOptional(List<String> parts) {
		List<List<String>> rows = new ArrayList<>();
		rows.add(new ArrayList<>());
		for (var part : parts) {
			var optional = part.endsWith("?") && part.length() > 1;
			var without = optional ? rows.stream().<List<String>>map(ArrayList::new).toList() : List.<List<String>>of();
			var kept = optional ? part.substring(0, part.length() - 1) : part;
			rows.forEach((row) -> row.add(kept));
			rows.addAll(without);
		}
		rows.removeIf(List::isEmpty);
		return rows;
	}

	private static Part part(String part) {
		if (part.startsWith("{")) {
			var name = part.substring(1, part.length() - 1).split(":");
			var slot = name[name.length - 1].replaceAll("[0-9]", "");
			return new Open(name[0], Slot.valueOf(slot.toUpperCase(Locale.ROOT)));
		}
		return new Words(Stream.of(part.split("\\|"))
			.map((word) -> word.replace('_', ' ').toLowerCase(Locale.ROOT))
			.sorted(Comparator.comparing(String::length).reversed())
			.toList());
	}

	/** Puts words as they stand in texts; the last meaning of the same holds. */
	public void put(String words, T meaning) {
		this.longest = Math.max(this.longest, words.length());
		add(List.of(new Words(List.of(words.toLowerCase(Locale.ROOT)))), words, meaning).meaning = meaning;
	}

	private Node<T> add(List<Part> parts, String words, T meaning) {
		var node = this.root;
		for (var part : parts) {
			var next = node.next.get(part);
			if (next == null) {
				next = new Node<>();
				node.next.put(part, next);
				if (node == this.root) {
					index(Map.entry(part, next));
				}
			}
			node = next;
		}
		if (node.meaning == null) {
			node.words = words;
			node.meaning = meaning;
			node.order = this.count++;
		}
		return node;
	}

	private void index(Map.Entry<Part, Node<T>> branch) {
		var firsts = switch (branch.getKey()) {
			case Words words -> words.words().stream().map((word) -> firsts(word, 0)).distinct().toList();
			case Open open -> open.slot().firsts().chars().mapToObj((first) -> first << Character.SIZE).toList();
		};
		firsts.forEach((first) -> {
			this.first.set(first >>> Character.SIZE);
			this.byFirst.computeIfAbsent(first, (_) -> new ArrayList<>()).add(branch);
		});
	}

	/** Two signs of a text as one number; one alone, where there is no other. */
	private static int firsts(String text, int at) {
		var second = (at + 1 < text.length()) ? Character.toLowerCase(text.charAt(at + 1)) : 0;
		return Character.toLowerCase(text.charAt(at)) << Character.SIZE | second;
	}

	/**
	 * Finds the words of a sentence from left to right, at each place the longest, none
	 * overlapping another.
	 */
	public List<Match<T>> find(String sentence) {
		return within(sentence, 0, sentence.length());
	}

	/** Finds the longest words between two places, from left to right. */
	public List<Match<T>> within(String text, int start, int end) {
		var matches = new ArrayList<Match<T>>();
		for (int at = start, checked = start; at < end;) {
			if (at >= checked) {
				Deadline.check();
				checked = at + CHECKED;
			}
			var match = startingAt(text, at);
			if (match != null && match.end() <= end) {
				matches.add(match);
				at = match.end();
			}
			else {
				at++;
			}
		}
		return matches;
	}

	/** Whether a text has words of a meaning. */
	public boolean has(String text, T meaning) {
		return find(text).stream().anyMatch((match) -> match.meaning().equals(meaning));
	}

	/** Returns the longest words that end at a place, or null if none do. */
	public @Nullable Match<T> endingAt(String text, int end) {
		for (int start = Math.max(0, end - this.longest); start < end; start++) {
			var match = startingAt(text, start, end);
			if (match != null && match.end() == end) {
				return match;
			}
		}
		return null;
	}

	/** Returns the longest words that start at a place, or null if none do. */
	public @Nullable Match<T> startingAt(String text, int at) {
		return startingAt(text, at, text.length());
	}

	private @Nullable Match<T> startingAt(String text, int at, int to) {
		if (at >= to || !this.first.get(Character.toLowerCase(text.charAt(at))) || !startsWord(text, at)) {
			return null;
		}
		var two = firsts(text, at);
		var start = new Reached<>(at, at, this.root, null);
		var longest = longest(text, to, start, this.byFirst.getOrDefault(two, List.of()), null);
		longest = longest(text, to, start, this.byFirst.getOrDefault(two & ~Character.MAX_VALUE, List.of()), longest);
		return (longest != null) ? longest.match() : null;
	}

	/** Follows branches from what is reached, and returns the longest so far. */
	private static <T> @Nullable Reached<T> longest(String text, int to, Reached<T> from,
			Collection<Map.Entry<Part, Node<T>>> branches, @Nullable Reached<T> before) {
		var longest = before;
		for (var branch : branches) {
			var reached = reach(text, to, from, branch);
			if (reached != null) {
				longest = reached.isBetterThan(longest) ? reached : longest;
				longest = longest(text, to, reached, branch.getValue().next.entrySet(), longest);
			}
		}
		return longest;
	}

	private static <T> @Nullable Reached<T> reach(String text, int to, Reached<T> from,
			Map.Entry<Part, Node<T>> branch) {
		var part = branch.getKey();
		var node = branch.getValue();
		var start = (from.end() == from.start()) ? from.end() : blanks(text, from.end(), part);
		switch (part) {
			case Words words -> {
				for (var word : words.words()) {
					if (start + word.length() <= to && isWordAt(text, start, word)) {
						return new Reached<>(from.start(), start + word.length(), node, from.bound());
					}
				}
				return null;
			}
			case Open open -> {
				var read = (start < text.length() && startsWord(text, start)) ? open.slot().read(text, start)
						: Slot.NONE;
				return (read != Slot.NONE) ? new Reached<>(from.start(), Slot.end(read), node,
						new Bound(open.name(), Slot.value(read), from.bound())) : null;
			}
		}
	}

	/** Passes blanks and, before a word of letters, a hyphen. */
	private static int blanks(String text, int from, Part next) {
		var at = Runs.end(text, from, BLANKS, Character::isWhitespace);
		var beforeWord = next instanceof Words words
				&& words.words().stream().allMatch((word) -> Slot.isLatin(word.charAt(0)))
				|| next instanceof Open open && open.slot() == Slot.NTH;
		return (at == from && beforeWord && at < text.length() && text.charAt(at) == '-') ? at + 1 : at;
	}

	private static boolean isWordAt(String text, int at, String word) {
		var end = at + word.length();
		return at < text.length() && Character.toLowerCase(text.charAt(at)) == word.charAt(0)
				&& text.regionMatches(true, at, word, 0, word.length()) && startsWord(text, at)
				&& !(Slot.isLatin(word.charAt(word.length() - 1)) && end < text.length() && isLetter(text.charAt(end)));
	}

	/** Whether a word or a number can start here: not inside of one. */
	private static boolean startsWord(String text, int at) {
		if (at == 0) {
			return true;
		}
		var sign = text.charAt(at);
		var before = text.charAt(at - 1);
		if (Slot.isLatin(sign)) {
			return !isLetter(before);
		}
		if (sign >= '0' && sign <= '9') {
			var inNumber = before >= '0' && before <= '9' || (before == '.' || before == ',') && at > 1
					&& text.charAt(at - 2) >= '0' && text.charAt(at - 2) <= '9';
			return !inNumber;
		}
		return true;
	}

	private static boolean isLetter(char sign) {
		return Character.isLetter(sign) && sign < 0x2E80;
	}

	/** Reads {@code span back=1 from=1} as the names and numbers after its first word. */
	public static Map<String, Integer> numbers(String meaning) {
		var numbers = new LinkedHashMap<String, Integer>();
		Arrays.stream(meaning.split(" "))
			.skip(1)
			.map((part) -> part.split("="))
			.forEach((pair) -> numbers.put(pair[0], Integer.valueOf(pair[1])));
		return numbers;
	}

}
