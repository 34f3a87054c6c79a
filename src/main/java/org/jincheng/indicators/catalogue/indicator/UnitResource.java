package org.jincheng.indicators.catalogue.indicator;

import java.math.BigDecimal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.language.Told;
import org.jincheng.indicators.core.representation.Table;
import org.jincheng.indicators.core.request.Writable;
import org.jspecify.annotations.Nullable;

/**
 * A unit of measure.
 *
 * @param code its code
 * @param symbol what is written beside a value
 * @param name its name
 * @param dimension what it measures; null for a rate, which is of two units
 * @param dimensionName what it measures, in words
 * @param scale how many of the base unit of its dimension one is: the base unit is the
 * one whose scale is 1; null where it is not a fixed number of them, as for money,
 * ratios, temperatures, what is counted and rates
 * @param said what a curator says of it; null for a rate
 */
@Schema(name = "Unit")
record UnitResource(String code, String symbol, Told name, @Nullable Dimension dimension, @Nullable Told dimensionName,
		@Nullable BigDecimal scale, @JsonIgnore @Nullable UnitRequest said) implements Writable {

	/** How they look as rows. */
	static final Table<UnitResource> TABLE = Table.of("units", "The units of measure.", UnitResource.class)
		.columns("code", "symbol", "name", "dimension", "dimensionName", "scale")
		.texts("name", "names")
		.ofField("name", 2)
		.key("code");

	/** Its name. */
	private Text names() {
		return this.name.text();
	}

}
