package org.jincheng.indicators.core.problem;

import java.util.List;

/** Thrown while a parameter or a cell is read if its type does not have the value. */
public class RejectedValueException extends IllegalArgumentException {

	private static final long serialVersionUID = 1;

	private final transient List<String> known;

	/**
	 * Rejects a value that is not in the form of its type.
	 * @param message what the form is
	 */
	public RejectedValueException(String message) {
		super(message);
		this.known = List.of();
	}

	/**
	 * Rejects a value that is not known.
	 * @param known the values that are allowed
	 */
	public RejectedValueException(List<String> known) {
		super("Unknown value.");
		this.known = known;
	}

	/** Returns the error of the parameter with this value. */
	public RequestError toError(String parameter, String rejected) {
		return toError(ErrorPlace.ofParameter(parameter), rejected);
	}

	/** Returns the error of this value at a place. */
	public RequestError toError(ErrorPlace at, String rejected) {
		return this.known.isEmpty() ? RequestError.of(at, rejected, String.valueOf(getMessage()))
				: RequestError.unknownValue(at, rejected, this.known);
	}

}
