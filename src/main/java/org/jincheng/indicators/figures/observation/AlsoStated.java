package org.jincheng.indicators.figures.observation;

/**
 * What else is stated of the series and the period of a preferred figure.
 *
 * @param count how many other figures
 * @param contradicted whether one of them contradicts it
 */
public record AlsoStated(int count, boolean contradicted) {
}
