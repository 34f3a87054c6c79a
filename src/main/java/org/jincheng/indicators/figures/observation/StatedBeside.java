package org.jincheng.indicators.figures.observation;

/**
 * Another figure of the same series and period.
 *
 * @param observation the other figure
 * @param how how it stands to the figure
 */
public record StatedBeside(Observation observation, Agreement how) {
}
