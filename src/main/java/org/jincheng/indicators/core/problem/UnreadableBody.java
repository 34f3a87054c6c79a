package org.jincheng.indicators.core.problem;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

import org.jincheng.indicators.core.language.Term;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a body of JSON that could not be read. */
public final class UnreadableBody {

	/**
	 * The most names, values and brackets of a body that is no document. A resource has
	 * fewer, and each takes some 150 bytes of memory.
	 */
	public static final int MAX_TOKENS = 50_000;

	private static final String NOT_WANTED = "Not of the type that is wanted here.";

	private UnreadableBody() {
	}

	/** Returns what is wrong, as a sentence. */
	public static String detail(@Nullable Throwable cause) {
		return switch (cause) {
			case StreamConstraintsException _ ->
				"The body is nested too deeply, has more than %,d names and values, or has one that is too long."
					.formatted(MAX_TOKENS);
			case InputCoercionException ex -> "A number in the body is too large for its field: see line %d, column %d."
				.formatted(ex.getLocation().getLineNr(), ex.getLocation().getColumnNr());
			case JacksonException ex -> "The body is not well-formed JSON: see line %d, column %d."
				.formatted(ex.getLocation().getLineNr(), ex.getLocation().getColumnNr());
			case null, default -> "The request needs a JSON body.";
		};
	}

	/** Returns what is wrong with which field. */
	public static List<RequestError> errors(@Nullable Throwable cause) {
		return switch (cause) {
			case UnrecognizedPropertyException ex ->
				List.of(RequestError.unknownField(place(ex), ex.getPropertyName(), known(ex)));
			case InvalidFormatException ex when ex.getTargetType().isEnum() -> List.of(unknownTerm(ex));
			case InvalidFormatException ex ->
				List.of(RequestError.of(place(ex), String.valueOf(ex.getValue()), expected(ex.getTargetType())));
			case MismatchedInputException ex -> List.of(mismatch(place(ex), ex.getTargetType()));
			case DatabindException ex when ex.getCause() instanceof RejectedValueException rejected ->
				List.of(RequestError.of(place(ex), null, String.valueOf(rejected.getMessage())));
			case DatabindException ex -> List.of(RequestError.of(place(ex), null, "The value cannot be read."));
			case InputCoercionException _ ->
				List.of(RequestError.of(ErrorPlace.ofField(""), null, "The number is too large."));
			case null, default -> List.of();
		};
	}

	private static List<String> known(UnrecognizedPropertyException ex) {
		var type = ex.getReferringClass();
		return (type != null && type.isRecord()) ? BodyFields.names(type)
				: ex.getKnownPropertyIds().stream().map(Object::toString).toList();
	}

	private static RequestError unknownTerm(InvalidFormatException ex) {
		return RequestError.unknownValue(place(ex), String.valueOf(ex.getValue()), codes(ex.getTargetType()));
	}

	private static List<String> codes(Class<?> terms) {
		return Arrays.stream(terms.getEnumConstants()).map(Term::text).toList();
	}

	/** Returns the error of a value of another type than the one that is wanted. */
	public static RequestError mismatch(ErrorPlace at, @Nullable Class<?> type) {
		if (type != null && type.isEnum()) {
			return new RequestError(at, null, "Not a string.", codes(type));
		}
		if (type != null && type.isRecord() && expected(type).equals(NOT_WANTED)) {
			var fields = BodyFields.of(type).map(RecordComponent::getName).sorted().toList();
			return new RequestError(at, null, "Not an object.", fields);
		}
		return RequestError.of(at, null, expected(type));
	}

	private static String expected(@Nullable Class<?> type) {
		return switch ((type != null) ? type.getSimpleName() : "") {
			case "String" -> "Not a string.";
			case "LocalDate" -> "Not a date such as 2019-09-02.";
			case "DateBound" -> "Not a date, month or year such as 2019-09-02, 2019-09 or 2019.";
			case "DateSpan" -> "Not a period such as 2018, 2018-12 or 2018-01/2018-11.";
			case "Instant", "Since" -> "Not a moment such as 2026-11-24T00:00:00Z, nor a date.";
			case "BigDecimal" -> "Not a number.";
			case "Integer", "int", "Long", "long" -> "Not a whole number.";
			case "Boolean", "boolean" -> "Must be true or false.";
			case "List", "Set", "SortedSet" -> "Not an array.";
			case "ObjectNode" -> "Not an object.";
			default -> NOT_WANTED;
		};
	}

	private static ErrorPlace place(DatabindException ex) {
		var pointer = JsonPointer.empty();
		for (var step : ex.getPath()) {
			pointer = (step.getPropertyName() != null) ? pointer.appendProperty(step.getPropertyName())
					: pointer.appendIndex(step.getIndex());
		}
		return ErrorPlace.ofField(pointer);
	}

}
