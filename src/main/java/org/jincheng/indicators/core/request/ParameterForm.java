package org.jincheng.indicators.core.request;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.core.problem.RejectedValueException;

import org.springframework.core.ResolvableType;

/** Reads the values of parameters, for each type in one form only. */
final class ParameterForm {

	private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,9}");

	private static final Pattern SPACED_OFFSET = Pattern.compile("[^ ]*T[^ ]* [0-9]{2}:?[0-9]{2}");

	private ParameterForm() {
	}

	/**
	 * Returns a function that reads the values of a parameter. It throws a
	 * {@link RejectedValueException} if they are not in the form.
	 */
	static Function<String[], Object> of(RecordComponent component) {
		var type = component.getType();
		if (type == List.class) {
			var item = ResolvableType.forType(component.getGenericType()).resolveGeneric(0);
			return (item == null || !Term.class.isAssignableFrom(item)) ? ParameterForm::list
					: (values) -> list(values).stream().map((value) -> term(item, value)).toList();
		}
		Function<String, Object> reader = switch (type) {
			case Class<?> text when text == String.class -> (value) -> value;
			case Class<?> number when number == Integer.class -> ParameterForm::integer;
			case Class<?> number when number == Long.class -> ParameterForm::longInteger;
			case Class<?> number when number == BigDecimal.class -> ParameterForm::decimal;
			case Class<?> truth when truth == Boolean.class -> ParameterForm::truth;
			case Class<?> moment when moment == Instant.class -> ParameterForm::instant;
			case Class<?> date when date == DateBound.class -> DateBound::of;
			case Class<?> period when period == DateSpan.class -> DateSpan::of;
			case Class<?> term when Term.class.isAssignableFrom(term) -> (value) -> term(term, value);
			default -> throw new IllegalStateException("No parameter can be " + component);
		};
		return (values) -> reader.apply(values[0]);
	}

	static List<String> list(String... values) {
		return Arrays.stream(values)
			.flatMap((value) -> Arrays.stream(value.split(",", -1)))
			.map(String::strip)
			.distinct()
			.toList();
	}

	private static Integer integer(String value) {
		if (!WHOLE_NUMBER.matcher(value).matches()) {
			throw new RejectedValueException("Not a whole number of at most nine digits.");
		}
		return Integer.valueOf(value);
	}

	private static Long longInteger(String value) {
		if (!value.matches("-?[0-9]{1,18}")) {
			throw new RejectedValueException("Not a whole number of at most 18 digits.");
		}
		return Long.valueOf(value);
	}

	private static BigDecimal decimal(String value) {
		if (!value.matches("-?[0-9]{1,30}(\\.[0-9]{1,30})?")) {
			throw new RejectedValueException("Not a plain decimal number such as 1000000000 or 45.8.");
		}
		return new BigDecimal(value);
	}

	private static Boolean truth(String value) {
		return switch (value) {
			case "true" -> Boolean.TRUE;
			case "false" -> Boolean.FALSE;
			default -> throw new RejectedValueException(List.of("true", "false"));
		};
	}

	/** Reads a moment with its offset, or a day, which stands for its end in UTC. */
	private static Instant instant(String value) {
		if (SPACED_OFFSET.matcher(value).matches()) {
			throw new RejectedValueException(
					"A + in a query means a space. Write the offset with %2B, as in 2026-11-24T08:00:00%2B08:00.");
		}
		try {
			return value.matches("(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}T.*") ? OffsetDateTime.parse(value).toInstant()
					: DateBound.of(value).last().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1000);
		}
		catch (DateTimeException ex) {
			throw new RejectedValueException("Not a moment such as 2026-11-24T00:00:00Z, nor a date.");
		}
	}

	static Object term(Class<?> type, String value) {
		var terms = (Term[]) type.getEnumConstants();
		return Term.find(terms, value)
			.orElseThrow(() -> new RejectedValueException(Arrays.stream(terms).map(Term::code).toList()));
	}

}
