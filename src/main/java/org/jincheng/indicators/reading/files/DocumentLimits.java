package org.jincheng.indicators.reading.files;

import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;

/** How much of one document is read: cells and characters. */
final class DocumentLimits {

	static final int MAX_CELLS = 100_000;

	static final int MAX_COLUMNS = 1_000;

	static final int MAX_CHARACTERS = 1_000_000;

	private long cells;

	private long characters;

	/**
	 * Counts a cell with all that it spans.
	 * @throws RefusedException a 413 if there are too many
	 */
	void addCell(int rows, int columns) {
		this.cells += (long) rows * columns;
		if (this.cells > MAX_CELLS) {
			throw tooLarge("more than %d cells", MAX_CELLS);
		}
	}

	/**
	 * Looks at the width of a table.
	 * @throws RefusedException a 413 if it is too wide
	 */
	static void checkColumns(int columns) {
		if (columns > MAX_COLUMNS) {
			throw tooLarge("a table of more than %d columns", MAX_COLUMNS);
		}
	}

	/**
	 * Looks at the size of a table whose rows are all as wide as the widest.
	 * @throws RefusedException a 413 if it is too wide, or has too many cells so
	 */
	static void checkSize(int rows, int columns) {
		checkColumns(columns);
		if ((long) rows * columns > MAX_CELLS) {
			throw tooLarge("a table of more than %d cells", MAX_CELLS);
		}
	}

	/**
	 * Counts characters of its text.
	 * @throws RefusedException a 413 if there are too many
	 */
	void addCharacters(int count) {
		this.characters += count;
		if (this.characters > MAX_CHARACTERS) {
			throw tooLong();
		}
	}

	static RefusedException tooLong() {
		return tooLarge("a text of more than %d characters", MAX_CHARACTERS);
	}

	/** Returns a 413 that tells what the file has too much of. */
	static RefusedException tooLarge(String what, int most) {
		return new RefusedException(ProblemType.TOO_LARGE,
				("The file has " + what + "; send it in parts.").formatted(most));
	}

}
