package org.jincheng.indicators.catalogue.category;

import java.util.List;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.curation.CuratedController;
import org.jincheng.indicators.core.curation.Curation;
import org.jincheng.indicators.core.curation.DocumentedOperations;
import org.jincheng.indicators.core.curation.NoFilter;
import org.jincheng.indicators.core.curation.Use;
import org.jincheng.indicators.core.paging.EntityPages;
import org.jincheng.indicators.core.paging.SortableBy;
import org.jincheng.indicators.core.representation.ResourceCollection;

import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves what measures are broken down by. */
@RestController
@RequestMapping("/api/v1/dimensions")
@Tag(name = "Dimensions", description = "The dimensions by which measures are broken down, such as ownership.")
@SortableBy({ "code", "name" })
@DocumentedOperations(get = "Returns one dimension. `/api/v1/categories?dimension=` lists its categories.",
		shown = "ownership", create = "Adds a dimension by which measures can be broken down.",
		delete = "Removes a dimension. It must not have categories.", example = "water-source")
class DimensionController extends CuratedController<DimensionRequest, DimensionResource, NoFilter> {

	DimensionController(Dimensions dimensions, Curated<?, DimensionRequest> curated, Curation curation) {
		super(curated, curation, (id, language) -> dimensions.get("dimension", id).toResource(language),
				(_, page, language) -> new ResourceCollection<>(DimensionResource.TABLE, page,
						(query) -> EntityPages.named(dimensions, EntityPages.containing("code", "name.en", "name.zh"))
							.page(query)
							.each((dimension) -> dimension.toResource(language))),
				new NoFilter());
	}

	@Bean
	static Curated<CategoryDimension, DimensionRequest> curatedDimensions(Dimensions dimensions) {
		return new Curated<>("dimensions", "dimension", DimensionRequest.class, DimensionRequest::code,
				dimensions::findById, CategoryDimension::state, CategoryDimension::new, CategoryDimension::change)
			.key("code")
			.uses(List.of(Use.of("categories", "select code from category where dimension_code = :id",
					"/api/v1/categories?dimension=%s")))
			.storedIn("dimension", "code");
	}

}
