package org.jincheng.indicators.figures.selection;

import java.util.Set;

import org.jincheng.indicators.catalogue.indicator.Dimension;
import org.jincheng.indicators.core.language.NamedTerm;

/** A calculation that is applied to each figure of a series. */
public enum Transform implements NamedTerm {

	/** How much more than in the period before. */
	CHANGE(Operation.DIFFERENCE, Partner.PERIOD_BEFORE),

	/** The same in percent of the period before. */
	PERCENT_CHANGE(Operation.GROWTH, Partner.PERIOD_BEFORE),

	/** How much more than in the same period of the year before. */
	CHANGE_ON_YEAR(Operation.DIFFERENCE, Partner.YEAR_BEFORE),

	/** The same in percent of the year before. */
	PERCENT_CHANGE_ON_YEAR(Operation.GROWTH, Partner.YEAR_BEFORE),

	/** In hundredths of a period that is the same for all. */
	INDEX(Operation.INDEX, Partner.FIXED),

	/** The mean growth a year since a period that is the same for all. */
	AVERAGE_CHANGE(Operation.AVERAGE_GROWTH, Partner.FIXED),

	/**
	 * Of sums that run from the first of January on, what each adds to the one before.
	 */
	CUMULATIVE_TO_SINGLE(Operation.SINGLE, Partner.SHORTER);

	private final Operation operation;

	private final Partner partner;

	Transform(Operation operation, Partner partner) {
		this.operation = operation;
		this.partner = partner;
	}

	public Operation operation() {
		return this.operation;
	}

	/** Whether the request names a period that all figures are set against. */
	public boolean needsBase() {
		return this.partner == Partner.FIXED;
	}

	public Partner partner() {
		return this.partner;
	}

	/** How a figure is calculated from its own one and another. */
	public enum Operation {

		DIFFERENCE(Set.of(), Set.of()),

		/** A percent change of percent could be taken for percentage points. */
		GROWTH(Set.of("percent", "permille", "percentage-point"), Set.of(Dimension.TEMPERATURE)),

		AVERAGE_GROWTH(Operation.GROWTH.meaninglessUnits, Operation.GROWTH.meaninglessDimensions),

		INDEX(Set.of(), Set.of(Dimension.TEMPERATURE)),

		/** Only what adds up over the months of a year can be taken apart. */
		SINGLE(Set.of(), Set.of(Dimension.RATIO, Dimension.TEMPERATURE));

		private final Set<String> meaninglessUnits;

		private final Set<Dimension> meaninglessDimensions;

		Operation(Set<String> meaninglessUnits, Set<Dimension> meaninglessDimensions) {
			this.meaninglessUnits = meaninglessUnits;
			this.meaninglessDimensions = meaninglessDimensions;
		}

		/** The units that it means nothing of, and of rates those over the line. */
		public Set<String> meaninglessUnits() {
			return this.meaninglessUnits;
		}

		/** What units measure that it means nothing of. */
		public Set<Dimension> meaninglessDimensions() {
			return this.meaninglessDimensions;
		}

	}

	/** Which figure of the same series a figure is set against. */
	public enum Partner {

		/** Of the period as long as its own that ends where its own starts. */
		PERIOD_BEFORE,
		/** Of the same period a year before. */
		YEAR_BEFORE,
		/** Of a period that the request names. */
		FIXED,
		/** Of the longest shorter period that starts on the same day. */
		SHORTER

	}

}
