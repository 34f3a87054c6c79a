package org.jincheng.indicators.core.revision;

import org.jincheng.indicators.core.language.Term;

/** What the database of an instance is to the others that replicate it. */
public enum DatabaseRole implements Term {

	/** It takes writes. */
	PRIMARY,

	/** It replays the writes of a primary, and is read only. */
	STANDBY

}
