package org.jincheng.indicators.reading;

import java.util.List;
import java.util.Locale;

import org.jincheng.indicators.language.Language;
import org.jincheng.indicators.observation.FigureStatus;

/**
 * Tells whether a figure of a sentence came to pass: what is planned or expected did not.
 */
final class Statuses {

	private static final Statuses ENGLISH = new Statuses(Language.EN);

	private static final Statuses CHINESE = new Statuses(Language.ZH);

	private final Language language;

	private final Phrases phrases;

	/** Words after which a clause tells of an outcome again. */
	private final List<String> past;

	private Statuses(Language language) {
		this.language = language;
		this.phrases = Phrases.of("statuses." + language.code() + ".tsv");
		this.past = Lines.words("statuses-past." + language.code() + ".tsv");
	}

	/**
	 * The status of each of the quantities of a sentence.
	 * @param sentence the sentence
	 * @param quantities its numerals
	 * @param language its language
	 */
	static List<FigureStatus> of(String sentence, List<Quantity> quantities, Language language) {
		return ((language == Language.ZH) ? CHINESE : ENGLISH).read(sentence, quantities);
	}

	static boolean isPlanned(FigureStatus status) {
		return status == FigureStatus.TARGET || status == FigureStatus.FORECAST;
	}

	private List<FigureStatus> read(String sentence, List<Quantity> quantities) {
		var cues = this.phrases.find(sentence);
		return quantities.stream().map((quantity) -> status(sentence, quantity, cues)).toList();
	}

	private FigureStatus status(String sentence, Quantity quantity, List<Phrases.Found> cues) {
		for (var cue : cues.reversed()) {
			var status = FigureStatus.valueOf(cue.meaning().toUpperCase(Locale.ROOT));
			var reaches = (cue.end() <= quantity.start()) ? reachesOn(sentence.substring(cue.end(), quantity.start()))
					: cue.start() >= quantity.end()
							&& reachesBack(sentence.substring(quantity.end(), cue.start()), cue);
			if (reaches) {
				return status;
			}
			if (cue.end() <= quantity.start() && Statuses.isPlanned(status)) {
				return FigureStatus.ACTUAL;
			}
		}
		return FigureStatus.ACTUAL;
	}

	/**
	 * Whether nothing in between tells of an outcome again; 比去年高 only compares with one.
	 */
	private boolean reachesOn(String between) {
		var lower = between.toLowerCase(Locale.ROOT);
		return this.past.stream().noneMatch((word) -> {
			var at = lower.indexOf(word);
			return at >= 0 && !(at > 0 && this.language == Language.ZH && "比较同与".indexOf(lower.charAt(at - 1)) >= 0);
		});
	}

	/** Over the subject of the same clause: "Ten major projects are to be built". */
	private boolean reachesBack(String between, Phrases.Found cue) {
		return this.language == Language.EN && Clauses.separators(between, "") == 0 && !between.strip().endsWith("and")
				&& !between.strip().endsWith("but") && cue.meaning().matches("target|forecast");
	}

}
