package org.jincheng.indicators.reading.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.source.CellLocator;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.reading.numerals.FoundInSentence;
import org.jincheng.indicators.reading.numerals.Numeral;
import org.jincheng.indicators.reading.result.Kind;
import org.jincheng.indicators.reading.result.Measure;
import org.jincheng.indicators.reading.result.Reading.Phrase;
import org.jincheng.indicators.reading.result.Reading.ReadNumeral;
import org.jincheng.indicators.reading.result.Reading.ReadSentence;
import org.jincheng.indicators.reading.result.Setting;
import org.jincheng.indicators.reading.tables.TableReader.Figure;
import org.jincheng.indicators.reading.tables.TableReader;
import org.jincheng.indicators.reading.times.Periods;
import org.jincheng.indicators.reading.words.PlainText;
import org.jincheng.indicators.reading.words.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Makes numerals of what was found in a table: its figures, and all else in its cells.
 *
 * @param table the table
 * @param number its number in the document
 * @param paragraph the paragraph that it stands in
 * @param language the language to read
 * @param surroundings reads the context of its figures; null if that is not asked for
 */
record ReadTable(TableReader table, int number, int paragraph, Language language,
		@Nullable FigureContextReader surroundings) {

	/** Reads all rows; those with figures are sentences. */
	ReadDocument.All read() {
		var byRow = this.table.figures().stream().collect(Collectors.groupingBy(Figure::row));
		var numerals = new ArrayList<ReadNumeral>();
		var sentences = new ArrayList<ReadSentence>();
		for (var row = 0; row < this.table.height(); row++) {
			var figures = byRow.getOrDefault(row, List.of());
			var sentence = figures.stream().anyMatch(Figure::isStated) ? Integer.valueOf(sentences.size() + 1) : null;
			if (sentence != null) {
				sentences.add(new ReadSentence(this.paragraph, sentence, 0, 0));
			}
			for (var column = 0; column < this.table.width(); column++) {
				var at = column;
				var figure = figures.stream().filter((it) -> it.column() == at).findFirst();
				if (figure.isPresent()) {
					numerals.add(figure(figure.get(), sentence));
				}
				else if (this.table.isOwn(row, column)) {
					numerals.addAll(others(row, column, sentence));
				}
			}
		}
		return new ReadDocument.All(numerals, sentences, List.of());
	}

	private ReadNumeral figure(Figure figure, @Nullable Integer sentence) {
		var printed = this.table.text(figure.row(), figure.column());
		var phrase = (figure.unit() != null) ? printed + " (" + figure.unit() + ")" : printed;
		var quantity = figure.quantity();
		var attribution = figure.attribution();
		var missing = figure.missing();
		var around = (this.surroundings != null && missing == null)
				? this.surroundings.contextOf(quantity, attribution.setting()) : null;
		return new ReadNumeral(new Phrase(0, printed.length(), printed), this.paragraph, sentence,
				(missing != null) ? Kind.MISSING : Kind.FIGURE, new Phrase(0, printed.length(), phrase),
				(missing != null) ? quantity.measure().unrelated() : quantity.measure(),
				(missing != null) ? missing.reason() : null, attribution.setting(), null, attribution.candidates(),
				figure.warnings(), Stream.concat(quantity.rules().stream(), attribution.rules().stream()).toList(),
				around, null, cell(figure.row(), figure.column()));
	}

	private CellLocator cell(int row, int column) {
		return new CellLocator(this.number, row + 1, column + 1);
	}

	/** The numerals of a cell that has no figure. */
	private List<ReadNumeral> others(int row, int column, @Nullable Integer sentence) {
		var plain = PlainText.of(this.table.text(row, column));
		var text = plain.text().replace('\n', ' ');
		if (Numeral.in(text, this.language).isEmpty()) {
			return List.of();
		}
		var found = FoundInSentence.of(new Sentence(0, 0, 0, text), this.language, Periods.in(text, this.language),
				false);
		return found.quantities().stream().map((quantity) -> {
			var numeral = quantity.numeral();
			var phrase = new Phrase(plain.sentStart(numeral.start()), plain.sentEnd(numeral.end()),
					plain.printed(numeral.start(), numeral.end()));
			return new ReadNumeral(phrase, this.paragraph, sentence,
					quantity.figure() ? this.table.kind(row, column) : quantity.kind(), phrase, Measure.NONE, null,
					Setting.NONE, null, List.of(), List.of(), List.of("table"), null, null, cell(row, column));
		}).toList();
	}

}
