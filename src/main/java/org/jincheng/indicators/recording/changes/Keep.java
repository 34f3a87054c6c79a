package org.jincheng.indicators.recording.changes;

import org.jincheng.indicators.core.language.Term;

/** What holds for figures that do not say it, where two merged indicators differ. */
enum Keep implements Term {

	/** What the indicator says that stays. */
	INTO,

	/** What the indicator said that was merged. */
	MERGED

}
