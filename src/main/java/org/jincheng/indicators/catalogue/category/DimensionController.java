package org.jincheng.indicators.catalogue.category;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.curation.CuratedController;
import org.jincheng.indicators.core.curation.Curation;
import org.jincheng.indicators.core.curation.DocumentedOperations;
import org.jincheng.indicators.core.curation.Use;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.EntityPages;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.paging.SortableBy;
import org.jincheng.indicators.core.representation.ResourceCollection;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves what measures are broken down by. */
@RestController
@RequestMapping("/api/v1/dimensions")
@Tag(name = "Dimensions", description = "The dimensions by which measures are broken down, such as ownership.")
@DocumentedOperations(get = "Returns one dimension. `/api/v1/categories?dimension=` lists its categories.",
		shown = "ownership", create = "Adds a dimension by which measures can be broken down.",
		delete = "Removes a dimension. It must not have categories.", example = "land-use")
class DimensionController extends CuratedController<DimensionRequest, DimensionResource> {

	DimensionController(Dimensions dimensions, Curated<?, DimensionRequest> curated, Curation curation) {
		super(curated, curation, (id, language) -> dimensions.get("dimension", id).toResource(language),
				(page, language) -> new ResourceCollection<>(DimensionResource.TABLE, page,
						(query) -> EntityPages.named(dimensions)
							.page(query)
							.each((dimension) -> dimension.toResource(language))));
	}

	@Bean
	static Curated<CategoryDimension, DimensionRequest> curatedDimensions(Dimensions dimensions) {
		return new Curated<>("dimensions", "dimension", DimensionRequest.class, DimensionRequest::code,
				dimensions::findById, CategoryDimension::state, CategoryDimension::new, CategoryDimension::change)
			.key("code")
			.uses(List.of(Use.of("categories", "select code from category where dimension_code = :id",
					"/api/v1/categories?dimension=%s")));
	}

	@GetMapping
	@Operation(operationId = "listDimensions", summary = "List dimensions",
			description = "The dimensions by which measures are broken down, such as ownership.")
	ResourceCollection<DimensionResource> find(@ParameterObject @Valid @SortableBy({ "code", "name" }) PageQuery page,
			Language language) {
		return list(page, language);
	}

}
