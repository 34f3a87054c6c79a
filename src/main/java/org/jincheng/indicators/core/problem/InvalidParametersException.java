package org.jincheng.indicators.core.problem;

import java.util.List;

/** A request whose parameters are wrong: a 400 that names each of them. */
public class InvalidParametersException extends RefusedException {

	private static final long serialVersionUID = 1;

	public InvalidParametersException(List<RequestError> errors) {
		super(ProblemType.INVALID_PARAMETER, RequestError.summary(errors), errors, null);
	}

	public InvalidParametersException(RequestError error) {
		this(List.of(error));
	}

}
