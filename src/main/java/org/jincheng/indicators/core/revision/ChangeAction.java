package org.jincheng.indicators.core.revision;

import org.jincheng.indicators.core.language.NamedTerm;

/** What a revision did to a resource. */
public enum ChangeAction implements NamedTerm {

	CREATE,

	/** Its fields changed; a figure was superseded by its correction. */
	UPDATE,

	/** It was taken away; a figure was withdrawn. */
	DELETE

}
