package org.jincheng.indicators.catalogue.category;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

import org.jincheng.indicators.core.problem.RejectedValueException;
import org.jincheng.indicators.core.request.BodyRules;

/**
 * A level of a dimension: the categories of one edition that are equally deep in it. In a
 * cell of a table it is {@code 1 whole: GB/T 4754-2017}, or {@code 2 part} if it is
 * neither the whole nor of an edition.
 *
 * @param edition the edition of the classification, as in its categories; null if the
 * dimension has no editions
 * @param order the depth, counted from 1: level 1 has the categories without a larger one
 * of the same edition
 * @param whole whether its categories make the whole together, each part of it once. Only
 * such levels are added up
 * @param categories their codes, where edition and depth do not tell them, as a group of
 * ages that several lists have; null for all of the edition that are so deep. Groups are
 * in none, and {@code other} and {@code unallocated} are beside each
 */
public record Level(
		@Schema(example = "GB/T 4754-2017") @Pattern(regexp = "[^;\\[]+",
				message = "must not contain semicolons or brackets") @Nullable String edition,
		@Schema(example = "1") @Min(value = 1, message = COUNTED) @Max(value = MAX, message = COUNTED) Integer order,
		Boolean whole,
		@Schema(example = "[\"aged-0-14\", \"aged-15-64\", \"aged-65-and-over\"]") @Nullable List<@Pattern(
				regexp = BodyRules.ID, message = BodyRules.ID_MESSAGE) String> categories) {

	private static final int MAX = 9;

	private static final String COUNTED = "must be from 1 to " + MAX;

	private static final java.util.regex.Pattern CELL = java.util.regex.Pattern
		.compile("(?s)([1-9]) (whole|part)(?:: ([^;\\[]+?))?(?: \\[([^]]*)])?");

	public Level {
		categories = (categories != null && categories.isEmpty()) ? null : categories;
	}

	/**
	 * Reads it from a cell of a table.
	 * @throws RejectedValueException if that is not of the form
	 */
	public static Level of(String cell) {
		var read = CELL.matcher(cell);
		if (!read.matches()) {
			throw new RejectedValueException("\"%s\" must be a level such as 1 whole: GB/T 4754-2017.".formatted(cell));
		}
		return new Level(read.group(3), Integer.valueOf(read.group(1)), read.group(2).equals("whole"),
				(read.group(4) != null) ? List.of(read.group(4).split(" ")) : null);
	}

	/** Whether a category that is so deep is in it, where it does not list its own. */
	boolean has(CategoryRequest category, int depth) {
		return Objects.equals(this.edition, category.edition()) && depth == this.order
				&& category.membersOrNone().isEmpty() && !category.isRest();
	}

	@Override
	public String toString() {
		return this.order + (this.whole ? " whole" : " part") + ((this.edition != null) ? ": " + this.edition : "")
				+ ((this.categories != null) ? " [" + String.join(" ", this.categories) + "]" : "");
	}

}
