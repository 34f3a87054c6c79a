package org.jincheng.indicators.core.request;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jincheng.indicators.core.problem.BodyFields;
import org.jincheng.indicators.core.problem.ErrorPlace;
import org.jincheng.indicators.core.problem.RequestError;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

import org.springframework.util.ReflectionUtils;

/**
 * Checks records that are sent to the service: components that are not nullable are
 * there, texts have no control characters and none that turn the direction of writing,
 * and numbers have a limited number of digits.
 */
public final class BodyRules {

	/** The form of the id of a resource. */
	public static final String ID = "(?=.{1,100}$)[A-Za-z0-9]+(-[A-Za-z0-9]+)*";

	/** The message about an id of another form. */
	public static final String ID_MESSAGE = """
			must be letters and digits, in groups separated by hyphens, at most 100 \
			characters""";

	private static final int MAX_TEXT_LENGTH = 2000;

	/** The most items of a list. */
	public static final int MAX_ITEMS = 1000;

	/** The message about a list that has more. */
	static final String TOO_MANY_ITEMS = "Must have at most " + MAX_ITEMS + " items.";

	/** The signs that turn the direction of writing, in the order of their codes. */
	private static final String TURNING = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";

	private BodyRules() {
	}

	/** Returns what is wrong with each field of a record, and of the records in it. */
	public static List<RequestError> violations(Record body) {
		return inside(JsonPointer.empty(), body).toList();
	}

	private static Stream<RequestError> inside(JsonPointer at, Record body) {
		var components = body.getClass().getRecordComponents();
		var isWhole = Arrays.stream(components).noneMatch((component) -> isMissing(component, value(body, component)));
		var between = (isWhole && body instanceof ConsistentBody consistent) ? consistent.contradictions()
				: Stream.<RequestError>of();
		return Stream.concat(Arrays.stream(components).flatMap((component) -> {
			var field = BodyFields.isUnwrapped(component) ? at : at.appendProperty(component.getName());
			var value = value(body, component);
			if (isMissing(component, value)) {
				return Stream.of(error(field, null, "Is missing."));
			}
			return component.isAnnotationPresent(LongText.class) ? Stream.empty() : violations(field, value);
		}), between.map((error) -> error.below(at.toString())));
	}

	private static boolean isMissing(RecordComponent component, @Nullable Object value) {
		return value == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
	}

	/**
	 * Returns what is wrong with a value, and with the values in it.
	 * @param at where the value is
	 */
	public static Stream<RequestError> violations(JsonPointer at, @Nullable Object value) {
		return switch (value) {
			case Record inner -> inside(at, inner);
			case String text when !isText(text) -> Stream.of(notText(at, text));
			case String text -> turning(text).map((message) -> error(at, text, message)).stream();
			case BigDecimal number ->
				Stream.ofNullable(ValueForms.tooManyDigits(number)).map((message) -> error(at, null, message));
			case Collection<?> items when items.size() > MAX_ITEMS -> Stream.of(error(at, null, TOO_MANY_ITEMS));
			case Collection<?> items -> {
				var list = items.stream().toList();
				yield IntStream.range(0, list.size())
					.boxed()
					.flatMap((i) -> (list.get(i) != null) ? violations(at.appendIndex(i), list.get(i))
							: Stream.of(error(at.appendIndex(i), null, "Is null.")));
			}
			case null, default -> Stream.empty();
		};
	}

	/** Returns whether a text has content, and only characters that can be seen. */
	public static boolean isText(String text) {
		return !text.isBlank() && text.strip().equals(text) && text.length() <= MAX_TEXT_LENGTH && isSeen(text);
	}

	private static boolean isSeen(String text) {
		for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
			var type = Character.getType(text.codePointAt(i));
			if (type == Character.CONTROL || type == Character.SURROGATE) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Returns what is wrong with a text that turns the direction of writing, so that it
	 * and what follows it would be shown as something else; empty if it does not.
	 */
	public static Optional<String> turning(String text) {
		for (var sign : text.toCharArray()) {
			if (sign >= TURNING.charAt(0) && TURNING.indexOf(sign) >= 0) {
				return Optional
					.of("Must not contain U+%04X, which changes the direction of writing.".formatted((int) sign));
			}
		}
		return Optional.empty();
	}

	private static RequestError error(JsonPointer at, @Nullable String rejected, String message) {
		return RequestError.of(ErrorPlace.ofField(at), rejected, message);
	}

	private static RequestError notText(JsonPointer at, String text) {
		var stripped = text.strip();
		if (!stripped.equals(text) && isText(stripped)) {
			return new RequestError(ErrorPlace.ofField(at), text,
					"Must not start or end with a space. Did you mean \"%s\"?".formatted(stripped), List.of(stripped));
		}
		return error(at, (text.length() <= MAX_TEXT_LENGTH) ? text : null,
				"Not a text of 1 to %d characters without control characters or spaces around it."
					.formatted(MAX_TEXT_LENGTH));
	}

	private static @Nullable Object value(Record body, RecordComponent component) {
		var accessor = component.getAccessor();
		ReflectionUtils.makeAccessible(accessor);
		return ReflectionUtils.invokeMethod(accessor, body);
	}

}
