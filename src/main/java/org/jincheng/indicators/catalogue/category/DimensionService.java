package org.jincheng.indicators.catalogue.category;

import java.util.List;
import java.util.Map;

import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.curation.Use;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.EntityPages;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.representation.ResourceCollection;

import org.springframework.context.annotation.Bean;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads dimensions, and describes how they are changed. */
@Service
@Transactional(readOnly = true)
class DimensionService {

	private static final String NOUN = "dimension";

	private final Dimensions dimensions;

	private final EntityPages<CategoryDimension> pages;

	DimensionService(Dimensions dimensions) {
		this.dimensions = dimensions;
		this.pages = new EntityPages<>(dimensions, List.of("code", "name.en", "name.zh"), "code",
				Map.of("code", List.of("code"), "name", List.of("name.en", "code")));
	}

	@Bean
	static Curated<CategoryDimension, DimensionRequest> curatedDimensions(Dimensions dimensions) {
		return Curated
			.of("dimensions", NOUN, DimensionRequest.class, DimensionRequest::code, dimensions::findById,
					CategoryDimension::state, CategoryDimension::new, CategoryDimension::change)
			.key("code")
			.uses(List.of(Use.of("categories", "select code from category where dimension_code = :id",
					"/api/v1/categories?dimension=%s")));
	}

	ResourceCollection<DimensionResource> find(PageQuery page, Language language) {
		return new ResourceCollection<>(DimensionResource.TABLE, page,
				(query) -> this.pages.page(Specification.unrestricted(), query)
					.map((items) -> items.stream().map((dimension) -> dimension.toResource(language)).toList()));
	}

	DimensionResource get(String code, Language language) {
		return this.dimensions.get(NOUN, code).toResource(language);
	}

}
