package org.jincheng.indicators.catalogue.category;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

import org.jincheng.indicators.core.problem.ErrorPlace;
import org.jincheng.indicators.core.problem.RejectedValueException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jincheng.indicators.core.request.ConsistentBody;

/**
 * A category that belongs to a group, such as Germany to the European Union. In a cell of
 * a table it is {@code united-kingdom/1973-2020}.
 *
 * @param code the code of the category, of the same dimension
 * @param from the first year in which it belongs to the group; null if unknown, or if it
 * always has
 * @param until the last year; null if it still does
 */
public record Member(@Schema(example = "united-kingdom") String code,
		@Schema(example = "1973") @Min(value = FIRST, message = YEAR) @Max(value = LAST,
				message = YEAR) @Nullable Integer from,
		@Schema(example = "2020") @Min(value = FIRST, message = YEAR) @Max(value = LAST,
				message = YEAR) @Nullable Integer until)
		implements
			ConsistentBody {

	private static final int FIRST = 1000;

	private static final int LAST = 9999;

	private static final String YEAR = "must be a year from " + FIRST + " to " + LAST;

	private static final Pattern CELL = Pattern.compile("([^/]+)(?:/([0-9]{4})?-([0-9]{4})?)?");

	/**
	 * Reads it from a cell of a table.
	 * @throws RejectedValueException if that is not of the form
	 */
	public static Member of(String cell) {
		var read = CELL.matcher(cell);
		if (!read.matches()) {
			throw new RejectedValueException("\"%s\" must be a member such as germany/1958-.".formatted(cell));
		}
		return new Member(read.group(1), year(read.group(2)), year(read.group(3)));
	}

	@Override
	public Stream<RequestError> contradictions() {
		return (this.from != null && this.until != null && this.from > this.until) ? Stream
			.of(RequestError.of(ErrorPlace.ofField("/until"), this.until.toString(), "Is before its first year."))
				: Stream.empty();
	}

	private static @Nullable Integer year(@Nullable String digits) {
		return (digits != null) ? Integer.valueOf(digits) : null;
	}

	@Override
	public String toString() {
		return (this.from == null && this.until == null) ? this.code
				: "%s/%s-%s".formatted(this.code, Objects.toString(this.from, ""), Objects.toString(this.until, ""));
	}

}
