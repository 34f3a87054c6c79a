package org.jincheng.indicators.indicator;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A unit of measure.
 *
 * @param code its code
 * @param symbol what is written beside a value
 * @param name its name
 */
@Schema(name = "Unit")
record UnitResource(String code, String symbol, String name) {
}
