package org.jincheng.indicators.reading.documents;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.place.PlaceKind;
import org.jincheng.indicators.catalogue.source.PublisherNames;
import org.jincheng.indicators.core.digest.Sha256;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.reading.attribution.DocumentContext;
import org.jincheng.indicators.reading.files.Document;
import org.jincheng.indicators.reading.matching.Candidates;
import org.jincheng.indicators.reading.numerals.CountedNouns;
import org.jincheng.indicators.reading.numerals.FoundInSentence;
import org.jincheng.indicators.reading.numerals.Numeral;
import org.jincheng.indicators.reading.numerals.Quantity;
import org.jincheng.indicators.reading.places.Catalogue;
import org.jincheng.indicators.reading.places.Gazetteer;
import org.jincheng.indicators.reading.result.Frame;
import org.jincheng.indicators.reading.result.ProposedPublication.ProposedPlace;
import org.jincheng.indicators.reading.result.ProposedPublication.ProposedSource;
import org.jincheng.indicators.reading.result.Reading;
import org.jincheng.indicators.reading.result.ReadingRequest;
import org.jincheng.indicators.reading.times.PeriodMention;
import org.jincheng.indicators.reading.times.Periods;
import org.jincheng.indicators.reading.words.ByLanguage;
import org.jincheng.indicators.reading.words.Deadline;
import org.jincheng.indicators.reading.words.PlainText;
import org.jincheng.indicators.reading.words.Sentences;
import org.jspecify.annotations.Nullable;

/**
 * Puts the parts together. In each sentence, in this order: {@link PeriodMention}s,
 * {@link Numeral}s, {@link Quantity}s (kind, unit, relation, change); then over all
 * sentences what needs more than one: periods, places, status, comparisons, candidates.
 */
public final class Reader {

	/** The most numerals of prose: several times those of any as long. */
	private static final int MAX = 10_000;

	private final Gazetteer gazetteer;

	private final PublisherNames publishers;

	private final ByLanguage<Candidates> candidates;

	public Reader(Catalogue catalogue) {
		this.gazetteer = new Gazetteer(catalogue.places());
		this.publishers = catalogue.publishers();
		this.candidates = ByLanguage.of((language) -> new Candidates(catalogue, language));
	}

	/**
	 * Reads a text. Numbers that may be in columns of a table have a warning.
	 * @param request the text, and what is known of it
	 * @throws RefusedException a 413 if it has too many numerals or would be too long, a
	 * 503 after the {@link Deadline}
	 */
	public Reading read(ReadingRequest request) {
		return read(request, DocumentText.ofText(request.text()), null,
				Sha256.hex(request.text().getBytes(StandardCharsets.UTF_8)));
	}

	/**
	 * Reads the paragraphs and tables of a file.
	 * @param request what is known of it
	 * @param sha256 the SHA-256 of its bytes
	 */
	public Reading read(ReadingRequest request, Document document, String sha256) {
		return read(request.withTitle(document.title()), DocumentText.ofFile(document), document, sha256);
	}

	private Reading read(ReadingRequest request, DocumentText parts, @Nullable Document document, String sha256) {
		var text = PlainText.of(parts.prose());
		var language = (request.language() != null) ? request.language() : languageOf(parts.words());
		var sentences = sentences(text.text(), language);
		var candidates = this.candidates.in(language);
		var frame = new FrameReader(request, parts, text, language, this.gazetteer, sentences).read();
		var in = new DocumentContext(language, Objects.requireNonNullElse(request.title(), ""), this.gazetteer,
				candidates, frame);
		var numerals = new ReadDocument(in, parts, text, request.asksForRecorded()).read(sentences);
		var proposals = new Proposals(candidates.known(), numerals.numerals());
		var publisher = Frame.value(frame.publisher());
		var source = ProposedSource.of(request.withTitle(titleIn(parts.prose(), sentences)), frame,
				(publisher != null) ? this.publishers.findAny(publisher) : null, language, sha256);
		return new Reading(language, sha256, frame, numerals.sentences(), proposals.numerals(), numerals.warnings(),
				proposals.publication(source, this::lacking), document);
	}

	/** The first line without marks of notes, if it is outside the body; else null. */
	private static @Nullable String titleIn(String prose, List<FoundInSentence> sentences) {
		var line = prose.lines().map(String::strip).filter(Predicate.not(String::isEmpty)).findFirst();
		return (sentences.isEmpty() || sentences.getFirst().sentence().body()) ? null
				: line.map((it) -> it.replaceFirst("\\s*(?:" + ProseNotes.MARK + ")$", "")).orElse(null);
	}

	/** The places that the catalogue lacks among some. */
	private List<ProposedPlace> lacking(Stream<String> codes) {
		return this.gazetteer.lacking(codes).stream().map((place) -> {
			var code = place.code();
			var kind = (place.parent() == null) ? PlaceKind.COUNTRY : code.endsWith("0000") ? PlaceKind.PROVINCE
					: code.endsWith("00") ? PlaceKind.PREFECTURE : PlaceKind.COUNTY;
			return new ProposedPlace(code, place.name(), kind, place.parent(), List.of());
		}).toList();
	}

	/** Whether a place is known by its code. */
	public boolean knows(String place) {
		return this.gazetteer.place(place) != null;
	}

	private static List<FoundInSentence> sentences(String text, Language language) {
		var sentences = new ArrayList<FoundInSentence>();
		var count = 0;
		var peopled = false;
		for (var sentence : Sentences.of(text)) {
			var found = FoundInSentence.of(sentence, language, Periods.in(sentence.text(), language), peopled);
			count += found.quantities().size();
			if (count > MAX) {
				throw new RefusedException(ProblemType.TOO_LARGE,
						"The text has more numbers than the limit of %d.".formatted(MAX));
			}
			sentences.add(found);
			peopled = found.quantities().stream().anyMatch((quantity) -> quantity.isIn("persons"))
					|| language == Language.EN && CountedNouns.speaksOfPersons(sentence.text());
		}
		return sentences;
	}

	/** The indicators that are known, by their words in a language. */
	public Candidates candidates(Language language) {
		return this.candidates.in(language);
	}

	/** Returns the language that most letters of a text are of. */
	private static Language languageOf(String text) {
		var chinese = text.chars().filter((c) -> c >= 0x4e00 && c <= 0x9fff).count();
		var latin = text.chars().filter((c) -> c >= 'a' && c <= 'z').count();
		// A Chinese character says as much as some four letters.
		return (chinese * 4 > latin) ? Language.ZH : Language.EN;
	}

}
