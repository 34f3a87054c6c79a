package org.jincheng.indicators.reading;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.core.digest.Sha256;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.reading.ProposedPublication.ProposedSource;
import org.jincheng.indicators.reading.Reading.Phrase;
import org.jincheng.indicators.reading.Reading.ReadNumeral;
import org.jincheng.indicators.reading.Reading.ReadSentence;
import org.jincheng.indicators.reading.document.Document;
import org.jincheng.indicators.reading.document.Document.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * Puts the parts together. In each sentence, in this order: {@link PeriodMention}s,
 * {@link Numeral}s, {@link Quantity}s (kind, unit, relation, change); then over all
 * sentences what needs more than one: periods, places, status, comparisons, candidates.
 */
final class Reader {

	/** The most numerals of a text: several times those of any prose as long. */
	private static final int MAX = 10_000;

	private final Gazetteer gazetteer;

	private final Provenance provenance;

	private final ByLanguage<Candidates> candidates;

	Reader(Catalogue catalogue) {
		this.gazetteer = new Gazetteer(catalogue.places());
		this.provenance = new Provenance(catalogue.publishers(), catalogue.sources());
		this.candidates = ByLanguage.of((language) -> new Candidates(catalogue, language));
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

	/**
	 * Reads a text.
	 * @param request the text, and what is known of it
	 * @param longest how long that may take
	 * @throws RefusedException a 413 if it has too many numerals, a 503 if it takes
	 * longer
	 */
	Reading read(ReadingRequest request, Duration longest) {
		return read(request, sha256(request.text()), longest);
	}

	/**
	 * Reads a document.
	 * @param request what is known of it
	 * @param sha256 the hash of the file that it is
	 */
	Reading read(ReadingRequest request, Document document, String sha256, Duration longest) {
		var text = document.blocks()
			.stream()
			.filter(Paragraph.class::isInstance)
			.map((paragraph) -> ((Paragraph) paragraph).text())
			.collect(Collectors.joining("\n"));
		return read(request.withText(text, document.title()), sha256, longest);
	}

	private Reading read(ReadingRequest request, String sha256, Duration longest) {
		var deadline = new Deadline(longest);
		var text = PlainText.of(request.text());
		var language = (request.language() != null) ? request.language() : languageOf(text.text());
		var sentences = sentences(text.text(), language, deadline);
		var published = request.published();
		var candidates = this.candidates.in(language);
		var attributions = new Attributions(language, published, request.place(), request.title(), this.gazetteer,
				candidates);
		var surroundings = request.asksForRecorded() ? new AroundReader(language, this.gazetteer, candidates) : null;
		var warnings = new Warnings((published != null) ? new Span(published.first(), published.last()) : null);
		var numerals = new ArrayList<ReadNumeral>();
		for (var read : sentences) {
			deadline.check();
			var attributed = attributions.read(read.sentence(), read.periods(), read.quantities());
			var warned = warnings.of(read.quantities(), attributed);
			for (var i = 0; i < attributed.size(); i++) {
				var around = (surroundings != null && read.quantities().get(i).figure())
						? surroundings.around(read, attributed, i) : null;
				numerals.add(numeral(text, read.sentence(), read.quantities().get(i), attributed.get(i), warned.get(i),
						around));
			}
		}
		var body = sentences.stream().map(Read::sentence).filter(Sentence::body).toList();
		var relations = this.provenance.read(request, text, language, body.isEmpty() ? null : body.getFirst());
		var source = ProposedSource.of(request, this.provenance.publisher(request), language, sha256, relations);
		return new Reading(language, sha256, body.stream().map((it) -> sentence(text, it)).toList(), numerals,
				relations, ProposedPublication.of(source, numerals, candidates::says, candidates::isShare));
	}

	private static List<Read> sentences(String text, Language language, Deadline deadline) {
		var sentences = new ArrayList<Read>();
		var count = 0;
		var peopled = false;
		for (var sentence : Sentences.of(text)) {
			var numerals = Numeral.in(sentence.text(), language, deadline);
			count += numerals.size();
			if (count > MAX) {
				throw new RefusedException(ProblemType.TOO_LARGE,
						"The text has more than the %d numerals that are read at once.".formatted(MAX));
			}
			var periods = Periods.in(sentence.text(), language, deadline);
			var quantities = Quantities.of(sentence, language, periods, numerals, peopled, deadline);
			sentences.add(new Read(sentence, periods, quantities));
			peopled = quantities.stream().anyMatch((quantity) -> "persons".equals(quantity.unit()))
					|| language == Language.EN && CountedNouns.speaksOfPersons(sentence.text());
		}
		return sentences;
	}

	/** The indicators that are known, by their words in a language. */
	Candidates candidates(Language language) {
		return this.candidates.in(language);
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

	private static ReadSentence sentence(PlainText text, Sentence sentence) {
		return new ReadSentence(sentence.paragraph(), sentence.number(), text.sentStart(sentence.start()),
				text.sentEnd(sentence.start() + sentence.text().length()));
	}

	private static ReadNumeral numeral(PlainText text, Sentence sentence, Quantity quantity, Attribution attribution,
			List<Text> warnings, @Nullable Around around) {
		var numeral = quantity.numeral();
		var at = sentence.start();
		var phrase = phrase(text, at + quantity.start(), at + quantity.end());
		var printed = phrase(text, at + numeral.start(), at + numeral.end());
		return new ReadNumeral(printed.start(), printed.end(), printed.printed(),
				sentence.body() ? sentence.paragraph() : null, sentence.body() ? sentence.number() : null,
				quantity.kind(), phrase, quantity.value(), quantity.upper(), quantity.unit(), quantity.counted(),
				quantity.figure() ? quantity.relation() : null, quantity.figure() ? attribution.status() : null,
				attribution.period(), attribution.places(), attribution.joint(), attribution.comparison(),
				attribution.valuation(), attribution.shareOf(), attribution.whole(),
				conversionOf(text, sentence, attribution), attribution.candidates(), warnings,
				rules(quantity, attribution), around, null);
	}

	private static @Nullable Integer conversionOf(PlainText text, Sentence sentence, Attribution attribution) {
		var from = attribution.conversionOf();
		return (from != null) ? text.sentStart(sentence.start() + from.numeral().start()) : null;
	}

	private static List<String> rules(Quantity quantity, Attribution attribution) {
		return Stream.concat(quantity.rules().stream(), attribution.rules().stream()).toList();
	}

	private static Phrase phrase(PlainText text, int start, int end) {
		return new Phrase(text.sentStart(start), text.sentEnd(end), text.printed(start, end));
	}

}
