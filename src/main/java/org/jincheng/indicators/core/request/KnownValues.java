package org.jincheng.indicators.core.request;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.problem.ErrorPlace;
import org.jincheng.indicators.core.problem.InvalidParametersException;
import org.jincheng.indicators.core.problem.RequestError;

import org.springframework.util.function.SingletonSupplier;

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
		check(values, known, (value, _) -> RequestError.unknownValue(ErrorPlace.ofParameter(parameter), value, known));
	}

	/**
	 * Refuses codes that are not known, and finds those of names.
	 * @param names reads the names of all that is known, by code
	 * @throws InvalidParametersException if one is not among them
	 */
	public static void check(String parameter, List<String> values, Collection<String> known,
			Supplier<Map<String, Text>> names) {
		var read = SingletonSupplier.of(names);
		check(values, known, (value, before) -> RequestError.unknownCode(ErrorPlace.ofParameter(parameter), value,
				read.obtain(), before));
	}

	private static void check(List<String> values, Collection<String> known,
			BiFunction<String, Integer, RequestError> unknownValue) {
		var errors = new ArrayList<RequestError>();
		for (var value : values) {
			if (!known.contains(value)) {
				errors.add(unknownValue.apply(value, errors.size()));
			}
		}
		if (!errors.isEmpty()) {
			throw new InvalidParametersException(errors);
		}
	}

}
