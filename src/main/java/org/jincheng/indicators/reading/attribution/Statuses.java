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

	static final ByLanguage<Statuses> EACH = ByLanguage.of(Statuses::new);

	/** What another clause of an English sentence starts with. */
	private static final WordList NEXT = WordList.of("next-statement");

	private static final WordList CLAUSES = WordList.of("clause");

	private static final WordList COMPARING = WordList.of("compares");

	private final Language language;

	private final Lexicon<String> phrases;

	/** Words after which a clause tells of an outcome again. */
	private final List<String> past;

	private Statuses(Language language) {
		this.language = language;
		this.phrases = Lexicon.phrases("statuses." + language.code() + ".tsv");
		this.past = Lines.words("statuses-past." + language.code() + ".tsv");
	}

	/** The words that say that something is provisional; null without any. */
	public static @Nullable Stretch provisional(String text, Language language) {
		return EACH.in(language).phrases.find(text)
			.stream()
			.filter((cue) -> statusOf(cue) == FigureStatus.PROVISIONAL)
			.findFirst()
			.orElse(null);
	}

	/** The last status that words speak of; null where they speak of none. */
	static @Nullable FigureStatus last(String text, Language language) {
		var reader = EACH.in(language);
		var cues = reader.phrases.find(text);
		return (cues.isEmpty() || !reader.reachesOn(text.substring(cues.getLast().end()))) ? null
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
		var reader = EACH.in(sentence.language());
		var cues = reader.phrases.find(text);
		return sentence.quantities().stream().map((quantity) -> reader.status(text, quantity, cues, over)).toList();
	}

	private FigureStatus status(String sentence, Quantity quantity, List<Match<String>> cues,
			List<PeriodMention> over) {
		for (var cue : cues.reversed()) {
			var status = statusOf(cue);
			var reaches = (cue.end() <= quantity.start())
					? reachesOn(sentence.substring(cue.end(), quantity.start()))
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
	boolean reachesOn(String between) {
		var lower = between.toLowerCase(Locale.ROOT);
		return this.past.stream().noneMatch((word) -> {
			var at = lower.indexOf(word);
			return at >= 0 && !(at > 0 && this.language == Language.ZH && COMPARING.hasSign(lower.charAt(at - 1)));
		});
	}

	/**
	 * Whether a figure is in a later clause that tells of an outcome: "it plans 10 parks,
	 * and opened 5", 计划新建10个公园，上半年建成5个.
	 */
	private boolean isOfOther(String sentence, Match<String> cue, Quantity quantity, List<PeriodMention> over) {
		if (this.language == Language.ZH) {
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
	private boolean reachesBack(String sentence, Quantity quantity, Match<String> cue) {
		var between = sentence.substring(quantity.end(), cue.start());
		return this.language == Language.EN && Clauses.separators(between, "") == 0 && !NEXT.end(between.strip())
				&& cue.meaning().matches("target|forecast");
	}

}
