package org.jincheng.indicators.reading.matching;

import java.util.ArrayList;
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
record UnreadWords(Language language, MeasuredThings things) {

	/** The stems of words that say nothing of what is measured. */
	private static final Set<String> CLAIM_WORDS = Lines.words("claim-words.en.txt")
		.stream()
		.flatMap((line) -> Stream.of(line.split(" ")))
		.map(Words::stem)
		.collect(Collectors.toUnmodifiableSet());

	/** A word, or a Chinese character. */
	private static final Pattern TOKEN = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&\\P{IsHan}]+");

	/** What makes a name that of all others. */
	private static final WordList NEGATIONS = WordList.of("negation");

	private static final Set<String> CLAIM_CHARACTERS = Lines.words("claim-words.zh.txt")
		.stream()
		.flatMap((line) -> line.codePoints().mapToObj(Character::toString))
		.collect(Collectors.toUnmodifiableSet());

	/**
	 * Returns the words of a clause that are neither of the names of an indicator nor
	 * without content, those together that stand together.
	 * @param known the indicator
	 * @param others other words that are known
	 * @param clause the clause, with blanks for what was read
	 * @param sentence the sentence that it is of
	 */
	List<String> unread(KnownIndicator known, String others, String clause, String sentence) {
		var isKnown = known(String.join(" ", this.things.namesOf(known)) + " " + others, sentence);
		var phrases = new ArrayList<String>();
		var last = -1;
		for (var token : tokens(clause).filter((it) -> !isKnown.test(it.group())).toList()) {
			var isNext = last >= 0 && clause.substring(last, token.start()).isBlank() && token.start() - last <= 1;
			phrases.add((isNext ? phrases.removeLast() + clause.substring(last, token.start()) : "") + token.group());
			last = token.end();
		}
		return phrases.stream().distinct().toList();
	}

	/** Returns a test for words that names have, or that have no meaning of their own. */
	private Predicate<String> known(String names, String sentence) {
		var stems = tokens(names).map((token) -> Words.stem(token.group())).collect(Collectors.toSet());
		// What is not non-agricultural is agricultural.
		NEGATIONS.stream().filter((word) -> !sentence.toLowerCase(Locale.ROOT).contains(word)).forEach((word) -> {
			var negated = Pattern.compile(word + "[- ]?(\\p{IsHan}{2}|\\w+)").matcher(names);
			negated.results()
				.forEach((match) -> tokens(match.group(1)).forEach((token) -> stems.remove(Words.stem(token.group()))));
		});
		return (word) -> {
			var lower = word.toLowerCase(Locale.ROOT);
			var stem = Words.stem(lower);
			return lower.length() == 1 && lower.charAt(0) < 128 || CLAIM_WORDS.contains(stem)
					|| CLAIM_CHARACTERS.contains(lower) || stems.contains(stem);
		};
	}

	private static Stream<MatchResult> tokens(String text) {
		return TOKEN.matcher(text).results();
	}

	/** Whether a text has all words of a name of an indicator that say what it is. */
	boolean isNamed(KnownIndicator known, String text) {
		var said = Words.of(text);
		return this.things.namesOf(known)
			.stream()
			.anyMatch((name) -> (this.language == Language.ZH)
					? tokens(name).map(MatchResult::group)
						.allMatch((sign) -> text.contains(sign) || CLAIM_CHARACTERS.contains(sign))
					: Words.of(name).stream().allMatch((word) -> said.contains(word) || Words.isGeneric(word)));
	}

}
