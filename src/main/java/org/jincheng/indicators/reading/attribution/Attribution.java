package org.jincheng.indicators.reading.attribution;

import java.util.List;

import org.jincheng.indicators.reading.result.Reading;
import org.jincheng.indicators.reading.result.Setting;

/**
 * What a text says of a figure besides its value.
 *
 * @param setting when and where it is, and beside what
 * @param candidates the indicators that it may be of, best first
 * @param rules the names of the rules that decided
 */
public record Attribution(Setting setting, List<Reading.Candidate> candidates, List<String> rules) {

	/** The rule of what is set against no other time, place or plan for it. */
	public static final String OTHER_BASE = "other-base";

	/** The rule of what is dated after publication, and said of no plan. */
	public static final String TO_COME = "to-come";

	/** Of a numeral that is no figure. */
	public static final Attribution NONE = new Attribution(Setting.NONE, List.of(), List.of());

}
