package org.jincheng.indicators.reading.documents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jincheng.indicators.reading.attribution.Attribution;
import org.jincheng.indicators.reading.attribution.Attributions;
import org.jincheng.indicators.reading.attribution.DocumentContext;
import org.jincheng.indicators.reading.files.Document.Paragraph;
import org.jincheng.indicators.reading.files.Document.Table;
import org.jincheng.indicators.reading.numerals.Conversions;
import org.jincheng.indicators.reading.numerals.FoundInSentence;
import org.jincheng.indicators.reading.numerals.Quantity;
import org.jincheng.indicators.reading.result.FigureContext;
import org.jincheng.indicators.reading.result.Kind;
import org.jincheng.indicators.reading.result.Measure;
import org.jincheng.indicators.reading.result.ReadWarning;
import org.jincheng.indicators.reading.result.Reading.Phrase;
import org.jincheng.indicators.reading.result.Reading.ReadNumeral;
import org.jincheng.indicators.reading.result.Reading.ReadSentence;
import org.jincheng.indicators.reading.result.Warning;
import org.jincheng.indicators.reading.tables.MissingSigns;
import org.jincheng.indicators.reading.tables.TableNotes;
import org.jincheng.indicators.reading.tables.TableReader;
import org.jincheng.indicators.reading.words.Deadline;
import org.jincheng.indicators.reading.words.PlainText;
import org.jincheng.indicators.reading.words.Sentence;
import org.jincheng.indicators.reading.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sentences and tables of a document in their order. A table is a paragraph,
 * and each of its rows that has figures a sentence.
 */
final class ReadDocument {

	/** Labels of the time of publication. */
	private static final WordList TIME = WordList.of("label-of-time");

	/** The most paragraphs before a table that are its captions. */
	private static final int MAX_CAPTIONS = 3;

	private final DocumentContext in;

	private final DocumentText parts;

	private final PlainText text;

	private final @Nullable FigureContextReader surroundings;

	private final Check check;

	private final Attributions attributions;

	private final List<ReadSentence> sentences = new ArrayList<>();

	/** The block that is the first table; after the last one where none is. */
	private final int firstTable;

	/** The blocks that are captions or notes of tables, and state nothing. */
	private final Set<Integer> aside = new HashSet<>();

	private int tables;

	/** The last paragraph of the body, with tables. */
	private int paragraph;

	ReadDocument(DocumentContext in, DocumentText parts, PlainText text, boolean withSurroundings) {
		this.in = in;
		this.parts = parts;
		this.text = text;
		this.firstTable = (int) parts.blocks().stream().takeWhile(Paragraph.class::isInstance).count();
		this.surroundings = withSurroundings
				? new FigureContextReader(in.language(), in.gazetteer(), in.candidates().known()) : null;
		this.check = new Check(in);
		this.attributions = new Attributions(in);
	}

	/**
	 * The numerals and sentences of a document, in their order.
	 *
	 * @param numerals the numerals
	 * @param sentences the sentences
	 * @param warnings what is to be looked at of the document as a whole
	 */
	record All(List<ReadNumeral> numerals, List<ReadSentence> sentences, List<ReadWarning> warnings) {

	}

	All read(List<FoundInSentence> prose) {
		var said = new ProseNotes(prose, this.in.candidates(), this.in.language());
		var blocks = this.parts.blocks();
		for (var block = 0; block < blocks.size(); block++) {
			if (blocks.get(block) instanceof Table) {
				this.aside.addAll(captions(block));
				this.aside.addAll(notes(block));
			}
		}
		for (var read : prose) {
			var isStated = read.sentence().body() && !this.aside.contains(blockOf(read));
			this.check.length.expect(read.quantities().size(), isStated ? read.figures().size() : 0);
		}
		// What the paragraphs that belong to no table say of signs in tables.
		var signs = new MissingSigns(IntStream.range(0, blocks.size())
			.filter((block) -> !this.aside.contains(block) && blocks.get(block) instanceof Paragraph)
			.mapToObj((block) -> ((Paragraph) blocks.get(block)).text())
			.toList(), this.in.language());
		var next = 0;
		for (var block = 0; block < blocks.size(); block++) {
			if (blocks.get(block) instanceof Table table) {
				read(table, block, signs);
			}
			while (next < prose.size() && blockOf(prose.get(next)) <= block) {
				read(prose.get(next++), block, said);
			}
		}
		return new All(this.check.numerals(), this.sentences, this.check.ofDocument(this.text.sent()));
	}

	private int blockOf(FoundInSentence read) {
		return this.parts.blockAt(this.text.sentStart(read.sentence().start()));
	}

	private void read(FoundInSentence read, int block, ProseNotes notes) {
		Deadline.check();
		var sentence = read.sentence();
		if (read.isHeading()) {
			this.attributions.readHeading(read);
		}
		var attributed = this.attributions.read(read);
		var origin = this.parts.origin(block);
		if (sentence.body()) {
			this.paragraph = sentence.paragraph() + this.tables;
			this.sentences
				.add(new ReadSentence(this.paragraph, sentence.number(), this.text.sentStart(sentence.start()) - origin,
						this.text.sentEnd(sentence.start() + sentence.text().length()) - origin));
		}
		var isUnsure = block >= 0 && this.parts.blocks().get(block) instanceof Paragraph it && it.isUnsure();
		var numerals = new NumeralOf(this.text, sentence, sentence.body() ? this.paragraph : null, origin);
		for (var quantity : read.quantities()) {
			var attribution = attributed.get(quantity.at());
			if (!quantity.figure()) {
				this.check.add(numerals.of(quantity, attribution, List.of(), null), quantity);
			}
			else if (this.aside.contains(block) || isInTitle(sentence, quantity)) {
				// What stands in titles, captions and notes is no figure.
				this.check.add(
						numerals.of(quantity.as(Kind.OTHER, Measure.NONE, "aside"), Attribution.NONE, List.of(), null),
						quantity);
			}
			else {
				var noted = notes.of(quantity, attribution);
				this.check.add(numerals.of(isUnsure ? ofUnsure(quantity) : quantity, noted,
						isUnsure ? List.of(ReadWarning.of(Warning.LOST_COLUMNS)) : List.of(),
						(this.surroundings != null) ? this.surroundings.contextOf(quantity, noted.setting()) : null),
						quantity);
			}
		}
	}

	/**
	 * Whether a numeral is in a line before the prose, and not after a label:
	 * "Population: 2 million".
	 */
	private static boolean isInTitle(Sentence sentence, Quantity quantity) {
		var before = sentence.text().substring(0, quantity.start());
		return !sentence.body() && (!before.contains(":") || TIME.startAt(before, 0));
	}

	/** A figure without a unit in its own words takes none from other cells. */
	private static Quantity ofUnsure(Quantity quantity) {
		var hasUnit = quantity.start() < quantity.numeral().start() || quantity.end() > quantity.numeral().end();
		return hasUnit ? quantity : quantity.as(quantity.kind(), new Measure(quantity.numeral().value(),
				quantity.numeral().upper(), null, null, quantity.measure().relation()), "unsure");
	}

	private void read(Table table, int block, MissingSigns signs) {
		this.tables++;
		this.paragraph++;
		var reader = new TableReader(this.in, table, texts(captions(block)), texts(notes(block)), signs);
		var read = new ReadTable(reader, this.tables, this.paragraph, this.in.language(), this.surroundings).read();
		read.numerals().forEach((numeral) -> this.check.add(numeral, null));
		this.sentences.addAll(read.sentences());
	}

	private List<String> texts(List<Integer> beside) {
		return beside.stream().map((block) -> ((Paragraph) this.parts.blocks().get(block)).text()).toList();
	}

	/** The captions of a table: the paragraphs before it, the nearest first. */
	private List<Integer> captions(int table) {
		return IntStream.iterate(table - 1, (block) -> block >= 0, (block) -> block - 1)
			.takeWhile((block) -> this.parts.blocks().get(block) instanceof Paragraph paragraph
					&& FoundInSentence.isCaption(paragraph.text()) && !isNote(block))
			.filter((block) -> !isOfPublisher(block))
			.limit(MAX_CAPTIONS)
			.boxed()
			.toList();
	}

	/** The line that says who published, and when, tells nothing of a table. */
	private boolean isOfPublisher(int block) {
		var at = (this.in.frame().publisher() != null) ? this.in.frame().publisher().at() : null;
		return at != null && ((Paragraph) this.parts.blocks().get(block)).text().contains(at.printed());
	}

	/** The paragraphs after a table that explain it. */
	private List<Integer> notes(int table) {
		return IntStream.range(table + 1, this.parts.blocks().size()).takeWhile(this::isNote).boxed().toList();
	}

	private boolean isNote(int block) {
		return block > this.firstTable && this.parts.blocks().get(block) instanceof Paragraph paragraph
				&& TableNotes.isNote(paragraph.text(), this.in.language());
	}

	/** Makes numerals of what was found in a sentence. */
	private record NumeralOf(PlainText text, Sentence sentence, @Nullable Integer paragraph, int origin) {

		private ReadNumeral of(Quantity quantity, Attribution attribution, List<ReadWarning> warnings,
				@Nullable FigureContext around) {
			var numeral = quantity.numeral();
			var at = this.sentence.start();
			var from = quantity.figure() ? Conversions.of(quantity) : null;
			return new ReadNumeral(phrase(at + numeral.start(), at + numeral.end()), this.paragraph,
					(this.paragraph != null) ? this.sentence.number() : null, quantity.kind(),
					phrase(at + quantity.start(), at + quantity.end()), quantity.measure(), null, attribution.setting(),
					(from != null) ? this.text.sentStart(at + from.numeral().start()) - this.origin : null,
					attribution.candidates(), warnings,
					Stream.concat(quantity.rules().stream(), attribution.rules().stream()).toList(), around, null,
					null);
		}

		private Phrase phrase(int start, int end) {
			return new Phrase(this.text.sentStart(start) - this.origin, this.text.sentEnd(end) - this.origin,
					this.text.printed(start, end));
		}

	}

}
