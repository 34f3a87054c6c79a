package org.jincheng.indicators.catalogue.category;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.curation.CuratedController;
import org.jincheng.indicators.core.curation.Curation;
import org.jincheng.indicators.core.curation.DocumentedOperations;
import org.jincheng.indicators.core.paging.SortableBy;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the parts that measures have by each dimension. */
@RestController
@RequestMapping("/api/v1/categories")
@Tag(name = "Categories", description = "The categories of dimensions: the parts that measures are broken down into.")
@SortableBy({ "code", "name", "dimension" })
@DocumentedOperations(get = "Returns one category of a dimension.", shown = "private", create = """
		Adds a category to a dimension. When a figure names the category in `where`, the service adds the \
		cell (the indicator of that part) if it is missing.""",
		delete = "Removes a category. It must not be used by any cell.", example = "steel")
class CategoryController extends CuratedController<CategoryRequest, CategoryResource, CategoryFilter> {

	CategoryController(CategoryService categories, Curated<?, CategoryRequest> curated, Curation curation) {
		super(curated, curation, categories::get, categories::find, CategoryFilter.ALL);
	}

}
