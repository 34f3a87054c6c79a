package org.jincheng.indicators.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.jincheng.indicators.digest.Sha256;
import org.jincheng.indicators.language.Language;
import org.jincheng.indicators.reading.Reading.Phrase;
import org.jincheng.indicators.reading.Reading.ProposedPublication;
import org.jincheng.indicators.reading.Reading.ReadNumeral;

/**
 * Puts the parts together. In each sentence, in this order: {@link PeriodMention}s,
 * {@link Numeral}s, {@link Quantity}s (kind, unit, relation, change); then over all
 * sentences what needs more than one: periods, places, status, comparisons, candidates.
 */
final class Reader {

	private Reader() {
	}

	/**
	 * What was found in one sentence.
	 *
	 * @param sentence the sentence
	 * @param periods what dates something in it, in order
	 * @param quantities its numerals, in order
	 */
	record Read(Sentence sentence, List<PeriodMention> periods, List<Quantity> quantities) {

	}

	/** Reads a text with what is known of places and indicators. */
	static Reading read(ReadingRequest request, Catalogue catalogue) {
		var text = PlainText.of(request.text());
		var language = (request.language() != null) ? request.language() : languageOf(text.text());
		var sentences = new ArrayList<Read>();
		for (var sentence : Sentences.of(text.text())) {
			var periods = Periods.in(sentence.text(), language);
			sentences.add(new Read(sentence, periods, Quantities.of(sentence, language, periods)));
		}
		var numerals = new ArrayList<ReadNumeral>();
		for (var read : sentences) {
			for (var quantity : read.quantities()) {
				numerals.add(numeral(text, read.sentence(), quantity));
			}
		}
		return new Reading(language, sha256(request.text()), numerals, new ProposedPublication());
	}

	/** Returns the language that most letters of a text are of. */
	private static Language languageOf(String text) {
		var chinese = text.chars().filter((c) -> c >= 0x4e00 && c <= 0x9fff).count();
		var latin = text.chars().filter((c) -> c >= 'a' && c <= 'z').count();
		// A Chinese character says as much as some four letters.
		return (chinese * 4 > latin) ? Language.ZH : Language.EN;
	}

	private static String sha256(String text) {
		return HexFormat.of().formatHex(Sha256.start().digest(text.getBytes(StandardCharsets.UTF_8)));
	}

	private static ReadNumeral numeral(PlainText text, Sentence sentence, Quantity quantity) {
		var numeral = quantity.numeral();
		var at = sentence.start();
		var phrase = phrase(text, at + quantity.start(), at + quantity.end());
		var printed = phrase(text, at + numeral.start(), at + numeral.end());
		return new ReadNumeral(printed.start(), printed.end(), printed.printed(),
				sentence.body() ? sentence.paragraph() : null, sentence.body() ? sentence.number() : null,
				quantity.kind(), phrase, quantity.value(), quantity.upper(), quantity.unit(), quantity.counted(),
				quantity.figure() ? quantity.relation() : null, null, null, List.of(), false, null, null, null,
				List.of(), List.of(), quantity.rules());
	}

	private static Phrase phrase(PlainText text, int start, int end) {
		return new Phrase(text.sentStart(start), text.sentEnd(end), text.printed(start, end));
	}

}
