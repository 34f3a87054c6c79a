package org.jincheng.indicators.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.observation.Relation;

/**
 * A figure as it is drawn.
 *
 * @param label its value with unit and sign, such as "&gt; 80 %"
 * @param spoken the same in words, such as "more than 80 %"
 * @param date its period in short, such as "2018"
 * @param period the same, and that it is the date of publication where it is
 * @param origin its place and source, where other marks have others; else empty
 * @param qualifiers that it is joint or derived; else empty
 * @param place the name of the place
 * @param series the same for all marks that a line may join
 * @param start the first day of its period
 * @param end the last day of its period
 * @param value the value, or the lower of its readings
 * @param highest the highest of its readings; the value where it has one only
 * @param relation how the value relates to the truth
 * @param joint whether it covers several places or parks together
 * @param derived whether it is derived
 */
record Mark(String label, String spoken, String date, String period, String origin, String qualifiers, String place,
		String series, LocalDate start, LocalDate end, BigDecimal value, BigDecimal highest, Relation relation,
		boolean joint, boolean derived) {

	boolean isOpenUpwards() {
		return this.relation == Relation.GREATER || this.relation == Relation.GREATER_OR_EQUAL;
	}

	boolean isOpenDownwards() {
		return this.relation == Relation.LESS || this.relation == Relation.LESS_OR_EQUAL;
	}

	boolean isBound() {
		return isOpenUpwards() || isOpenDownwards();
	}

	/** The text beside the label. */
	String caption() {
		return join(this.period, this.origin, this.qualifiers);
	}

	/** The text beside the label where the origin is written already. */
	String remark() {
		return join(this.period, this.qualifiers);
	}

	private static String join(String... parts) {
		return Stream.of(parts).filter((part) -> !part.isEmpty()).collect(Collectors.joining(" · "));
	}

	/** Returns whether it has more text than label and date. */
	boolean isQualified() {
		return !remark().equals(this.date);
	}

	/** Describes it in words, to be read aloud. */
	String inWords() {
		return this.spoken + " (" + caption() + ")";
	}

	/** The colour that says what kind of figure it is. */
	String tone() {
		return this.derived ? "derived" : this.joint ? "joint" : "stated";
	}

	/** The style of its area: joint figures are hatched. */
	String area() {
		return (this.derived && this.joint) ? "derived hatched" : tone();
	}

}
