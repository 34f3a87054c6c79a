package org.jincheng.indicators.core.problem;

/**
 * The service does not start; the message is one line that says why and what to change.
 * It has no stack trace, which would hide that line.
 */
public class RefusedStartException extends RuntimeException {

	private static final long serialVersionUID = 1;

	/**
	 * Refuses the start.
	 * @param reason goes on after "because"
	 */
	public RefusedStartException(String reason) {
		super(reason, null, false, false);
	}

}
