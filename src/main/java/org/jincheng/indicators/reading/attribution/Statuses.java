package org.jincheng.indicators.reading.attribution;

import java.util.List;
import java.util.Locale;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.reading.numerals.FoundInSentence;
import org.jincheng.indicators.reading.numerals.Quantity;
import org.jincheng.indicators.reading.times.PeriodMention;
import org.jincheng.indicators.reading.words.ByLanguage;
import org.jincheng.indicators.reading.words.Clauses;
import org.jincheng.indicators.reading.words.Lexicon;
import org.jincheng.indicators.reading.words.Lines;
import org.jincheng.indicators.reading.words.Match;
import org.jincheng.indicators.reading.words.Stretch;
import org.jincheng.indicators.reading.words.Tenses;
import org.jincheng.indicators.reading.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Determines whether a figure of a sentence came to pass: what is planned or expected did
 * not.
 */
public final class Statuses {

	private static final ByLanguage<Lexicon<String>> PHRASES = Lexicon.ofEach("statuses");

	/** Words after which a clause tells of an outcome again. */
	private static final ByLanguage<List<String>> PAST = ByLanguage
		.of((language) -> Lines.words("statuses-past." + language.code() + ".tsv"));

	/** What another clause of an English sentence starts with. */
	private static final WordList NEXT = WordList.of("next-statement");

	private static final WordList CLAUSES = WordList.of("clause");

	private static final WordList COMPARING = WordList.of("compares");

	private Statuses() {
	}

	/** The words that say that something is provisional; null without any. */
	public static @Nullable Stretch provisional(String text, Language language) {
		return PHRASES.in(language)
			.find(text)
			.stream()
			.filter((cue) -> statusOf(cue) == FigureStatus.PROVISIONAL)
			.findFirst()
			.orElse(null);
	}

	/** The last status that words speak of; null where they speak of none. */
	static @Nullable FigureStatus last(String text, Language language) {
		var cues = PHRASES.in(language).find(text);
		return (cues.isEmpty() || !reachesOn(text.substring(cues.getLast().end()), language)) ? null
				: statusOf(cues.getLast());
	}

	private static FigureStatus statusOf(Match<String> cue) {
		return FigureStatus.valueOf(cue.meaning().toUpperCase(Locale.ROOT));
	}

	/**
	 * The status of each of the quantities of a sentence.
	 * @param sentence the sentence
	 * @param text its words but those for plans
	 * @param over what dates something in it that came to pass
	 */
	static List<FigureStatus> of(FoundInSentence sentence, String text, List<PeriodMention> over) {
		var cues = PHRASES.in(sentence.language()).find(text);
		return sentence.quantities().stream().map((quantity) -> status(text, quantity, cues, over)).toList();
	}

	private static FigureStatus status(String sentence, Quantity quantity, List<Match<String>> cues,
			List<PeriodMention> over) {
		for (var cue : cues.reversed()) {
			var status = statusOf(cue);
			var reaches = (cue.end() <= quantity.start())
					? reachesOn(sentence.substring(cue.end(), quantity.start()), quantity.language())
							&& (status == FigureStatus.PROVISIONAL || !isOfOther(sentence, cue, quantity, over))
					: cue.start() >= quantity.end() && reachesBack(sentence, quantity, cue);
			if (reaches) {
				return status;
			}
			if (cue.end() <= quantity.start() && status.isPlan()) {
				return FigureStatus.ACTUAL;
			}
		}
		return FigureStatus.ACTUAL;
	}

	/**
	 * Whether nothing in between tells of an outcome again; 比去年高 only compares with one.
	 */
	static boolean reachesOn(String between, Language language) {
		var lower = between.toLowerCase(Locale.ROOT);
		return PAST.in(language).stream().noneMatch((word) -> {
			var at = lower.indexOf(word);
			return at >= 0 && !(at > 0 && language == Language.ZH && COMPARING.hasSign(lower.charAt(at - 1)));
		});
	}

	/**
	 * Whether a figure is in a later clause that tells of an outcome: "it plans 10 parks,
	 * and opened 5", 计划新建10个公园，上半年建成5个.
	 */
	private static boolean isOfOther(String sentence, Match<String> cue, Quantity quantity, List<PeriodMention> over) {
		if (quantity.language() == Language.ZH) {
			return over.stream()
				.anyMatch((it) -> it.isIn(cue.end(), quantity.start())
						&& !Clauses.areJoined(sentence, cue.end(), it.start()));
		}
		var start = 0;
		for (var words : CLAUSES) {
			var at = sentence.lastIndexOf(words, quantity.start() - words.length());
			start = (at >= cue.end()) ? Math.max(start, at + words.length()) : start;
		}
		var isPassive = cue.printed(sentence).contains(" be");
		return start > 0 && !isPassive
				&& Tenses.isPast(sentence.substring(start, Clauses.end(sentence, quantity.end())));
	}

	/** Over the subject of the same clause: "Ten major projects are to be built". */
	private static boolean reachesBack(String sentence, Quantity quantity, Match<String> cue) {
		var between = sentence.substring(quantity.end(), cue.start());
		return quantity.language() == Language.EN && Clauses.separators(between, "") == 0 && !NEXT.end(between.strip())
				&& cue.meaning().matches("target|forecast");
	}

}
