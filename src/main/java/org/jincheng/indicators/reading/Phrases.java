package org.jincheng.indicators.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The phrases of a lexicon, and where they stand in a sentence. A phrase is written as
 * words with blanks between; {@code a|b} is one or the other, with {@code _} for a blank
 * in it, {@code word?} may be missing, and {@code {to:n}} is a {@link Slot}. A phrase has
 * no repetition, so that the time to find all is linear in the length of the sentence.
 */
final class Phrases {

	/** The most blanks that are passed over between two words. */
	private static final int BLANKS = 3;

	/** The phrases as a tree, so that what several begin with is read once. */
	private final Node root = new Node();

	private int count;

	/** The branches of the root by the sign that they can begin with, in lower case. */
	private final Map<Character, List<Map.Entry<Part, Node>>> byFirst = new HashMap<>();

	Phrases(List<Line> lines) {
		for (var line : lines) {
			for (var parts : withoutOptional(List.of(line.words().split(" ")))) {
				add(line, parts.stream().map(Phrases::part).toList());
			}
		}
		index();
	}

	static Phrases of(String file) {
		return new Phrases(lines(file));
	}

	/** Reads a lexicon of phrases. */
	static List<Line> lines(String file) {
		return Lines.rows(file).stream().map((row) -> new Line(row.get(0), row.get(1), row.get(2))).toList();
	}

	/**
	 * A line of a lexicon.
	 *
	 * @param words the words of the phrase
	 * @param meaning what they mean
	 * @param example words of a sentence that have them
	 */
	record Line(String words, String meaning, String example) {

	}

	/**
	 * A phrase that was found.
	 *
	 * @param start where it starts
	 * @param end where it ends
	 * @param line the line of the lexicon that it is from
	 * @param values what its slots have, by their names
	 */
	record Found(int start, int end, Line line, Map<String, Integer> values) {

		String meaning() {
			return this.line.meaning();
		}

		int length() {
			return this.end - this.start;
		}

	}

	/** What can follow a part, and the line of the phrase that ends there. */
	private static final class Node {

		private final Map<Part, Node> next = new LinkedHashMap<>();

		private @Nullable Line line;

		/** Of phrases of one length the first in the lexicon is taken. */
		private int order;

	}

	/** What a slot has, after those before it. */
	private record Bound(String name, int value, @Nullable Bound before) {

	}

	/** How far a phrase was followed; with its line if it may end there. */
	private record Reached(int start, int end, Node node, @Nullable Bound bound) {

		private boolean isBetterThan(@Nullable Reached other) {
			return this.node.line != null && (other == null || this.end > other.end
					|| this.end == other.end && this.node.order < other.node.order);
		}

		private Found found() {
			var values = new TreeMap<String, Integer>();
			for (var each = this.bound; each != null; each = each.before()) {
				values.putIfAbsent(each.name(), each.value());
			}
			return new Found(this.start, this.end, Objects.requireNonNull(this.node.line), values);
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

	private void add(Line line, List<Part> parts) {
		var node = this.root;
		for (var part : parts) {
			node = node.next.computeIfAbsent(part, (_) -> new Node());
		}
		if (node.line == null) {
			node.line = line;
			node.order = this.count++;
		}
	}

	/** Indexes the parts that phrases begin with by their first sign. */
	private void index() {
		for (var branch : this.root.next.entrySet()) {
			var firsts = switch (branch.getKey()) {
				case Words words -> words.words().stream().map((word) -> word.charAt(0)).distinct().toList();
				case Open open -> open.slot().firsts().chars().mapToObj((first) -> (char) first).toList();
			};
			firsts.forEach((first) -> this.byFirst.computeIfAbsent(first, (_) -> new ArrayList<>()).add(branch));
		}
	}

	/** Finds the phrases of a sentence that is short. */
	List<Found> find(String sentence) {
		return find(sentence, Deadline.NONE);
	}

	/**
	 * Finds the phrases of a sentence from left to right, at each place the longest, none
	 * overlapping another.
	 */
	List<Found> find(String sentence, Deadline deadline) {
		var lower = lower(sentence);
		var found = new ArrayList<Found>();
		var at = 0;
		while (at < lower.length()) {
			deadline.check();
			var longest = startsWord(lower, at) ? longest(lower, at) : null;
			if (longest != null) {
				found.add(longest.found());
				at = longest.end();
			}
			else {
				at++;
			}
		}
		return found;
	}

	private @Nullable Reached longest(String lower, int at) {
		@Nullable Reached longest = null;
		for (var branch : this.byFirst.getOrDefault(lower.charAt(at), List.of())) {
			longest = longest(lower, new Reached(at, at, this.root, null), branch, longest);
		}
		return longest;
	}

	/** Follows a branch from what is reached, and returns the longest phrase so far. */
	private static @Nullable Reached longest(String lower, Reached from, Map.Entry<Part, Node> branch,
			@Nullable Reached before) {
		var reached = reach(lower, from, branch);
		if (reached == null) {
			return before;
		}
		var longest = reached.isBetterThan(before) ? reached : before;
		for (var next : branch.getValue().next.entrySet()) {
			longest = longest(lower, reached, next, longest);
		}
		return longest;
	}

	private static @Nullable Reached reach(String lower, Reached from, Map.Entry<Part, Node> branch) {
		var part = branch.getKey();
		var node = branch.getValue();
		var start = (from.end() == from.start()) ? from.end() : blanks(lower, from.end(), part);
		switch (part) {
			case Words words -> {
				for (var word : words.words()) {
					if (stands(lower, start, word)) {
						return new Reached(from.start(), start + word.length(), node, from.bound());
					}
				}
				return null;
			}
			case Open open -> {
				var read = (start < lower.length() && startsWord(lower, start)) ? open.slot().read(lower, start)
						: Slot.NONE;
				return (read != Slot.NONE) ? new Reached(from.start(), Slot.end(read), node,
						new Bound(open.name(), Slot.value(read), from.bound())) : null;
			}
		}
	}

	/** Passes blanks and, before a word of letters, a hyphen. */
	private static int blanks(String lower, int from, Part next) {
		var at = from;
		while (at < lower.length() && at - from < BLANKS && Character.isWhitespace(lower.charAt(at))) {
			at++;
		}
		var beforeWord = next instanceof Words words
				&& words.words().stream().allMatch((word) -> Slot.isLatin(word.charAt(0)))
				|| next instanceof Open open && open.slot() == Slot.NTH;
		return (at == from && beforeWord && at < lower.length() && lower.charAt(at) == '-') ? at + 1 : at;
	}

	private static boolean stands(String lower, int at, String word) {
		if (!lower.startsWith(word, at)) {
			return false;
		}
		var end = at + word.length();
		return startsWord(lower, at) && !(Slot.isLatin(word.charAt(word.length() - 1)) && end < lower.length()
				&& isLetter(lower.charAt(end)));
	}

	/** Whether a word or a number can start here: not inside of one. */
	private static boolean startsWord(String lower, int at) {
		if (at == 0) {
			return true;
		}
		var sign = lower.charAt(at);
		var before = lower.charAt(at - 1);
		if (Slot.isLatin(sign)) {
			return !isLetter(before);
		}
		if (sign >= '0' && sign <= '9') {
			var inNumber = before >= '0' && before <= '9' || (before == '.' || before == ',') && at > 1
					&& lower.charAt(at - 2) >= '0' && lower.charAt(at - 2) <= '9';
			return !inNumber;
		}
		return true;
	}

	private static boolean isLetter(char sign) {
		return Character.isLetter(sign) && sign < 0x2E80;
	}

	/** In lower case, sign by sign, so that offsets stay. */
	private static String lower(String sentence) {
		var signs = sentence.toCharArray();
		for (var i = 0; i < signs.length; i++) {
			signs[i] = Character.toLowerCase(signs[i]);
		}
		return new String(signs);
	}

	/** Reads {@code span back=1 from=1} as the names and numbers after its first word. */
	static Map<String, Integer> numbers(String meaning) {
		var numbers = new LinkedHashMap<String, Integer>();
		Arrays.stream(meaning.split(" ")).skip(1).map((part) -> part.split("=")).forEach((pair) -> {
			numbers.put(pair[0], Integer.valueOf(pair[1]));
		});
		return numbers;
	}

}
