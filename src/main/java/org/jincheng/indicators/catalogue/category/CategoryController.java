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

/** Serves the parts that measures have by each dimension. */
@RestController
@RequestMapping("/api/v1/categories")
@Tag(name = "Categories", description = "The categories of dimensions: the parts that measures are broken down into.")
@DocumentedOperations(get = "Returns one category of a dimension.", shown = "private", create = """
		Adds a category to a dimension. When a figure names the category in `where`, the service adds the \
		cell (the indicator of that part) if it is missing.""",
		delete = "Removes a category. It must not be used by any cell.", example = "steel")
class CategoryController extends CuratedController<CategoryRequest, CategoryResource> {

	private final CategoryService categories;

	CategoryController(CategoryService categories, Curated<?, CategoryRequest> curated, Curation curation) {
		super(curated, curation, categories::get,
				(page, language) -> categories.find(CategoryFilter.ALL, page, language));
		this.categories = categories;
	}

	@GetMapping
	@Operation(operationId = "listCategories", summary = "List categories",
			description = "The categories of dimensions: the parts that measures are broken down into.")
	ResourceCollection<CategoryResource> find(@ParameterObject @Valid CategoryFilter filter,
			@ParameterObject @Valid @SortableBy({ "code", "name", "dimension" }) PageQuery page, Language language) {
		return this.categories.find(filter, page, language);
	}

}
