package org.jincheng.indicators.subjects.park;

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

/** Serves parks. */
@RestController
@RequestMapping("/api/v1/parks")
@Tag(name = "Parks", description = "Industrial and green parks.")
@DocumentedOperations(get = "Returns one park with the investments that cover it.",
		shown = "nancun-green-intelligent-casting-industrial-park",
		create = "Adds a park. To connect it with an investment, name the park in `parks` of the investment.",
		delete = "Removes a park. No investment may cover it.", example = "qinhe-river-forest-park")
class ParkController extends CuratedController<ParkRequest, ParkResource> {

	private final ParkService parks;

	ParkController(ParkService parks, Curated<?, ParkRequest> curated, Curation curation) {
		super(curated, curation, parks::get,
				(page, language) -> parks.find(new ParkFilter(null, null), page, language));
		this.parks = parks;
	}

	@GetMapping
	@Operation(operationId = "listParks", summary = "List parks",
			description = "Lists parks, each with the investments that cover it.")
	ResourceCollection<ParkResource> find(@ParameterObject @Valid ParkFilter filter,
			@ParameterObject @Valid @SortableBy({ "id", "name", "kind", "status" }) PageQuery page, Language language) {
		return this.parks.find(filter, page, language);
	}

}
