package org.jincheng.indicators.catalogue.category;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.core.representation.Table;
import org.jincheng.indicators.core.request.Writable;
import org.jspecify.annotations.Nullable;

/**
 * A part that measures have by a dimension.
 *
 * @param code its code among the categories of all dimensions
 * @param dimension the code of its dimension
 * @param name its name
 * @param parent the code of the category that it is a part of; null where it is a part of
 * the whole
 * @param edition the edition of the classification that it is of; null where there are
 * none
 * @param said what a curator says of it
 */
@Schema(name = "Category")
record CategoryResource(String code, String dimension, String name, @Nullable String parent, @Nullable String edition,
		@JsonIgnore CategoryRequest said) implements Writable {

	/** How they look as rows. */
	static final Table<CategoryResource> TABLE = Table
		.of("categories", "The parts that measures have by each dimension.", CategoryResource.class)
		.columns("code", "dimension", "name", "parent", "edition")
		.texts("name", "said.name")
		.key("code")
		.refersTo("dimensions", "dimension")
		.refersTo("categories", "parent");

}
