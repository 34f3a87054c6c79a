package org.jincheng.indicators.catalogue.category;

import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.curation.CuratedController;
import org.jincheng.indicators.core.curation.Curation;
import org.jincheng.indicators.core.curation.DocumentedOperations;
import org.jincheng.indicators.core.paging.SortableBy;
import org.jincheng.indicators.core.problem.ErrorPlace;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jincheng.indicators.core.request.KnownValues;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;

/** Serves the parts that measures have by each dimension. */
@RestController
@RequestMapping({ "/api/v1/categories", "/api/v1/dimensions/{dimension}/categories" })
@Tag(name = "Categories", description = "The categories of dimensions: the parts that measures are broken down into.")
@SortableBy({ "code", "name", "dimension" })
@DocumentedOperations(get = "Returns one category of a dimension.", shown = "coke", create = """
		Adds a category to a dimension. When a figure names the category in `where`, the service adds the \
		cell (the indicator of that part) if it is missing.""",
		delete = "Removes a category. It must not be used by any cell.", example = "steel")
class CategoryController extends CuratedController<CategoryRequest, CategoryResource, CategoryFilter> {

	private final CategoryService categories;

	CategoryController(CategoryService categories, Curated<?, CategoryRequest> curated, Curation curation) {
		super(curated, curation, categories::get, (filter, page, language) -> {
			var dimension = dimension();
			if (dimension == null) {
				return categories.find(filter, page, language);
			}
			var one = List.of(categories.dimension(dimension));
			KnownValues.check("dimension", (filter.dimension() != null) ? filter.dimension() : one, one);
			return categories.find(new CategoryFilter(one), page, language);
		}, CategoryFilter.ALL);
		this.categories = categories;
	}

	/** The dimension in the path; null in the path of all categories. */
	private static @Nullable String dimension() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web && web.getRequest()
			.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path)
					? (String) path.get("dimension") : null;
	}

	@Override
	protected String id(String code) {
		var dimension = dimension();
		if (dimension == null) {
			throw this.categories.withoutDimension(code);
		}
		return dimension + "/" + code;
	}

	@Override
	protected void checkOwner(CategoryRequest request) {
		var dimension = dimension();
		if (dimension != null && !this.categories.dimension(dimension).equals(request.dimension())) {
			throw RefusedException.unprocessable(List.of(RequestError.of(ErrorPlace.ofField("/dimension"),
					request.dimension(), "Not the dimension in the path, \"%s\".".formatted(dimension))));
		}
	}

}
