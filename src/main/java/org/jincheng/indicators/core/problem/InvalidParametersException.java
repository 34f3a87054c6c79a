package org.jincheng.indicators.core.problem;

import java.util.List;

/** A request whose parameters are wrong: a 400 that names each of them. */
public class InvalidParametersException extends RuntimeException {

	private static final long serialVersionUID = 1;

	private final transient List<RequestError> errors;

	public InvalidParametersException(List<RequestError> errors) {
		super(RequestError.summary(errors));
		this.errors = List.copyOf(errors);
	}

	public InvalidParametersException(RequestError error) {
		this(List.of(error));
	}

	/** Returns what is wrong with each parameter. */
	public List<RequestError> errors() {
		return this.errors;
	}

}
