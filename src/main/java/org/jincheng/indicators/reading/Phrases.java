package org.jincheng.indicators.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

	/** The first parts by the sign that they can begin with, in lower case. */
	private final Map<Character, List<Start>> byFirst = new HashMap<>();

	Phrases(List<Line> lines) {
		for (var line : lines) {
			for (var parts : withoutOptional(List.of(line.words().split(" ")))) {
				add(line, parts.stream().map(Phrases::part).toList());
			}
		}
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

	/** A first part, and what phrases with it have after it. */
	private record Start(Part first, List<Phrase> phrases) {

	}

	private record Phrase(Line line, List<Part> rest) {

	}

	private sealed interface Part {

	}

	/** Words of which one stands there, the longest first. */
	private record Words(List<String> words, boolean latin) implements Part {

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
		var words = Stream.of(part.split("\\|"))
			.map((word) -> word.replace('_', ' ').toLowerCase(Locale.ROOT))
			.sorted(Comparator.comparing(String::length).reversed())
			.toList();
		return new Words(words, words.stream().allMatch((word) -> Slot.isLatin(word.charAt(0))));
	}

	private void add(Line line, List<Part> parts) {
		var first = parts.getFirst();
		var phrase = new Phrase(line, parts.subList(1, parts.size()));
		switch (first) {
			case Words words -> words.words()
				.stream()
				.map((word) -> word.charAt(0))
				.distinct()
				.forEach((sign) -> put(sign, first, phrase));
			case Open open -> open.slot().firsts().chars().forEach((sign) -> put((char) sign, first, phrase));
		}
	}

	private void put(char sign, Part first, Phrase phrase) {
		var starts = this.byFirst.computeIfAbsent(sign, (it) -> new ArrayList<>());
		for (var start : starts) {
			if (start.first().equals(first)) {
				start.phrases().add(phrase);
				return;
			}
		}
		starts.add(new Start(first, new ArrayList<>(List.of(phrase))));
	}

	/**
	 * Finds the phrases of a sentence from left to right, at each place the longest, none
	 * overlapping another.
	 */
	List<Found> find(String sentence) {
		var lower = lower(sentence);
		var found = new ArrayList<Found>();
		var at = 0;
		while (at < lower.length()) {
			var longest = startsWord(lower, at) ? longest(lower, at) : null;
			if (longest != null) {
				found.add(longest);
				at = longest.end();
			}
			else {
				at++;
			}
		}
		return found;
	}

	private @Nullable Found longest(String lower, int at) {
		var starts = this.byFirst.get(lower.charAt(at));
		if (starts == null) {
			return null;
		}
		Found longest = null;
		for (var start : starts) {
			var first = read(lower, at, start.first());
			if (first == Slot.NONE) {
				continue;
			}
			for (var phrase : start.phrases()) {
				var found = match(lower, at, start.first(), first, phrase);
				if (found != null && (longest == null || found.length() > longest.length())) {
					longest = found;
				}
			}
		}
		return longest;
	}

	private static @Nullable Found match(String lower, int at, Part first, long firstRead, Phrase phrase) {
		var end = Slot.end(firstRead);
		for (var part : phrase.rest()) {
			var read = read(lower, blanks(lower, end, part), part);
			if (read == Slot.NONE) {
				return null;
			}
			end = Slot.end(read);
		}
		return new Found(at, end, phrase.line(), values(lower, first, firstRead, phrase));
	}

	/** What the slots of a phrase have that was found. */
	private static Map<String, Integer> values(String lower, Part first, long firstRead, Phrase phrase) {
		var values = new TreeMap<String, Integer>();
		if (first instanceof Open open) {
			values.put(open.name(), Slot.value(firstRead));
		}
		var end = Slot.end(firstRead);
		for (var part : phrase.rest()) {
			var read = read(lower, blanks(lower, end, part), part);
			if (part instanceof Open open) {
				values.put(open.name(), Slot.value(read));
			}
			end = Slot.end(read);
		}
		return values;
	}

	/** Reads a part of a phrase: where it ends, and its value where it has one. */
	private static long read(String lower, int at, Part part) {
		if (at >= lower.length()) {
			return Slot.NONE;
		}
		switch (part) {
			case Words words -> {
				for (var word : words.words()) {
					if (stands(lower, at, word)) {
						return Slot.found(at + word.length(), 0);
					}
				}
				return Slot.NONE;
			}
			case Open open -> {
				return startsWord(lower, at) ? open.slot().read(lower, at) : Slot.NONE;
			}
		}
	}

	/** Passes blanks and, before a word of letters, a hyphen. */
	private static int blanks(String lower, int from, Part next) {
		var at = from;
		while (at < lower.length() && at - from < BLANKS && Character.isWhitespace(lower.charAt(at))) {
			at++;
		}
		var beforeWord = next instanceof Words words && words.latin()
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
