package org.jincheng.indicators.figures.observation;

import org.jincheng.indicators.core.language.NamedTerm;

/**
 * Why a figure has no value: {@code not-available} (unknown to the source),
 * {@code not-applicable} (there can be none), {@code suppressed} (withheld) or
 * {@code negligible} (less than half of the smallest unit that is shown). None of them is
 * zero.
 */
public enum MissingReason implements NamedTerm {

	NOT_AVAILABLE, NOT_APPLICABLE, SUPPRESSED, NEGLIGIBLE

}
