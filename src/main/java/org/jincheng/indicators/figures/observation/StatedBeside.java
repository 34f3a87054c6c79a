package org.jincheng.indicators.figures.observation;

/**
 * Another figure of the same series and period.
 *
 * @param observation the other figure
 * @param how how the other figure relates to this one
 */
public record StatedBeside(Observation observation, Agreement how) {
}
