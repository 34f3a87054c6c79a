package org.jincheng.indicators.core.revision;

/** What is read may not be of the revision that it was to be of. */
public final class OtherRevisionException extends RuntimeException {

	private static final long serialVersionUID = 1;

	public OtherRevisionException() {
		super(null, null, false, false);
	}

}
