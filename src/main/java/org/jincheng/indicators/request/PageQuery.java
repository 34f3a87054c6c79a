package org.jincheng.indicators.request;

import java.util.List;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What every collection can be asked: words to look for, and which page in which order.
 *
 * @param q words to look for
 * @param limit how many items at most; 100 if null
 * @param after the cursor of a page's {@code next}; null for the first page
 * @param sort a field, with {@code -} before it to turn the order round; null for the
 * resource's own order
 */
public record PageQuery(@Parameter(
		description = "Words to look for in codes, names and descriptions, in either language, whatever their case.") @Nullable @Size(
				max = 200) String q,
		@Parameter(description = "How many items at most.") @Nullable @Min(1) @Max(MAX_LIMIT) Integer limit,
		@Parameter(
				description = "Where the page before ended: the cursor in its `next`. It is sealed, and good for the same query only.") @Nullable String after,
		@Parameter(
				description = "The field to sort by, with `-` before it to turn the order round. Ties are broken by the id.") @Nullable String sort) {

	public static final int DEFAULT_LIMIT = 100;

	public static final int MAX_LIMIT = 1000;

	/** How many items at most. */
	public int size() {
		return (this.limit != null) ? this.limit : DEFAULT_LIMIT;
	}

	/** The field to sort by, or {@code standard} if none is named. */
	public String sortField(String standard) {
		return (this.sort == null) ? standard : descending() ? this.sort.substring(1) : this.sort;
	}

	public boolean descending() {
		return this.sort != null && this.sort.startsWith("-");
	}

	/** The sort keys of the item that this page follows, or null for the first page. */
	public @Nullable List<String> keys() {
		return (this.after != null) ? Cursor.keys(this.after) : null;
	}

}
