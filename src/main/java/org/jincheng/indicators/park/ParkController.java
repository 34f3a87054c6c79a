package org.jincheng.indicators.park;

import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jincheng.indicators.language.Language;
import org.jincheng.indicators.representation.DatasetPart;
import org.jincheng.indicators.representation.ResourceCollection;
import org.jincheng.indicators.request.PageQuery;
import org.jincheng.indicators.request.SortableBy;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves parks. */
@RestController
@RequestMapping("/api/v1/parks")
@Tag(name = "Parks", description = "Industrial and green parks.")
class ParkController implements DatasetPart {

	private final ParkService parks;

	ParkController(ParkService parks) {
		this.parks = parks;
	}

	@GetMapping
	@Operation(operationId = "listParks", summary = "List parks",
			description = "Industrial and green parks, each with the investments that cover it.")
	ResourceCollection<ParkResource> find(@ParameterObject @Valid ParkFilter filter,
			@ParameterObject @Valid @SortableBy({ "id", "name", "kind", "status" }) PageQuery page, Language language) {
		return this.parks.find(filter, page, language);
	}

	@GetMapping("/{id}")
	@Operation(operationId = "getPark", summary = "Get a park",
			description = "One park with the investments that cover it.")
	ParkResource get(
			@Parameter(description = "The id of a park.",
					example = "nancun-green-intelligent-casting-industrial-park") @PathVariable String id,
			Language language) {
		return this.parks.get(id, language);
	}

	@Override
	public Stream<ResourceCollection<?>> collections(Language language) {
		var all = new ParkFilter(null, null);
		return Stream.of(find(all, PageQuery.ALL, language));
	}

}
