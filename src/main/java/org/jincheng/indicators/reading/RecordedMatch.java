package org.jincheng.indicators.reading;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jincheng.indicators.figures.observation.Frequency;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.reading.result.FigurePart;
import org.jincheng.indicators.reading.result.FoundBy;
import org.jincheng.indicators.reading.result.Reading.Candidate;

/**
 * A recorded figure that a figure of a text is compared with.
 *
 * @param candidate what the figure of the text may be of
 * @param by how that was found
 * @param figure the recorded figure
 * @param match how the figure of the text relates to it
 * @param role why it is compared with that
 * @param unread the words around the figure of the text that no rule has read
 */
record RecordedMatch(Candidate candidate, FoundBy by, Observation figure, NumeralMatch match, Role role,
		List<String> unread) {

	/** How many unread words say something against an indicator. */
	private static final int UNREAD = 5;

	/** What a figure in another unit fits less. */
	private static final int UNIT = 40;

	/** How much less an indicator fits whose name the sentence does not have. */
	private static final BigDecimal LIKE = new BigDecimal("0.8");

	private static final Set<Frequency> SHORT = EnumSet.complementOf(EnumSet.of(Frequency.YEAR, Frequency.DAY));

	/** A half-year comes after a year where neither is said. */
	static final Comparator<RecordedMatch> BEST = Comparator.comparing(RecordedMatch::part)
		.thenComparing(Comparator.comparing(RecordedMatch::score).reversed())
		.thenComparing((it) -> SHORT.contains(Frequency.of(it.figure.period().start(), it.figure.period().end())))
		.thenComparing((it) -> it.figure.period().end(), Comparator.reverseOrder());

	/**
	 * Why a recorded figure is shown for a figure of a text, in the order in which they
	 * are shown.
	 */
	enum Role {

		/** The sentence is about it. */
		SUBJECT,

		/** It has the number, and is of another part, time or place. */
		ELSEWHERE,

		/** It is the plan of that outcome, or the outcome of that plan. */
		PLAN,

		/** It is only near. */
		NONE;

		/**
		 * Returns the role of a recorded figure for one of a text, which may be of a
		 * plan.
		 */
		static Role of(NumeralMatch match, Observation figure, boolean isOfPlan) {
			if (match.isOfKey()) {
				return (figure.status().isPlan() == isOfPlan) ? SUBJECT : PLAN;
			}
			return match.isElsewhere(!figure.status().isPlan()) ? ELSEWHERE : NONE;
		}

	}

	/**
	 * The rank of the first part in which a number that is recorded elsewhere differs:
	 * the category, the time, then the place. 0 for all other roles.
	 */
	private int part() {
		var parts = List.of(FigurePart.WHERE, FigurePart.PERIOD, FigurePart.PLACE);
		return (this.role != Role.ELSEWHERE) ? 0
				: (int) parts.stream().takeWhile((part) -> !this.match.differs().contains(part)).count();
	}

	/**
	 * How well its indicator fits; of those that fit alike, those with the number come
	 * first.
	 */
	BigDecimal score() {
		var match = switch (this.match.likeness()) {
			case SAME -> 100;
			case ROUNDED -> 99;
			case IMPLIED -> 98;
			case OPEN -> 90;
			case DIFFERENT -> (this.match.isNear() ? 88 : 80) - 2 * this.match.differs().size()
					- (this.match.differs().contains(FigurePart.UNIT) ? UNIT : 0);
		};
		return fit().multiply(BigDecimal.valueOf(match - 2 * Math.min(this.unread.size(), UNREAD)));
	}

	/** How well its indicator fits, whatever its number. */
	BigDecimal fit() {
		return (this.by == FoundBy.LIKENESS) ? this.candidate.score().multiply(LIKE) : this.candidate.score();
	}

	/** The indicator, place and period of the figure, as a key. */
	String key() {
		return String.format(Locale.ROOT, "%s %s %s %s", this.figure.indicator(), this.figure.place().code(),
				this.figure.period().label(), this.figure.status().isPlan());
	}

}
