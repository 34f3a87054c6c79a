package org.jincheng.indicators.faces.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.Relation;

/**
 * A figure as it is drawn.
 *
 * @param figure its id
 * @param words what is written of it
 * @param series what it has in common with others
 * @param start the first day of its period
 * @param end the last day of its period
 * @param toDate whether it is of a sum to date, which runs on from the first of January
 * @param compared whether it compares values of two periods or places
 * @param value the value
 * @param highest the upper end of a range; the value where it is none
 * @param relation how the value relates to the truth
 * @param status whether it came to pass
 * @param joint whether it covers several places or parks together
 * @param derived whether it is derived
 * @param contradicted whether other figures contradict it
 */
record Mark(UUID figure, Words words, Series series, LocalDate start, LocalDate end, boolean toDate, boolean compared,
		BigDecimal value, BigDecimal highest, Relation relation, FigureStatus status, boolean joint, boolean derived,
		boolean contradicted) {

	/**
	 * What is written of a figure.
	 *
	 * @param label its value with unit and sign, such as "&gt; 80%"
	 * @param spoken the same in words, such as "more than 80%"
	 * @param date its period in short, such as "2018"
	 * @param period the same, and that it is the date of publication where it is
	 * @param place the name of its place
	 * @param origin its part, place and source, where other marks have others; else empty
	 * @param source who published it, and when; empty if it is derived
	 * @param qualifiers that it is joint or derived and the like; else empty
	 */
	record Words(String label, String spoken, String date, String period, String place, String origin, String source,
			String qualifiers) {
	}

	/**
	 * What a figure has in common with others.
	 *
	 * @param key the same for all marks that a line may join
	 * @param place the code of the place
	 * @param publisher who published it
	 * @param name what distinguishes it from other series of a panel, beside the place;
	 * empty if nothing does
	 * @param color the number of its colour, from 1; 0 for what is stated beside a
	 * preferred figure
	 * @param partial whether it has to be told that its period is only a part of a year
	 * @param breaks the breaks of its figures
	 * @param gaps the periods for which its figure has no value
	 */
	record Series(String key, String place, String publisher, String name, int color, boolean partial,
			List<Break> breaks, List<Gap> gaps) {
	}

	/**
	 * A period for which the figure has no value.
	 *
	 * @param start the first day
	 * @param end the last day
	 * @param date the period in short
	 * @param words the period, and why there is no value
	 */
	record Gap(LocalDate start, LocalDate end, String date, String words) {
	}

	/**
	 * A day from which figures are not comparable with those before.
	 *
	 * @param day the day
	 * @param words what is said of it
	 */
	record Break(LocalDate day, String words) {
	}

	/** The number of the colour of places that no name is written of. */
	static final int REST = 7;

	/** Returns the same, with another name and colour of its series. */
	Mark as(String name, int color) {
		var known = this.series;
		return new Mark(this.figure, this.words,
				new Series(known.key, known.place, known.publisher, name, color, known.partial, known.breaks,
						known.gaps),
				this.start, this.end, this.toDate, this.compared, this.value, this.highest, this.relation, this.status,
				this.joint, this.derived, this.contradicted);
	}

	/**
	 * Whether it can be compared with another one: of the same period, and after as many
	 * breaks.
	 */
	boolean isOf(Mark other) {
		return this.start.equals(other.start) && this.end.equals(other.end) && breaksBefore() == other.breaksBefore();
	}

	private long breaksBefore() {
		return this.series.breaks.stream().filter((each) -> !each.day().isAfter(this.end)).count();
	}

	/** Whether it is stated beside the preferred figure of its series and period. */
	boolean isAside() {
		return this.series.color == 0;
	}

	boolean isOpenUpwards() {
		return this.relation.isUnboundedAbove(this.value);
	}

	boolean isOpenDownwards() {
		return this.relation.isUnboundedBelow(this.value);
	}

	boolean isBound() {
		return isOpenUpwards() || isOpenDownwards();
	}

	boolean isRange() {
		return this.highest.compareTo(this.value) > 0;
	}

	/** Whether it is a value that a line can go through. */
	boolean isPoint() {
		return !isRange() && this.relation.isValue();
	}

	/** Whether it is in no other series than of sums that run on. */
	boolean isAccumulated() {
		return this.toDate && kind() == PeriodKind.PART_OF_YEAR;
	}

	PeriodKind kind() {
		return PeriodKind.of(this.start, this.end);
	}

	/** The text beside the label. */
	String caption() {
		return Stream.of(this.words.period, this.words.origin, this.words.qualifiers)
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(" · "));
	}

	/** Describes it in words, to be read aloud. */
	String inWords() {
		return this.words.spoken + " (" + caption() + ")";
	}

	/** Describes it with who published it. */
	String title() {
		var caption = caption();
		var source = caption.contains(this.words.source) ? "" : " · " + this.words.source;
		return this.words.spoken + " (" + caption + source + ")";
	}

}
