package org.jincheng.indicators.catalogue.indicator;

import java.math.BigDecimal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.core.language.LocalizedText;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.representation.Table;
import org.jincheng.indicators.core.request.Writable;
import org.jspecify.annotations.Nullable;

/**
 * A unit of measure.
 *
 * @param code the code of the unit, such as {@code km2}
 * @param symbol the symbol that is written beside a value, such as {@code km²}
 * @param name the name of the unit
 * @param dimension the quantity that the unit measures; null for a rate, which combines
 * two units
 * @param dimensionName the name of the dimension, for display
 * @param scale the exact size in base units of the dimension: 1000 for {@code km},
 * because {@code m} is 1. Null if there is no fixed factor, as for money, ratios,
 * temperatures, counts and rates
 * @param editable what a curator says of it; null for a rate
 */
@Schema(name = "Unit")
record UnitResource(String code, String symbol, LocalizedText name, @Nullable Dimension dimension,
		@Nullable LocalizedText dimensionName, @Nullable BigDecimal scale,
		@JsonIgnore @Nullable UnitRequest editable) implements Writable {

	/** How they look as rows. */
	static final Table<UnitResource> TABLE = new Table<>("units", "The units of measure.", UnitResource.class)
		.columns("code", "symbol", "name", "dimension", "dimensionName", "scale")
		.texts("name", "names")
		.ofField("name", 2)
		.key("code");

	/** Its name. */
	private Text names() {
		return this.name.text();
	}

}
