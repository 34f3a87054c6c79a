package org.jincheng.indicators.reading.matching;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.reading.words.Lexicon;
import org.jincheng.indicators.reading.words.Match;
import org.jincheng.indicators.reading.words.WordList;
import org.jspecify.annotations.Nullable;

/** The words of texts and of indicators, so that they can be compared. */
public final class IndicatorWords {

	/**
	 * Endings of words, the longest first; what is before them is the stem. Snowball's
	 * stems were tried: they make one of urban and urbanization.
	 */
	private static final WordList ENDINGS = WordList.of("ending");

	private static final Pattern WORD = Pattern.compile("[A-Za-z0-9']++|\\p{IsIdeographic}++");

	private static final WordList STOPWORDS = WordList.of("stopword");

	private final Lexicon<String> synonyms;

	public IndicatorWords(Language language) {
		this.synonyms = Lexicon.of("synonyms." + language.code() + ".tsv", (row) -> row.get(1));
	}

	/** The words at a place of a text that names have other words for; null if none. */
	@Nullable Match<String> synonym(String text, int at) {
		return this.synonyms.startingAt(text, at);
	}

	/** The words of a text that names have other words for. */
	List<Match<String>> synonyms(String text) {
		return this.synonyms.find(text);
	}

	/** A text in lower case, with the words that names have for the same. */
	public String expanded(String text) {
		var expanded = new StringBuilder();
		for (var i = 0; i < text.length();) {
			var match = this.synonyms.startingAt(text, i);
			if (match != null) {
				expanded.append(match.meaning());
				i = match.end();
			}
			else {
				expanded.append(Character.toLowerCase(text.charAt(i++)));
			}
		}
		return expanded.toString();
	}

	/**
	 * The words of a text that say something: stems in English, pairs of characters in
	 * Chinese, with the words that names have for the same.
	 */
	Set<String> words(String text) {
		return words(expanded(text), STOPWORDS);
	}

	static Set<String> words(String text, WordList without) {
		var words = new HashSet<String>();
		WORD.matcher(text).results().map(MatchResult::group).forEach((word) -> {
			if (Character.isIdeographic(word.charAt(0))) {
				IntStream.range(1, word.length()).forEach((at) -> words.add(word.substring(at - 1, at + 1)));
			}
			else if (!without.contains(word)) {
				words.add(stem(word));
			}
		});
		return words;
	}

	static Set<String> stems(String use) {
		return WordList.of(use).stream().map(IndicatorWords::stem).collect(Collectors.toUnmodifiableSet());
	}

	static String stem(String word) {
		var stem = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
		for (var ending : ENDINGS) {
			if (stem.endsWith(ending) && stem.length() > ending.length() + 2) {
				return stem.substring(0, stem.length() - ending.length());
			}
		}
		return stem;
	}

}
