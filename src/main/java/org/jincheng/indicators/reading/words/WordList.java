package org.jincheng.indicators.reading.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of both languages that a step of the reader asks for by their use, in the
 * order of their files, and the forms of words.
 *
 * @param all the words
 * @param signs the same one after the other, of use where each is one character
 */
public record WordList(Set<String> all, String signs) implements Iterable<String> {

	private static final Map<String, WordList> BY_USE = new TreeMap<>();

	private static final Map<String, List<String>> FORMS = new TreeMap<>();

	static {
		var words = new TreeMap<String, Set<String>>();
		each("lists",
				(row) -> words.computeIfAbsent(row.get(1), (_) -> new LinkedHashSet<>()).addAll(split(row.getFirst())));
		words.forEach((use, all) -> BY_USE.put(use, new WordList(all, String.join("", all))));
		each("forms",
				(row) -> FORMS.computeIfAbsent(row.get(1), (_) -> new ArrayList<>()).add(withWords(row.getFirst())));
	}

	private static void each(String name, Consumer<List<String>> reader) {
		Stream.of(".en.tsv", ".zh.tsv").forEach((file) -> Lines.each(name + file, reader));
	}

	/** Reads words with strokes between them; _ is a blank in one. */
	private static List<String> split(String words) {
		return Arrays.asList(words.replace('_', ' ').split("\\|"));
	}

	/** A regular expression in which {@code {use}} is one of the words of a use. */
	private static String withWords(String form) {
		var whole = Pattern.compile("\\{([a-z-]{3,})\\}")
			.matcher(form)
			.replaceAll((use) -> of(use.group(1)).stream().collect(Collectors.joining("|", "(?:", ")")));
		return Pattern.compile(whole).pattern();
	}

	/** Returns the words that have a use. */
	public static WordList of(String use) {
		return Objects.requireNonNull(BY_USE.get(use), use);
	}

	/** Returns what finds the forms of words that have a use. */
	public static Pattern form(String use) {
		return Pattern.compile(
				Objects.requireNonNull(FORMS.get(use), use).stream().collect(Collectors.joining(")|(?:", "(?:", ")")));
	}

	public boolean contains(String word) {
		return this.all.contains(word);
	}

	public boolean hasSign(char sign) {
		return this.signs.indexOf(sign) >= 0;
	}

	/** Whether one of them is in a text. */
	public boolean areIn(String text) {
		return stream().anyMatch(text::contains);
	}

	/** Whether a text ends with one of them. */
	public boolean end(String text) {
		return stream().anyMatch(text::endsWith);
	}

	/** Whether one of them starts at an offset of a text. */
	public boolean startAt(String text, int at) {
		return stream().anyMatch((word) -> text.startsWith(word, at));
	}

	public Stream<String> stream() {
		return this.all.stream();
	}

	@Override
	public Iterator<String> iterator() {
		return this.all.iterator();
	}

}
