package org.jincheng.indicators.imports;

/** A file that cannot be read on from some line. */
class UnreadableFileException extends RuntimeException {

	private static final long serialVersionUID = 1;

	private final long line;

	/**
	 * A file that cannot be read.
	 * @param line the line from which it cannot be read
	 * @param reason what is wrong with it
	 */
	UnreadableFileException(long line, String reason) {
		super(reason);
		this.line = line;
	}

	long line() {
		return this.line;
	}

}
