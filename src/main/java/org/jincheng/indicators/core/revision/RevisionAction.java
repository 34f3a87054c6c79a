package org.jincheng.indicators.core.revision;

import org.jincheng.indicators.core.language.Term;

/** What made a revision. */
public enum RevisionAction implements Term {

	SEED("seed"), CREATE("create"), UPDATE("update"), DELETE("delete"), IMPORT("import"),

	/**
	 * The database was restored to an earlier moment: the revisions between that and this
	 * one are lost, and their numbers are not used again.
	 */
	RESTORE("restore");

	private final String code;

	RevisionAction(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return this.code;
	}

}
