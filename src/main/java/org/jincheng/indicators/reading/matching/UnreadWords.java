package org.jincheng.indicators.reading.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.reading.places.Catalogue.KnownIndicator;
import org.jincheng.indicators.reading.words.Lines;
import org.jincheng.indicators.reading.words.WordList;

/**
 * Finds the words of a clause that an indicator does not have, and those of its name that
 * the clause does not have.
 */
record UnreadWords(Language language, IndicatorWords words) {

	/** The stems of words that say nothing of what is measured. */
	private static final Set<String> CLAIM_WORDS = Lines.words("claim-words.en.txt")
		.stream()
		.flatMap((line) -> Stream.of(line.split(" ")))
		.map(IndicatorWords::stem)
		.collect(Collectors.toUnmodifiableSet());

	/** A word, or a Chinese character. */
	private static final Pattern TOKEN = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&\\P{IsHan}]+");

	/** What makes a name that of all others. */
	private static final WordList NEGATIONS = WordList.of("negation");

	/** The stems of words that say of a change no more than that it is one. */
	private static final Set<String> DIRECTIONS = IndicatorWords.stems("direction");

	private static final Set<String> CLAIM_CHARACTERS = Lines.words("claim-words.zh.txt")
		.stream()
		.flatMap((line) -> line.codePoints().mapToObj(Character::toString))
		.collect(Collectors.toUnmodifiableSet());

	/**
	 * Returns the words of a clause that are neither of some names nor without content,
	 * those together that stand together.
	 * @param own the names
	 * @param clause the clause, with blanks for what was read
	 * @param sentence the sentence that it is of
	 * @param known other stems that are known
	 */
	List<String> unread(String own, String clause, String sentence, Set<String> known) {
		var names = this.words.expanded(own);
		var named = known(names, sentence);
		// "Economy grew" says the gross domestic product where what grew is read already.
		var others = this.words.synonyms(sentence)
			.stream()
			.filter((synonym) -> tokens(synonym.meaning()).map((token) -> IndicatorWords.stem(token.group()))
				.allMatch((word) -> named.test(word) || DIRECTIONS.contains(word)))
			.map((synonym) -> " " + synonym.printed(sentence))
			.collect(Collectors.joining());
		var isKnown = known(names + others, sentence)
			.or((word) -> known.contains(IndicatorWords.stem(word.toLowerCase(Locale.ROOT))));
		var phrases = new ArrayList<String>();
		var last = -1;
		for (var i = 0; i < clause.length();) {
			var synonym = this.words.synonym(clause, i);
			if (synonym != null && tokens(synonym.meaning()).allMatch((token) -> isKnown.test(token.group()))) {
				i = synonym.end();
				continue;
			}
			var token = TOKEN.matcher(clause).region(i, clause.length());
			if (!token.lookingAt()) {
				i++;
				continue;
			}
			if (!isKnown.test(token.group())) {
				var isNext = last >= 0 && clause.substring(last, i).isBlank() && i - last <= 1;
				phrases.add((isNext ? phrases.removeLast() + clause.substring(last, i) : "") + token.group());
				last = token.end();
			}
			i = token.end();
		}
		return phrases.stream().distinct().toList();
	}

	/** Returns a test for words that names have, or that have no meaning of their own. */
	private Predicate<String> known(String names, String sentence) {
		var stems = tokens(names).map((token) -> IndicatorWords.stem(token.group())).collect(Collectors.toSet());
		// What is not non-agricultural is agricultural.
		NEGATIONS.stream().filter((word) -> !sentence.toLowerCase(Locale.ROOT).contains(word)).forEach((word) -> {
			var negated = Pattern.compile(word + "[- ]?(\\p{IsHan}{2}|\\w+)").matcher(names);
			negated.results()
				.forEach((match) -> tokens(match.group(1))
					.forEach((token) -> stems.remove(IndicatorWords.stem(token.group()))));
		});
		return (word) -> {
			var lower = word.toLowerCase(Locale.ROOT);
			var stem = IndicatorWords.stem(lower);
			return lower.length() == 1 && lower.charAt(0) < 128 || CLAIM_WORDS.contains(stem)
					|| CLAIM_CHARACTERS.contains(lower) || stems.contains(stem);
		};
	}

	private static Stream<MatchResult> tokens(String text) {
		return TOKEN.matcher(text).results();
	}

	/**
	 * Returns the words of that name of an indicator that a text lacks the fewest of.
	 * @param known the indicator
	 */
	List<String> lacking(KnownIndicator known, String text) {
		return known.names(this.language)
			.stream()
			.map((name) -> lacking(name, text))
			.min(Comparator.comparingInt(List::size))
			.orElseThrow();
	}

	private List<String> lacking(String printed, String text) {
		var name = this.words.expanded(printed);
		var expanded = this.words.expanded(text);
		if (this.language == Language.ZH) {
			return name.codePoints()
				.filter(Character::isIdeographic)
				.mapToObj(Character::toString)
				.filter((sign) -> !expanded.contains(sign) && !CLAIM_CHARACTERS.contains(sign))
				.distinct()
				.toList();
		}
		var lacking = this.words.words(printed);
		lacking.removeAll(this.words.words(text));
		lacking.removeIf((word) -> CLAIM_WORDS.contains(word) || DIRECTIONS.contains(word));
		return lacking.stream().sorted().toList();
	}

}
