package org.jincheng.indicators.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.reading.PeriodMention.Part;
import org.jincheng.indicators.reading.PeriodMention.Sort;

/** Finds what dates something in a sentence, and which part it has there. */
final class Periods {

	/** No more stands between a date and what tells its part. */
	private static final int NEAR = 12;

	/** Names of months that are other words too. */
	private static final Set<String> AMBIGUOUS = WordLists.of("ambiguous-month");

	private static final Set<String> BEFORE_A_DATE = WordLists.of("before-date");

	private static final Set<String> BEFORE_A_YEAR = WordLists.of("before-year");

	static final ByLanguage<Periods> EACH = ByLanguage.of(Periods::new);

	private final Language language;

	private final Phrases phrases;

	private final Phrases cues;

	private Periods(Language language) {
		this.language = language;
		this.phrases = Phrases.of("periods." + language.code() + ".tsv");
		this.cues = Phrases.of("period-cues." + language.code() + ".tsv");
	}

	/** Finds what dates something in a sentence, in order. */
	static List<PeriodMention> in(String sentence, Language language, Deadline deadline) {
		return EACH.in(language).mentions(sentence, deadline);
	}

	private List<PeriodMention> mentions(String sentence, Deadline deadline) {
		var found = this.phrases.find(sentence, deadline).stream().filter((phrase) -> dates(sentence, phrase)).toList();
		if (found.isEmpty()) {
			return List.of();
		}
		var cues = this.cues.find(sentence, deadline);
		List<PeriodMention> mentions = new ArrayList<>();
		var first = 0;
		for (var phrase : found) {
			var meaning = phrase.meaning();
			var name = meaning.split(" ")[0].toUpperCase(Locale.ROOT).replace('-', '_');
			Map<String, Integer> values = new TreeMap<>(phrase.values());
			values.putAll(Phrases.numbers(meaning));
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
	private boolean dates(String sentence, Phrases.Found phrase) {
		if (this.language == Language.ZH) {
			// 一日游 and 日均 are no days of a month.
			var day = phrase.values().keySet().equals(Set.of("day"));
			return !day || Character.isDigit(sentence.charAt(phrase.start()))
					&& (phrase.end() == sentence.length() || "均产游报元本".indexOf(sentence.charAt(phrase.end())) < 0);
		}
		if (!phrase.meaning().equals("span")) {
			return true;
		}
		if (phrase.values().keySet().equals(Set.of("year")) && phrase.length() == 4) {
			return isYear(sentence, phrase);
		}
		if (phrase.values().keySet().equals(Set.of("month"))) {
			var word = sentence.substring(phrase.start(), phrase.end());
			return Character.isUpperCase(word.charAt(0)) && (!AMBIGUOUS.contains(word.toLowerCase(Locale.ROOT))
					|| BEFORE_A_DATE.contains(wordBefore(sentence, phrase.start())));
		}
		return true;
	}

	private static boolean isYear(String sentence, Phrases.Found phrase) {
		var year = phrase.values().getOrDefault("year", 0);
		if (year < 1800 || year > 2100) {
			return false;
		}
		if (BEFORE_A_YEAR.contains(wordBefore(sentence, phrase.start()))) {
			return true;
		}
		var start = phrase.start();
		var before = (start > 0) ? sentence.charAt(start - 1) : ' ';
		if (before == '$' || before == '¥' || before == '-' || Character.isLetterOrDigit(before)) {
			return false;
		}
		var after = sentence.substring(phrase.end(), Math.min(sentence.length(), phrase.end() + 24));
		if (after.startsWith("-") || after.startsWith("%") || after.startsWith("°")) {
			return false;
		}
		var word = wordAfter(after);
		// "The 2019 total" and "2019, when …", not "2023 square kilometers" or "2000
		// people".
		return word.isEmpty() || !isPlural(word) && !UNIT_WORDS.contains(word);
	}

	private static final Set<String> UNIT_WORDS = WordLists.of("after-amount");

	private static boolean isPlural(String word) {
		return word.endsWith("s") && word.length() > 3 && !word.endsWith("ss") && !word.equals("was")
				&& !word.equals("census") && !word.endsWith("olympics") && !word.endsWith("games")
				&& !word.endsWith("levels") && !word.endsWith("figures") && !word.endsWith("statistics")
				&& !word.endsWith("prices");
	}

	private Part part(String sentence, Phrases.Found phrase, Sort sort, List<Phrases.Found> cues) {
		var span = sort == Sort.PAST || sort == Sort.NEXT || sort == Sort.PLAN
				|| sort == Sort.SPAN && phrase.meaning().contains("unit=");
		var shares = 0;
		for (var cue : cues) {
			var meaning = cue.meaning().split(" ");
			var before = meaning[0].equals("before") && cue.end() <= phrase.start()
					&& phrase.start() - cue.end() <= NEAR && isBetween(sentence.substring(cue.end(), phrase.start()));
			var after = meaning[0].equals("after") && cue.start() >= phrase.end() && cue.start() - phrase.end() <= NEAR
					&& sentence.substring(phrase.end(), cue.start()).isBlank();
			if (before || after) {
				switch (meaning[1]) {
					case "base" -> {
						var word = cue.line().words();
						if (after && shares == 1) {
							return Part.WHOLE;
						}
						// "over the past three years" and "on May 18" are no bases.
						if (!(span || sort == Sort.DAY && word.endsWith("|on"))) {
							return Part.BASE;
						}
					}
					case "whole" -> {
						return Part.WHOLE;
					}
					case "share" -> {
						// "60 percent of" before it, and "'s figure" after it.
						shares |= before ? 1 : 2;
						if (shares == 3) {
							return Part.WHOLE;
						}
					}
					case "due" -> {
						return Part.DUE;
					}
					case "aside" -> {
						return Part.ASIDE;
					}
					// 最佳旅游季节是4-10月 holds in any year.
					case "season" -> {
						if (sort == Sort.SPAN && !phrase.values().containsKey("year")
								&& !phrase.meaning().contains("back")) {
							return Part.ASIDE;
						}
					}
					case "times" -> {
						if (shares == 1 && isShare(sentence, cue.end())) {
							return Part.WHOLE;
						}
						if (isTimes(sentence, cue.end())) {
							return Part.BASE;
						}
					}
					default -> {
					}
				}
			}
		}
		var loose = sort == Sort.PLAN && WordLists.of("before-plan").contains(wordBefore(sentence, phrase.start()));
		return loose ? Part.ASIDE : Part.PERIOD;
	}

	/** Whether a number and % follow, as in 恢复至2015年的60%. */
	private static boolean isShare(String sentence, int from) {
		return sentence.substring(from, Math.min(sentence.length(), from + NEAR)).indexOf('%') > 0;
	}

	/** Whether a number and 倍 follow, as in 2015年的3倍. */
	private static boolean isTimes(String sentence, int from) {
		var words = sentence.substring(from, Math.min(sentence.length(), from + NEAR));
		return words.indexOf('倍') > 0;
	}

	private static boolean isBetween(String words) {
		var text = words.strip().toLowerCase(Locale.ROOT);
		return (text.isEmpty() || text.equals("the") || text.equals("its") || text.equals("in") || text.equals("about")
				|| text.equals("around"));
	}

	private static String wordBefore(String sentence, int at) {
		var end = at;
		while (end > 0 && at - end < 3 && sentence.charAt(end - 1) == ' ') {
			end--;
		}
		var start = end;
		while (start > 0 && end - start < 12 && Slot.isLatin(sentence.charAt(start - 1))) {
			start--;
		}
		return sentence.substring(start, end).toLowerCase(Locale.ROOT);
	}

	private static String wordAfter(String after) {
		var start = 0;
		while (start < after.length() && after.charAt(start) == ' ') {
			start++;
		}
		var end = start;
		while (end < after.length() && Slot.isLatin(after.charAt(end))) {
			end++;
		}
		return after.substring(start, end).toLowerCase(Locale.ROOT);
	}

}
