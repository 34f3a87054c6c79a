package org.jincheng.indicators.recording.imports;

import org.jincheng.indicators.core.language.NamedTerm;

/** How far an import has come. */
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
