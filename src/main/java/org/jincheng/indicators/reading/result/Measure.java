package org.jincheng.indicators.reading.result;

import java.math.BigDecimal;

import org.jincheng.indicators.figures.observation.Relation;
import org.jspecify.annotations.Nullable;

/**
 * How much a figure says that there is.
 *
 * @param value the value in the unit
 * @param upper the upper end of a range
 * @param unit the code of the unit
 * @param counted the noun that is counted
 * @param relation how the value relates to the truth, such as {@code gt} for "more than"
 */
public record Measure(@Nullable BigDecimal value, @Nullable BigDecimal upper, @Nullable String unit,
		@Nullable String counted, @Nullable Relation relation) {

	/** Of what is no figure. */
	public static final Measure NONE = new Measure(null, null, null, null, null);

	/** Whether two say different values. */
	public boolean differs(Measure other) {
		return this.value != null && other.value != null && this.value.compareTo(other.value) != 0;
	}

	/** The same of a number that is not there. */
	public Measure unrelated() {
		return new Measure(this.value, this.upper, this.unit, this.counted, null);
	}

	/** The same without its noun, where others say it. */
	public Measure uncounted() {
		return new Measure(this.value, this.upper, this.unit, null, this.relation);
	}

}
