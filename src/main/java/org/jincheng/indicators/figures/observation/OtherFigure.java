package org.jincheng.indicators.figures.observation;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Another figure of the same series and period.
 *
 * @param observation the other figure
 * @param how how the other figure relates to this one
 */
@Schema(name = "StatedBeside")
public record OtherFigure(Observation observation, Agreement how) {
}
