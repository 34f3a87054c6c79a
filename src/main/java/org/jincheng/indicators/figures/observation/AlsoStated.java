package org.jincheng.indicators.figures.observation;

/**
 * Other stated figures of the same series and period as a preferred figure.
 *
 * @param count the number of other figures
 * @param contradicted whether one of them contradicts the preferred figure
 */
public record AlsoStated(int count, boolean contradicted) {
}
