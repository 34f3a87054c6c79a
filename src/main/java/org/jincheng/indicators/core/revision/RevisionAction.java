package org.jincheng.indicators.core.revision;

import org.jincheng.indicators.core.language.Term;

/** The kind of action that made a revision. */
public enum RevisionAction implements Term {

	SEED, CREATE, UPDATE, DELETE, IMPORT,

	/** What another revision did was undone. */
	REVERT,

	/** Figures became those of another indicator, part or place. */
	MOVE,

	/** Two entries of the catalogue became one. */
	MERGE,

	/**
	 * The database was restored to an earlier moment: the revisions between that and this
	 * one are lost, and their numbers are not used again.
	 */
	RESTORE

}
