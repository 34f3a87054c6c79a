package org.jincheng.indicators.catalogue.category;

import java.util.List;
import org.jincheng.indicators.core.request.SeparatedBy;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.core.representation.Table;
import org.jincheng.indicators.core.request.Writable;

/**
 * A dimension: an aspect by which measures are broken down, such as {@code ownership}.
 *
 * @param code the code of the dimension
 * @param name the name of the dimension
 * @param levels the levels of its editions, each with whether its categories make the
 * whole together
 * @param editable what a curator says of it
 */
@Schema(name = "CategoryDimension")
record DimensionResource(String code, String name, @SeparatedBy("; ") List<Level> levels,
		@JsonIgnore DimensionRequest editable) implements Writable {

	/** How they look as rows. */
	static final Table<DimensionResource> TABLE = new Table<>("dimensions",
			"The dimensions by which measures are broken down, such as ownership.", DimensionResource.class)
		.columns("code", "name", "levels")
		.texts("name", "editable.name")
		.key("code");

}
