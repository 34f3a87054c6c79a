package org.jincheng.indicators.recording.imports;

import org.jincheng.indicators.core.language.NamedTerm;

/**
 * The state of an import. It ends as {@code done}, {@code refused} (the file has errors)
 * or {@code failed} (it was interrupted); the last two change nothing.
 */
enum ImportState implements NamedTerm {

	RECEIVING, CHECKING, WRITING, DONE,

	/** Something is wrong with the file; nothing was changed. */
	REFUSED,

	/** It was broken off; nothing was changed. */
	FAILED;

	boolean isEnd() {
		return compareTo(DONE) >= 0;
	}

}
