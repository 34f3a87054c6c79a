package org.jincheng.indicators.reading;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.reading.Catalogue.KnownIndicator;

/** Tells what a claim says beyond an indicator, and what it lacks of its name. */
record UnreadWords(Language language, IndicatorWords words) {

	/** The stems of words that say nothing of what is measured. */
	private static final Set<String> CLAIM_WORDS = Lines.of("claim-words.en.txt")
		.stream()
		.flatMap((line) -> Stream.of(line.split(" ")))
		.map(IndicatorWords::stem)
		.collect(Collectors.toUnmodifiableSet());

	/** The stems of words that say of a change no more than that it is one. */
	private static final Set<String> DIRECTIONS = IndicatorWords.stems("direction");

	private static final Set<String> CLAIM_CHARACTERS = Lines.of("claim-words.zh.txt")
		.stream()
		.flatMap((line) -> line.codePoints().mapToObj(Character::toString))
		.collect(Collectors.toUnmodifiableSet());

	/**
	 * Returns the words of a text that are neither of an indicator's name or definition
	 * nor say nothing of what is measured.
	 * @param known the indicator
	 * @param changes whether words that something went up or down are understood
	 */
	List<String> beyond(KnownIndicator known, String text, boolean changes) {
		var own = this.words.expanded(known.name().in(this.language) + " " + known.definition().in(this.language));
		return (this.language == Language.ZH) ? beyondCharacters(own, text, changes) : beyondWords(own, text, changes);
	}

	private List<String> beyondWords(String own, String text, boolean changes) {
		var said = this.words.expanded(text).replace("'s", "").replace("\u2019s", "");
		var beyond = IndicatorWords.words(said, Set.of());
		beyond.removeAll(IndicatorWords.words(own, Set.of()));
		beyond.removeIf((word) -> CLAIM_WORDS.contains(word) || changes && DIRECTIONS.contains(word));
		if (own.contains("non-") && !said.contains("non-")) {
			beyond.add("not non-");
		}
		return beyond.stream().sorted().toList();
	}

	private List<String> beyondCharacters(String own, String text, boolean changes) {
		var said = this.words.expanded(text);
		var beyond = (changes ? Changes.EACH.in(this.language).without(said) : said).codePoints()
			.filter(Character::isLetterOrDigit)
			.mapToObj(Character::toString)
			.filter((sign) -> !own.contains(sign) && !CLAIM_CHARACTERS.contains(sign))
			.distinct()
			.toList();
		return (own.contains("非") && !text.contains("非")) ? List.of("非") : beyond;
	}

	/**
	 * Returns the words of an indicator's name that a text does not have.
	 * @param known the indicator
	 */
	List<String> lacking(KnownIndicator known, String text) {
		var name = this.words.expanded(known.name().in(this.language));
		var said = this.words.expanded(text);
		if (this.language == Language.ZH) {
			return name.codePoints()
				.filter(Character::isIdeographic)
				.mapToObj(Character::toString)
				.filter((sign) -> !said.contains(sign) && !CLAIM_CHARACTERS.contains(sign))
				.distinct()
				.toList();
		}
		var lacking = this.words.words(known.name().in(this.language));
		lacking.removeAll(this.words.words(text));
		lacking.removeIf((word) -> CLAIM_WORDS.contains(word) || DIRECTIONS.contains(word));
		return lacking.stream().sorted().toList();
	}

}
