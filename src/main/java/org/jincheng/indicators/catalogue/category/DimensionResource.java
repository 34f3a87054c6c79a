package org.jincheng.indicators.catalogue.category;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.core.representation.Table;
import org.jincheng.indicators.core.request.Writable;

/**
 * What measures are broken down by.
 *
 * @param code its code
 * @param name its name
 * @param exhaustive whether its categories without a parent, all of one edition, make the
 * whole together
 * @param said what a curator says of it
 */
@Schema(name = "CategoryDimension")
record DimensionResource(String code, String name, boolean exhaustive,
		@JsonIgnore DimensionRequest said) implements Writable {

	/** How they look as rows. */
	static final Table<DimensionResource> TABLE = Table
		.of("dimensions", "What measures are broken down by.", DimensionResource.class)
		.columns("code", "name", "exhaustive")
		.texts("name", "said.name")
		.key("code");

}
