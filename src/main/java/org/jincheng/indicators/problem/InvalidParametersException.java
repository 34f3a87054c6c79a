package org.jincheng.indicators.problem;

import java.util.List;
import java.util.stream.Collectors;

/** A request whose parameters are wrong: a 400 that names each of them. */
public class InvalidParametersException extends RuntimeException {

	private static final long serialVersionUID = 1;

	private final transient List<ParameterError> errors;

	public InvalidParametersException(List<ParameterError> errors) {
		super(errors.stream()
			.map((error) -> error.parameter() + ": " + error.message())
			.collect(Collectors.joining(" ")));
		this.errors = List.copyOf(errors);
	}

	public InvalidParametersException(ParameterError error) {
		this(List.of(error));
	}

	List<ParameterError> errors() {
		return this.errors;
	}

}
