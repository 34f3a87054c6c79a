package org.jincheng.indicators.indicator;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.representation.Table;

/**
 * A unit of measure.
 *
 * @param code its code
 * @param symbol what is written beside a value
 * @param name its name
 */
@Schema(name = "Unit")
record UnitResource(String code, String symbol, String name) {

	/** How they look as rows. */
	static final Table<UnitResource> TABLE = Table.of("units", "The units of measure.", UnitResource.class)
		.columns("code", "symbol", "name");

}
