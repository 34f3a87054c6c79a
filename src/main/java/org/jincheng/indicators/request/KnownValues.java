package org.jincheng.indicators.request;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;

import org.jincheng.indicators.problem.InvalidParametersException;
import org.jincheng.indicators.problem.ParameterError;

/** Checks that the codes in a request are known. */
public final class KnownValues {

	private KnownValues() {
	}

	/**
	 * Refuses codes that are not known.
	 * @param parameter the parameter that they are from
	 * @param values the codes in the request
	 * @param known the known codes
	 * @throws InvalidParametersException if one is not among them
	 */
	public static void check(String parameter, List<String> values, Collection<String> known) {
		var unknown = new HashSet<>(values);
		unknown.removeAll(new HashSet<>(known));
		if (!unknown.isEmpty()) {
			throw new InvalidParametersException(values.stream()
				.filter(unknown::contains)
				.map((value) -> ParameterError.unknownValue(parameter, value, known))
				.toList());
		}
	}

}
