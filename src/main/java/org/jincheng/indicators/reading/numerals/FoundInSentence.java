package org.jincheng.indicators.reading.numerals;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.reading.times.PeriodMention;
import org.jincheng.indicators.reading.words.Sentence;
import org.jincheng.indicators.reading.words.Stretch;

/** A sentence with what was found in it: what dates something, and its numerals. */
public final class FoundInSentence {

	private static final List<Function<SentenceContext, Step>> STEPS = List.of(Kinds::new, Ranges::new,
			Proportions::new, Lists::new, Counts::new, Qualifiers::new, Definitions::new, Rates::new, Directions::new);

	private static final int MAX_CAPTION = 120;

	/** Letters of dates in Chinese. */
	private static final String DATES = "年月日号";

	private final Sentence sentence;

	private final Language language;

	private final List<PeriodMention> periods;

	private final List<Draft> drafts;

	private final List<Quantity> quantities;

	private FoundInSentence(Sentence sentence, Language language, List<PeriodMention> periods, List<Draft> drafts) {
		this.sentence = sentence;
		this.language = language;
		this.periods = periods;
		this.drafts = drafts;
		this.quantities = IntStream.range(0, drafts.size()).mapToObj((i) -> drafts.get(i).quantity(this, i)).toList();
	}

	/**
	 * Determines what each numeral of a sentence is, step after step.
	 * @param periods what dates something in it
	 * @param peopled whether the sentence before speaks of people
	 */
	public static FoundInSentence of(Sentence sentence, Language language, List<PeriodMention> periods,
			boolean peopled) {
		var context = new SentenceContext(sentence.text(), language, periods, peopled);
		var drafts = Numeral.in(sentence.text(), language).stream().map(Draft::new).toList();
		for (var step : STEPS) {
			drafts = step.apply(context).read(drafts);
		}
		return new FoundInSentence(sentence, language, periods, drafts);
	}

	/** What is known of a figure that stands in words of which it is the only numeral. */
	public static FoundInSentence of(String words, Language language, Draft figure) {
		return new FoundInSentence(new Sentence(0, 0, 0, words), language, List.of(), List.of(figure));
	}

	/** The same in another text, in which it has the same places. */
	public FoundInSentence with(String text) {
		return new FoundInSentence(
				new Sentence(this.sentence.paragraph(), this.sentence.number(), this.sentence.start(), text),
				this.language, this.periods, this.drafts);
	}

	public Sentence sentence() {
		return this.sentence;
	}

	public String text() {
		return this.sentence.text();
	}

	public Language language() {
		return this.language;
	}

	/** What dates something in it, in order. */
	public List<PeriodMention> periods() {
		return this.periods;
	}

	/** Its numerals, in order. */
	public List<Quantity> quantities() {
		return this.quantities;
	}

	public List<Quantity> figures() {
		return this.quantities.stream().filter(Quantity::figure).toList();
	}

	/** Whether it is a line without a stop and without a figure, and begins no list. */
	public boolean isHeading() {
		return figures().isEmpty() && (!this.sentence.body() || isCaption(text()) && !text().endsWith(":"));
	}

	/**
	 * Whether it is only a date, which is about the publication, also where it is none.
	 */
	public boolean isDate() {
		var words = Stretch.blank(text(), this.periods);
		return words.chars().noneMatch((sign) -> Character.isLetter(sign) && DATES.indexOf(sign) < 0);
	}

	/** Whether a text is as short as a caption, and has no stop at its end. */
	public static boolean isCaption(String text) {
		return !text.isBlank() && text.length() <= MAX_CAPTION && !text.strip().matches("(?s).*[。.!！?？;；…]");
	}

}
