package org.jincheng.indicators.recording.changes;

import org.jincheng.indicators.core.language.Term;

/** The changes that stay as they are where a revision is taken back. */
enum Skip implements Term {

	/** What was changed since, and what is needed by then. */
	CHANGED

}
