package org.jincheng.indicators.catalogue.category;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.curation.CuratedController;
import org.jincheng.indicators.core.curation.Curation;
import org.jincheng.indicators.core.curation.DocumentedOperations;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.paging.SortableBy;
import org.jincheng.indicators.core.representation.ResourceCollection;
import org.springdoc.core.annotations.ParameterObject;

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

	private final DimensionService dimensions;

	DimensionController(DimensionService dimensions, Curated<?, DimensionRequest> curated, Curation curation) {
		super(curated, curation, dimensions::get, (language) -> dimensions.find(PageQuery.ALL, language));
		this.dimensions = dimensions;
	}

	@GetMapping
	@Operation(operationId = "listDimensions", summary = "List dimensions",
			description = "The dimensions by which measures are broken down, such as ownership.")
	ResourceCollection<DimensionResource> find(@ParameterObject @Valid @SortableBy({ "code", "name" }) PageQuery page,
			Language language) {
		return this.dimensions.find(page, language);
	}

}
