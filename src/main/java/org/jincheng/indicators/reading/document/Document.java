package org.jincheng.indicators.reading.document;

import java.util.List;
import java.util.regex.Pattern;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was published, as paragraphs and tables in their order.
 *
 * @param title the title that the file gives itself; null where it has none
 * @param blocks its paragraphs and tables
 */
public record Document(@Nullable String title, List<Block> blocks) {

	/** A paragraph or a table. */
	public sealed interface Block {

	}

	/**
	 * A paragraph, heading or caption.
	 *
	 * @param text its words, without line ends. Marks of notes that are set as a
	 * superscript are left out, but where a note begins with one: there they stay raised,
	 * as in "²"
	 * @param isUnsure whether it may be a line of a table whose columns are lost, so that
	 * its numbers have no unit that stands elsewhere
	 */
	@Schema(name = "DocumentParagraph")
	public record Paragraph(String text, boolean isUnsure) implements Block {

		public Paragraph(String text) {
			this(text, false);
		}

	}

	/**
	 * A table. A caption is a paragraph before it.
	 *
	 * @param rows its rows, in order; a cell that spans several rows is in the first of
	 * them only, as in HTML
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
	 * @param text what is printed in it, without the blanks around and without what is
	 * set as a superscript, so that "2023" with the mark "1)" is not 20231
	 * @param mark what is set as a superscript in it: the marks of notes; empty where
	 * nothing is. An exponent after a letter (km²) is part of the text
	 * @param rows how many rows it spans, from 1
	 * @param columns how many columns it spans, from 1
	 * @param indent how far its words are indented, in blanks or their like; 0 where they
	 * are not
	 * @param isHead whether the file marks it as a head
	 */
	@Schema(name = "DocumentCell")
	public record Cell(String text, String mark, int rows, int columns, int indent, boolean isHead) {

		/** What stands where nothing is printed. */
		static final Cell EMPTY = new Cell("", "", 1, 1, 0, false);

		boolean isEmpty() {
			return this.text.isEmpty() && this.mark.isEmpty();
		}

		Cell withoutIndent() {
			return new Cell(this.text, this.mark, this.rows, this.columns, 0, this.isHead);
		}

		/** The same over as many rows and columns. */
		Cell over(int rows, int columns) {
			return new Cell(this.text, this.mark, rows, columns, this.indent, this.isHead);
		}

	}

}
