package org.jincheng.indicators.reading.files;

import java.util.List;
import java.util.regex.Pattern;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The paragraphs and tables of a file, in order.
 *
 * @param title the title given in the file; null if there is none
 * @param blocks the paragraphs and tables
 */
public record Document(@Nullable String title, List<Block> blocks) {

	/** A paragraph or a table. */
	public sealed interface Block {

	}

	/**
	 * A paragraph, heading or caption.
	 *
	 * @param text the words, without line breaks. Superscript note marks are left out,
	 * except at the start of a note, where they stay as "²"
	 * @param isUnsure whether this may be a row of a table whose columns were lost, so
	 * that numbers may lack a unit printed elsewhere
	 */
	@Schema(name = "DocumentParagraph")
	public record Paragraph(String text, boolean isUnsure) implements Block {

		public Paragraph(String text) {
			this(text, false);
		}

	}

	/**
	 * A table. A caption is a paragraph before the table.
	 *
	 * @param rows the rows, in order. A cell that spans several rows is only in the first
	 * of them, as in HTML
	 */
	@Schema(name = "DocumentTable")
	public record Table(List<List<Cell>> rows) implements Block {

		private static final int PROSE_LENGTH = 600;

		private static final Pattern STOP = Pattern.compile("[。；！？]|[.;!?] ");

		/**
		 * Whether it lays out a page: it has prose in it, or no more than a cell a row.
		 */
		boolean isLayout() {
			return this.rows.stream().allMatch((row) -> row.stream().filter((cell) -> !cell.isEmpty()).count() <= 1)
					|| this.rows.stream().flatMap(List::stream).anyMatch((cell) -> isProse(cell.text()));
		}

		private static boolean isProse(String text) {
			return text.length() > PROSE_LENGTH && STOP.matcher(text).results().count() > 2;
		}

	}

	/**
	 * A cell of a table.
	 *
	 * @param text the text without surrounding blanks and without superscripts, so that
	 * "2023" with the note mark "1)" is not read as 20231
	 * @param mark the superscript note marks; empty if there are none. An exponent after
	 * a letter (km²) is part of the text
	 * @param rows the number of rows that the cell spans, from 1
	 * @param columns the number of columns that the cell spans, from 1
	 * @param indent how far the text is indented, in blanks; 0 if it is not
	 * @param isHead whether the file marks the cell as a header
	 */
	@Schema(name = "DocumentCell")
	public record Cell(String text, String mark, int rows, int columns, int indent, boolean isHead) {

		/** What stands where nothing is printed. */
		static final Cell EMPTY = new Cell("", "", 1, 1, 0, false);

		boolean isEmpty() {
			return this.text.isEmpty() && this.mark.isEmpty();
		}

		/** The same over as many rows and columns. */
		Cell over(int rows, int columns) {
			return new Cell(this.text, this.mark, rows, columns, this.indent, this.isHead);
		}

	}

}
