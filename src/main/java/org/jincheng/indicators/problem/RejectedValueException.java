package org.jincheng.indicators.problem;

import java.util.List;

/** A value that a parameter's type does not have, thrown where it is converted. */
public class RejectedValueException extends IllegalArgumentException {

	private static final long serialVersionUID = 1;

	private final transient List<String> known;

	/**
	 * A value that is not of the form that is asked for.
	 * @param message what the form is
	 */
	public RejectedValueException(String message) {
		super(message);
		this.known = List.of();
	}

	/**
	 * A value that is not among the known ones.
	 * @param known the values that are allowed
	 */
	public RejectedValueException(List<String> known) {
		super("Unknown value.");
		this.known = known;
	}

	/** What is wrong with a parameter of this value. */
	public ParameterError toError(String parameter, String rejected) {
		return this.known.isEmpty() ? ParameterError.of(parameter, rejected, String.valueOf(getMessage()))
				: ParameterError.unknownValue(parameter, rejected, this.known);
	}

}
