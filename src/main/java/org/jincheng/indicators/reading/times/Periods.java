package org.jincheng.indicators.reading.times;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.reading.times.PeriodMention.Part;
import org.jincheng.indicators.reading.times.PeriodMention.Sort;
import org.jincheng.indicators.reading.words.ByLanguage;
import org.jincheng.indicators.reading.words.Clauses;
import org.jincheng.indicators.reading.words.Lexicon;
import org.jincheng.indicators.reading.words.Match;
import org.jincheng.indicators.reading.words.WordList;
import org.jspecify.annotations.Nullable;

/** Finds what dates something in a sentence, and which part it has there. */
public final class Periods {

	/**
	 * How many characters there may be between a date and the words that decide its part.
	 */
	private static final int NEAR = 12;

	/** Names of months that are other words too. */
	private static final WordList AMBIGUOUS = WordList.of("ambiguous-month");

	private static final WordList BEFORE_A_DATE = WordList.of("before-date");

	private static final WordList BEFORE_A_YEAR = WordList.of("before-year");

	private static final ByLanguage<Lexicon<String>> PHRASES = Lexicon.ofEach("periods");

	private static final ByLanguage<Lexicon<String>> CUES = Lexicon.ofEach("period-cues");

	private static final WordList UNIT_WORDS = WordList.of("after-amount");

	/** Characters after 日 with which it is no day of a month. */
	private static final WordList NO_DAY = WordList.of("no-day");

	private static final WordList BEFORE_A_PLAN = WordList.of("before-plan");

	/** What may be between the words that decide the part of a date and the date. */
	private static final WordList BETWEEN = WordList.of("before-date-of-part");

	private static final Set<Sort> LENGTHS = EnumSet.of(Sort.PAST, Sort.NEXT);

	/**
	 * What happened in a year that is said before it: "the 2019 Taiyuan Energy Forum".
	 */
	private static final Pattern EVENT = WordList.form("event-of-year");

	/** Plurals after a year that are none of what it counts. */
	private static final WordList PLURALS = WordList.of("after-year");

	private Periods() {
	}

	/** Finds what dates something in a sentence, in order. */
	public static List<PeriodMention> in(String sentence, Language language) {
		var found = PHRASES.in(language)
			.find(sentence)
			.stream()
			.filter((phrase) -> dates(sentence, phrase, language))
			.toList();
		if (found.isEmpty()) {
			return List.of();
		}
		var cues = CUES.in(language).find(sentence);
		List<PeriodMention> mentions = new ArrayList<>();
		var first = 0;
		for (var phrase : found) {
			var meaning = phrase.meaning();
			var name = meaning.split(" ")[0].toUpperCase(Locale.ROOT).replace('-', '_');
			Map<String, Integer> values = new TreeMap<>(phrase.values());
			values.putAll(Lexicon.numbers(meaning));
			var sort = Sort.valueOf(name);
			while (first < cues.size() && cues.get(first).end() < phrase.start() - NEAR) {
				first++;
			}
			var last = first;
			while (last < cues.size() && cues.get(last).start() <= phrase.end() + NEAR) {
				last++;
			}
			mentions.add(new PeriodMention(phrase.start(), phrase.end(), sort, values,
					part(sentence, phrase, sort, cues.subList(first, last))));
		}
		return mentions;
	}

	/** Whether a year alone is not an amount, and "may" a month. */
	private static boolean dates(String sentence, Match<String> phrase, Language language) {
		if (language == Language.ZH) {
			// 一日游 and 日均 are no days of a month.
			var day = phrase.values().keySet().equals(Set.of("day"));
			return !day || Character.isDigit(sentence.charAt(phrase.start()))
					&& (phrase.end() == sentence.length() || !NO_DAY.hasSign(sentence.charAt(phrase.end())));
		}
		if (!phrase.meaning().equals("span")) {
			return true;
		}
		if (phrase.values().keySet().equals(Set.of("year")) && phrase.end() - phrase.start() == 4) {
			return isYear(sentence, phrase);
		}
		if (phrase.values().keySet().equals(Set.of("month"))) {
			var word = sentence.substring(phrase.start(), phrase.end());
			return Character.isUpperCase(word.charAt(0)) && (!AMBIGUOUS.contains(word.toLowerCase(Locale.ROOT))
					|| BEFORE_A_DATE.contains(Clauses.wordBefore(sentence, phrase.start())));
		}
		return true;
	}

	private static boolean isYear(String sentence, Match<String> phrase) {
		var year = phrase.values().getOrDefault("year", 0);
		if (year < 1800 || year > 2100) {
			return false;
		}
		if (BEFORE_A_YEAR.contains(Clauses.wordBefore(sentence, phrase.start()))) {
			return true;
		}
		var start = phrase.start();
		var before = (start > 0) ? sentence.charAt(start - 1) : ' ';
		if (before == '$' || before == '¥' || before == '-' || Character.isLetterOrDigit(before)) {
			return false;
		}
		var after = Clauses.after(sentence, phrase.end(), 24);
		if (after.startsWith("-") || after.startsWith("%") || after.startsWith("°")) {
			return false;
		}
		var word = Clauses.wordAfter(after, 0);
		// "The 2019 total" and "2019, when …", not "2023 square kilometers" or "2000
		// people".
		var isPlural = word.endsWith("s") && word.length() > 3 && !word.endsWith("ss") && !PLURALS.end(word);
		return word.isEmpty() || !isPlural && !UNIT_WORDS.contains(word);
	}

	private static Part part(String sentence, Match<String> phrase, Sort sort, List<Match<String>> cues) {
		var adjacent = new AdjacentWords(sentence, phrase, sort);
		for (var cue : cues) {
			var part = adjacent.part(cue);
			if (part != null) {
				return part;
			}
		}
		if (sort == Sort.SPAN && phrase.values().keySet().equals(Set.of("year"))
				&& EVENT.matcher(sentence).region(phrase.end(), sentence.length()).lookingAt()) {
			return Part.ASIDE;
		}
		var loose = sort == Sort.PLAN && BEFORE_A_PLAN.contains(Clauses.wordBefore(sentence, phrase.start()));
		return loose ? Part.ASIDE : Part.PERIOD;
	}

	/** The words right before and after a date, which decide its part in the sentence. */
	private static final class AdjacentWords {

		private final String sentence;

		private final Match<String> phrase;

		private final Sort sort;

		/** Whether "60 percent of" stands before it. */
		private boolean isShared;

		/** Whether "'s figure" stands after it. */
		private boolean isFigure;

		private AdjacentWords(String sentence, Match<String> phrase, Sort sort) {
			this.sentence = sentence;
			this.phrase = phrase;
			this.sort = sort;
		}

		/** The part that an adjacent word gives the date; null if it gives none. */
		private @Nullable Part part(Match<String> cue) {
			var meaning = cue.meaning().split(" ");
			var isBefore = meaning[0].equals("before") && isBefore(cue);
			if (!isBefore && !(meaning[0].equals("after") && isAfter(cue))) {
				return null;
			}
			return switch (meaning[1]) {
				case "base" ->
					(this.isShared && !this.isFigure && !isBefore) ? Part.WHOLE : isLength(cue) ? null : Part.BASE;
				case "whole" -> Part.WHOLE;
				case "share" -> {
					this.isShared |= isBefore;
					this.isFigure |= !isBefore;
					yield (this.isShared && this.isFigure) ? Part.WHOLE : null;
				}
				case "due" -> Part.DUE;
				case "aside" -> Part.ASIDE;
				// 最佳旅游季节是4-10月 holds in any year.
				case "season" -> (this.sort == Sort.SPAN && !this.phrase.values().containsKey("year")
						&& !this.phrase.meaning().contains("back")) ? Part.ASIDE : null;
				case "times" -> (this.isShared && !this.isFigure && hasSign(cue.end(), '%')) ? Part.WHOLE
						: hasSign(cue.end(), '倍') ? Part.BASE : null;
				default -> null;
			};
		}

		private boolean isBefore(Match<String> cue) {
			return cue.end() <= this.phrase.start() && this.phrase.start() - cue.end() <= NEAR && BETWEEN
				.contains(this.sentence.substring(cue.end(), this.phrase.start()).strip().toLowerCase(Locale.ROOT));
		}

		private boolean isAfter(Match<String> cue) {
			return cue.start() >= this.phrase.end() && cue.start() - this.phrase.end() <= NEAR
					&& this.sentence.substring(this.phrase.end(), cue.start()).isBlank();
		}

		/** "Over the past three years" and "on May 18" are no bases. */
		private boolean isLength(Match<String> cue) {
			return LENGTHS.contains(this.sort) || this.sort == Sort.SPAN && this.phrase.meaning().contains("unit=")
					|| (this.sort == Sort.DAY || this.sort == Sort.PLAN) && cue.words().endsWith("|on");
		}

		/** Whether a number and a sign follow, as in 恢复至2015年的60%, 2015年的3倍. */
		private boolean hasSign(int from, char sign) {
			return Clauses.after(this.sentence, from, NEAR).indexOf(sign) > 0;
		}

	}

}
