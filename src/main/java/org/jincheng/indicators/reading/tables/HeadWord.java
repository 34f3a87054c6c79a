package org.jincheng.indicators.reading.tables;

import java.util.Locale;

import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jspecify.annotations.Nullable;

/** What words in the heads of tables say, by the lexicon's name in lower case. */
enum HeadWord {

	/** The whole head says what its column has: names, places, times, units. */
	LABEL, PLACE, PERIOD, UNIT,
	/** The whole head says that its column has no figures. */
	SERIAL, REMARK, DATE,
	/** The whole head says no more than that its column has figures. */
	VALUE,
	/** It has ranks or codes. */
	RANK, CODE,
	/**
	 * It has shares, indices with a base, contributions to a growth, or parts of a plan.
	 */
	SHARE, INDEX, PULL, OF_PLAN,
	/**
	 * It has changes: up, down, as they are signed, or differences where no unit is said.
	 */
	RISE, FALL, CHANGE, DIFFERENCE,
	/** It counts things, people or days, without saying a unit. */
	PERSONS, DAYS, NUMBER,
	/** It is a number of times, and in no other unit. */
	RATIO,
	/** What it is about is planned, expected, estimated, not final, or came to pass. */
	TARGET, FORECAST, ESTIMATE, PROVISIONAL, ACTUAL,
	/** It is counted from the start of the year. */
	CUMULATIVE,
	/** It is a part of what stands above, or all of it. */
	PART, TOTAL,
	/** It is as in the cell above. */
	DITTO,
	/** A paragraph that starts with it explains the table. */
	NOTE,
	/** Words that only look like others. */
	NONE;

	/** The status that it says; null where it says none. */
	@Nullable FigureStatus status() {
		return Term.find(FigureStatus.values(), name().toLowerCase(Locale.ROOT)).orElse(null);
	}

}
