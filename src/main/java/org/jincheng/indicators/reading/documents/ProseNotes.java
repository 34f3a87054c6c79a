package org.jincheng.indicators.reading.documents;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.Valuation;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.reading.attribution.Attribution;
import org.jincheng.indicators.reading.matching.Candidates;
import org.jincheng.indicators.reading.matching.Valuations;
import org.jincheng.indicators.reading.numerals.FoundInSentence;
import org.jincheng.indicators.reading.numerals.Money;
import org.jincheng.indicators.reading.numerals.Quantity;
import org.jincheng.indicators.reading.result.ProposedPublication;
import org.jincheng.indicators.reading.result.Reading;
import org.jincheng.indicators.reading.tables.TableNotes;
import org.jincheng.indicators.reading.words.Clauses;
import org.jincheng.indicators.reading.words.WordList;

/**
 * What the notes of a text say of its figures: those with a mark of the figures beside
 * it, such as {@code [2]}, the others of the indicators that they name, or of all that
 * are of money.
 */
final class ProseNotes {

	static final Pattern MARK = Pattern.compile("\\[\\d{1,2}\\]|[*†‡※]|[①-⑳](?!\\p{IsHan})");

	/** How many characters at the end of a name say what it is of. */
	private static final int ENDING = 3;

	private static final Pattern MARKED = Pattern.compile("\\s*(?:" + MARK + ").+");

	private static final Pattern WHOLE = WordList.form("whole-document");

	private final TableNotes notes;

	private final boolean isEmpty;

	private final Candidates candidates;

	private final Language language;

	/** The names of all indicators that figures may be of. */
	private final List<String> names;

	ProseNotes(List<FoundInSentence> sentences, Candidates candidates, Language language) {
		var notes = sentences.stream()
			.filter((it) -> it.figures().isEmpty())
			.map((it) -> it.text())
			.filter((text) -> MARKED.matcher(text).matches()
					|| !Valuations.readFrom(text, language).equals(Valuation.NONE))
			.toList();
		this.notes = new TableNotes(notes, language);
		this.isEmpty = notes.isEmpty();
		this.candidates = candidates;
		this.language = language;
		this.names = this.isEmpty ? List.of()
				: candidates.known()
					.byCode()
					.values()
					.stream()
					.flatMap((it) -> withEndings(it.names(language)).stream())
					.toList();
	}

	/**
	 * Whether a sentence is a note of what has its mark, and not of the whole document.
	 */
	static boolean isMarked(String text) {
		return MARKED.matcher(text).matches() && !WHOLE.matcher(text).find();
	}

	/**
	 * Returns what is said of a figure, with what notes say where its sentence does not.
	 */
	Attribution of(Quantity quantity, Attribution said) {
		if (this.isEmpty) {
			return said;
		}
		var marks = marks(quantity);
		var status = this.notes.status(marks);
		var own = said.setting();
		var isChange = own.comparison() != null && quantity.isIn("percent");
		var isOpen = own.valuation().equals(Valuation.NONE) && (isChange || Money.currency(quantity.unit()) != null);
		return new Attribution(
				own.noted((status != null && own.status() == FigureStatus.ACTUAL) ? status : own.status(),
						isOpen ? valuation(marks, isChange, said) : own.valuation()),
				said.candidates(), said.rules());
	}

	private Valuation valuation(List<String> marks, boolean isChange, Attribution said) {
		return said.candidates()
			.stream()
			.limit(1)
			.filter((it) -> ProposedPublication.isLikely(it) && this.candidates.known().isOfMoney(it.recorded()))
			.map((it) -> this.notes.valuation(marks, isChange, names(it), this.names))
			.findFirst()
			.orElseGet(() -> this.notes.valuation(marks, isChange));
	}

	private List<String> names(Reading.Candidate said) {
		var known = this.candidates.known().byCode().get(said.recorded());
		return withEndings((known != null) ? known.names(this.language)
				: said.lacking().stream().flatMap((it) -> it.names(this.language)).toList());
	}

	/** Names, in Chinese with how they end: 各产业增加值. */
	private List<String> withEndings(List<String> names) {
		return (this.language == Language.EN) ? names
				: Stream
					.concat(names.stream(),
							names.stream().map((name) -> name.substring(Math.max(0, name.length() - ENDING))))
					.toList();
	}

	/**
	 * The marks beside a figure: the last one before it, and those of its clause after
	 * it.
	 */
	private static List<String> marks(Quantity quantity) {
		var text = quantity.text();
		var from = Math.max(text.lastIndexOf('；', quantity.start()), text.lastIndexOf(';', quantity.start())) + 1;
		var before = MARK.matcher(text.substring(from, quantity.start())).results().map((it) -> it.group());
		var after = MARK.matcher(text.substring(quantity.end(), Clauses.end(text, quantity.end()))).results();
		return Stream.concat(before.reduce((_, last) -> last).stream(), after.map((it) -> it.group())).toList();
	}

}
