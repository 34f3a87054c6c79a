package org.jincheng.indicators.core.tables;

/** A file that cannot be read on from some line. */
public class UnreadableFileException extends RuntimeException {

	private static final long serialVersionUID = 1;

	private final long line;

	UnreadableFileException(long line, String reason) {
		super(reason);
		this.line = line;
	}

	public long line() {
		return this.line;
	}

}
