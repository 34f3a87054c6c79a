package org.jincheng.indicators.faces.mcp;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.Prices;
import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.language.TextFile;
import org.jspecify.annotations.Nullable;

/**
 * What an assistant can find by words. A question has more words than a name, so that not
 * each of them must be found: what has more of them comes first, and a name counts more
 * than what is said beside it; of two that go as well, a measure comes before a cell, and
 * a shorter name first. Sources come last.
 *
 * @param entries all that there is
 */
record SearchIndex(List<Entry> entries) {

	private static final Pattern WORD = Pattern.compile("\\p{IsHan}+|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");

	/** Words of questions that are in many texts and tell nothing. */
	private static final Set<String> COMMON = Set.of("a", "about", "all", "an", "and", "are", "as", "at", "by", "city",
			"did", "do", "does", "for", "from", "had", "has", "have", "how", "in", "is", "it", "its", "many", "me",
			"much", "of", "on", "or", "per", "province", "share", "tell", "than", "that", "the", "there", "this", "to",
			"total", "was", "were", "what", "when", "where", "which", "who", "with", "year");

	/** Words of questions, each with those that names have for the same. */
	private static final List<String[]> MEANINGS = TextFile.rows("mcp/questions.tsv");

	private static final int IN_NAME = 4;

	private static final int BESIDE = 1;

	/**
	 * Something that can be found.
	 *
	 * @param kind what it is
	 * @param id its code or id
	 * @param name its name
	 * @param about what is said beside the name
	 * @param topic the code of its topic; null where it has none
	 * @param units the codes of its units; empty where it has none
	 * @param prices the prices that it is measured at; null where that is not said
	 * @param of the code of the measure that it is a cell of; null where it is none
	 * @param cells how many cells it has; null where it has none
	 */
	record Entry(CatalogueKind kind, String id, Text name, Text about, @Nullable String topic, List<String> units,
			@Nullable Prices prices, @Nullable String of, @Nullable Long cells) {

		/** What says no more of itself than its name and what is beside it. */
		Entry(CatalogueKind kind, String id, Text name, Text about) {
			this(kind, id, name, about, null, List.of(), null, null, null);
		}

		/**
		 * Returns how well it goes with words, each in lower case. What is said of a
		 * place is found by the rest.
		 * @param places the words that are in names of places
		 */
		private int score(List<String> words, Set<String> places) {
			var about = text(this.about.en(), this.about.zh(), this.topic);
			return words.stream()
				.mapToInt((word) -> isNamed(word)
						? places.contains(word) ? (this.kind == CatalogueKind.PLACE) ? 1 + word.length() : 1
								: IN_NAME * word.length()
						: has(about, word) ? places.contains(word) ? 1 : BESIDE * word.length() : 0)
				.sum();
		}

		private boolean isNamed(String word) {
			return has(text(this.id, this.name.en(), this.name.zh()), word);
		}

		/** Returns whether a word of a text begins with another one, or is in Chinese. */
		private static boolean has(String text, String word) {
			for (var at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
				if (at == 0 || Character.isIdeographic(word.charAt(0))
						|| !Character.isLetterOrDigit(text.charAt(at - 1))) {
					return true;
				}
			}
			return false;
		}

		private static String text(@Nullable String... parts) {
			return String.join("\n", Arrays.stream(parts).filter((part) -> part != null).toList())
				.toLowerCase(Locale.ROOT);
		}

	}

	/** What can be found. */
	enum CatalogueKind implements Term {

		INDICATOR, PLACE, SOURCE, PARK, INITIATIVE

	}

	/** Returns what goes with any of the words, the best first. */
	List<Entry> find(String words, List<CatalogueKind> kinds) {
		var wanted = words(words);
		var places = wanted.stream()
			.filter((word) -> this.entries.stream()
				.anyMatch((entry) -> entry.kind() == CatalogueKind.PLACE && entry.isNamed(word)))
			.collect(Collectors.toSet());
		var scores = this.entries.stream().mapToInt((entry) -> entry.score(wanted, places)).toArray();
		return IntStream.range(0, scores.length)
			.filter((i) -> scores[i] > 0 && kinds.contains(this.entries.get(i).kind()))
			.boxed()
			.sorted(Comparator.comparing((Integer i) -> this.entries.get(i).kind() == CatalogueKind.SOURCE)
				.thenComparing((i) -> -scores[i])
				.thenComparing((i) -> this.entries.get(i).kind())
				.thenComparing((i) -> this.entries.get(i).of() != null)
				.thenComparing((i) -> this.entries.get(i).name().en().length())
				.thenComparing((i) -> this.entries.get(i).id()))
			.map(this.entries::get)
			.toList();
	}

	/**
	 * Chinese has no spaces: of a longer run, every two characters count as a word. Words
	 * in the plural are looked for in the singular, too.
	 */
	private static List<String> words(String text) {
		var asked = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
		var meant = MEANINGS.stream()
			.filter((meaning) -> asked
				.contains(Character.isIdeographic(meaning[0].charAt(0)) ? meaning[0] : " " + meaning[0] + " "))
			.map((meaning) -> meaning[1]);
		return WORD.matcher(Stream.concat(Stream.of(asked), meant).collect(Collectors.joining(" ")))
			.results()
			.map(MatchResult::group)
			.filter((word) -> !COMMON.contains(word))
			.flatMap((word) -> (Character.isIdeographic(word.charAt(0)) && word.length() > 2)
					? IntStream.range(0, word.length() - 1).mapToObj((i) -> word.substring(i, i + 2))
					: Stream
						.of((word.length() > 3 && word.endsWith("s")) ? word.substring(0, word.length() - 1) : word))
			.distinct()
			.toList();
	}

}
