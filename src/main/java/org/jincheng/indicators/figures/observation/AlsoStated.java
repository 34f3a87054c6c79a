package org.jincheng.indicators.figures.observation;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Other stated figures of the same series and period as a preferred figure.
 *
 * @param count the number of other figures
 * @param contradicted whether one of them contradicts the preferred figure
 */
@Schema(description = "Other stated figures of the same series and period as a preferred figure.")
public record AlsoStated(int count, boolean contradicted) {
}
