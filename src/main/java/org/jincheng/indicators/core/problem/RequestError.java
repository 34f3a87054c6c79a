package org.jincheng.indicators.core.problem;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jincheng.indicators.core.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * An error at one position of a request.
 *
 * @param at the place
 * @param rejected the value as it was sent, without credentials in addresses; null if the
 * value is missing
 * @param message an explanation of the error
 * @param allowed the allowed values if they can be listed, otherwise the value that was
 * probably meant; empty if neither is known
 */
public record RequestError(@JsonUnwrapped ErrorPlace at, @Nullable String rejected, String message,
		List<String> allowed) {

	/** What follows the scheme of an address. */
	private static final Pattern ADDRESS = Pattern.compile("//(\\S*+)");

	private static final int MAX_LISTED = 50;

	private static final int MAX_SLIP = 200;

	/** How many errors the detail of an answer repeats. */
	private static final int MAX_IN_DETAIL = 5;

	/** How many errors an answer lists. */
	public static final int MAX_ERRORS = 100;

	/** How many errors of unknown codes of a request say what was probably meant. */
	public static final int MAX_WITH_NEAREST = 10;

	/** Stands for an error that is counted, and not listed. */
	public static final RequestError UNLISTED = of(ErrorPlace.ofField(""), null, "Is not listed.");

	private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

	public RequestError {
		rejected = (rejected != null) ? ADDRESS.matcher(rejected).replaceAll(RequestError::withoutCredentials) : null;
	}

	/** Returns the error of a parameter. */
	public static RequestError of(String parameter, @Nullable String rejected, String message) {
		return of(ErrorPlace.ofParameter(parameter), rejected, message);
	}

	public static RequestError of(ErrorPlace at, @Nullable String rejected, String message) {
		return new RequestError(at, rejected, message, List.of());
	}

	/** Returns the error of a value that is not known. */
	public static RequestError unknownValue(ErrorPlace at, String rejected, Collection<String> known) {
		var slip = nearest(rejected, known);
		var allowed = (known.size() <= MAX_LISTED) ? known.stream().sorted().toList()
				: (slip != null) ? List.of(slip) : List.<String>of();
		return new RequestError(at, rejected, "Unknown value." + didYouMean(slip), allowed);
	}

	/**
	 * Returns the error of a code that is not known, and may be a name instead.
	 * @param known the names, by code
	 * @param before how many errors come before it; what is near is looked for only if
	 * they are few, since that takes time
	 */
	public static RequestError unknownCode(ErrorPlace at, String rejected, Map<String, Text> known, int before) {
		if (before >= MAX_WITH_NEAREST) {
			return of(at, rejected, "Unknown value.");
		}
		var named = NamedCodes.nearest(rejected, known);
		return (named != null) ? new RequestError(at, rejected, "Unknown value." + named.didYouMean(), named.codes())
				: unknownValue(at, rejected, known.keySet());
	}

	/** Returns the error of a parameter that the operation does not have. */
	public static RequestError unknownParameter(String parameter, @Nullable String rejected, Collection<String> known) {
		var slip = nearest(parameter, known);
		return new RequestError(ErrorPlace.ofParameter(parameter), rejected, "Unknown parameter." + didYouMean(slip),
				known.stream().sorted().toList());
	}

	/**
	 * Returns the same of a parameter that other services have.
	 * @param instead what does the same here, as a sentence
	 */
	public static RequestError unknownParameter(String parameter, @Nullable String rejected, Collection<String> known,
			String instead) {
		return new RequestError(ErrorPlace.ofParameter(parameter), rejected, "Unknown parameter. " + instead,
				known.stream().sorted().toList());
	}

	/** Returns the error of a column that a file cannot have. */
	public static RequestError unknownColumn(ErrorPlace at, String column, Collection<String> known) {
		var slip = nearest(column, known);
		return new RequestError(at, column, "Unknown column." + didYouMean(slip),
				(slip != null) ? List.of(slip) : known.stream().sorted().toList());
	}

	/** Returns the error of a field that the body does not have. */
	public static RequestError unknownField(ErrorPlace at, String field, Collection<String> known) {
		var slip = nearest(field, known);
		return new RequestError(at, null, "Unknown field." + didYouMean(slip), known.stream().sorted().toList());
	}

	/** Credentials stand before the last sign of their end, whichever signs they have. */
	private static String withoutCredentials(MatchResult address) {
		var rest = address.group(1);
		var end = rest.lastIndexOf('@');
		return Matcher.quoteReplacement("//" + ((end < 0) ? rest : "…" + rest.substring(end)));
	}

	/** Returns the same of a field, by its pointer from something that contains it. */
	public RequestError below(String container) {
		return at(this.at.below(container));
	}

	/** Returns the same at another place. */
	public RequestError at(ErrorPlace other) {
		return new RequestError(other, this.rejected, this.message, this.allowed);
	}

	/** Returns the JSON Pointer of the field. */
	public String pointer() {
		return Objects.requireNonNull(this.at.pointer(), "the pointer of a field");
	}

	/** Returns the first errors of a request, and then one that counts the others. */
	static List<RequestError> listed(List<RequestError> errors) {
		return (errors
			.size() <= MAX_ERRORS)
					? List.copyOf(errors)
					: Stream
						.concat(errors.stream().limit(MAX_ERRORS),
								Stream.of(of(ErrorPlace.ofField(""), null,
										"Errors that are not listed: %d.".formatted(errors.size() - MAX_ERRORS))))
						.toList();
	}

	/**
	 * Returns the first errors in one line, and how many there are if these are not all.
	 */
	static String summary(List<RequestError> errors) {
		var count = (errors.size() > MAX_IN_DETAIL) ? "%d errors, the first of which are: ".formatted(errors.size())
				: "";
		return count + errors.stream()
			.limit(MAX_IN_DETAIL)
			.map((error) -> error.at.inWords().isEmpty() ? error.message()
					: error.at.inWords() + ": " + error.message())
			.collect(Collectors.joining(" "));
	}

	static String didYouMean(@Nullable String slip) {
		return (slip != null) ? " Did you mean \"" + slip + "\"?" : "";
	}

	/** Returns the known value that a slip of a few letters turns into this one. */
	public static @Nullable String nearest(String value, Collection<String> known) {
		return known.stream()
			.filter((candidate) -> isNear(value, candidate))
			.min(Comparator.comparingInt((candidate) -> distance(value, candidate)))
			.orElse(null);
	}

	/** Returns whether a slip of a few letters turns a known value into this one. */
	private static boolean isNear(String value, String known) {
		var most = Math.max(1, known.length() / 3);
		return value.length() <= MAX_SLIP && Math.abs(value.length() - known.length()) <= most
				&& distance(value, known) <= most;
	}

	/**
	 * Returns how many letters differ. The same letters in another order are one slip.
	 */
	private static int distance(String left, String right) {
		var one = left.toLowerCase(Locale.ROOT);
		var other = right.toLowerCase(Locale.ROOT);
		var differing = DISTANCE.apply(one, other);
		return (differing == 2 && Arrays.equals(one.chars().sorted().toArray(), other.chars().sorted().toArray())) ? 1
				: differing;
	}

}
