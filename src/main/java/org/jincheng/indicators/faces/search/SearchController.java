package org.jincheng.indicators.faces.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jincheng.indicators.core.language.Language;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the search of the catalogue.
 *
 * @param search finds entries by words
 */
@RestController
@RequestMapping("/api/v1/search")
@Tag(name = "Search", description = "One search over all entries of the catalogue, in English and Chinese.")
record SearchController(SearchService search) {

	@GetMapping
	@Operation(operationId = "search", summary = "Search the catalogue", description = """
			Finds indicators and their parts, topics, places, categories, parks, initiatives, sources and \
			publishers by words. Words count more in a name than in a description, and rare words count \
			more than common ones. Of entries that fit as well, indicators come first, and those with \
			figures before those without. If nothing is found, `suggestions` has names that are near.""")
	SearchResult find(@ParameterObject SearchQuery query, Language language) {
		return this.search.find(query, language);
	}

}
