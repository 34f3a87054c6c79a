package org.jincheng.indicators.core.request;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.core.problem.InvalidParametersException;
import org.jincheng.indicators.core.problem.RejectedValueException;
import org.jspecify.annotations.Nullable;

/**
 * The one form in which the values of each type are written: in parameters, in JSON and
 * in cells.
 */
public final class ValueForms {

	private static final int MAX_DIGITS = 30;

	private static final Pattern SPACED_OFFSET = Pattern.compile("[^ T]*+T[^ ]*+ [0-9]{2}:?[0-9]{2}");

	private static final Map<Class<?>, Function<String, ?>> FORMS = Map.of(String.class, Function.identity(),
			Integer.class, ValueForms::integer, Long.class, ValueForms::longInteger, BigDecimal.class,
			ValueForms::decimal, Boolean.class, ValueForms::truth, LocalDate.class, ValueForms::day, Instant.class,
			ValueForms::instant, DateBound.class, DateBound::of, DateSpan.class, DateSpan::of, Since.class, Since::of);

	private ValueForms() {
	}

	/**
	 * Returns a function that reads the values of a type. It throws a
	 * {@link RejectedValueException} for a text that is not in the form. Null if the type
	 * has no form.
	 */
	public static @Nullable Function<String, ?> of(Class<?> type) {
		return Term.class.isAssignableFrom(type) ? (value) -> term(type, value) : FORMS.get(type);
	}

	/**
	 * Reads the value of a parameter.
	 * @throws InvalidParametersException if the reader rejects it
	 */
	public static <T> T read(String parameter, String value, Function<String, T> reader) {
		try {
			return reader.apply(value);
		}
		catch (RejectedValueException ex) {
			throw new InvalidParametersException(ex.toError(parameter, value));
		}
	}

	/** Returns the items of a list, which commas separate, each once. */
	static List<String> list(String... values) {
		return Arrays.stream(values)
			.flatMap((value) -> Arrays.stream(value.split(",", -1)))
			.map(String::strip)
			.distinct()
			.toList();
	}

	/**
	 * Returns what is wrong with a number that has too many digits to be written in full;
	 * null if nothing is.
	 */
	public static @Nullable String tooManyDigits(BigDecimal number) {
		return (number.scale() > MAX_DIGITS || (long) number.precision() - number.scale() > MAX_DIGITS)
				? "Must have at most %d digits before and after the decimal point.".formatted(MAX_DIGITS) : null;
	}

	private static Integer integer(String value) {
		if (!value.matches("-?[0-9]{1,9}")) {
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

	private static LocalDate day(String value) {
		try {
			var date = DateBound.of(value);
			if (date.isDay()) {
				return date.first();
			}
		}
		catch (RejectedValueException ex) {
			// Refused below, as a month or year is.
		}
		throw new RejectedValueException("Not a date such as 2019-09-02.");
	}

	/** Reads a moment with its offset, or a day, which stands for its end in UTC. */
	private static Instant instant(String value) {
		return moment(value,
				(date) -> date.last().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1000));
	}

	/** Reads a moment with its offset, or a date, which stands for one of its moments. */
	static Instant moment(String value, Function<DateBound, Instant> ofDate) {
		if (SPACED_OFFSET.matcher(value).matches()) {
			throw new RejectedValueException(
					"A + in a query means a space. Write the offset with %2B, as in 2026-11-24T08:00:00%2B08:00.");
		}
		try {
			return value.matches("(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}T.*") ? OffsetDateTime.parse(value).toInstant()
					: ofDate.apply(DateBound.of(value));
		}
		catch (DateTimeException ex) {
			throw new RejectedValueException("Not a moment such as 2026-11-24T00:00:00Z, nor a date.");
		}
	}

	private static Object term(Class<?> type, String value) {
		var terms = (Term[]) type.getEnumConstants();
		return Term.find(terms, value)
			.orElseThrow(() -> new RejectedValueException(Arrays.stream(terms).map(Term::code).toList()));
	}

}
