package org.jincheng.indicators.place;

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

/** Serves places. */
@RestController
@RequestMapping("/api/v1/places")
@Tag(name = "Places", description = "The areas that figures are about, coded by GB/T 2260, and groups of them.")
class PlaceController implements DatasetPart {

	private final PlaceService places;

	PlaceController(PlaceService places) {
		this.places = places;
	}

	@GetMapping
	@Operation(operationId = "listPlaces", summary = "List places",
			description = "Areas, and groups of areas that a figure covers jointly.")
	ResourceCollection<PlaceResource> find(@ParameterObject @Valid @SortableBy({ "code", "name" }) PageQuery page,
			Language language) {
		return this.places.find(page, language);
	}

	@GetMapping("/{code}")
	@Operation(operationId = "getPlace", summary = "Get a place", description = "One area or group of areas.")
	PlaceResource get(
			@Parameter(description = "The code of the place.", example = "\"140500\"") @PathVariable String code,
			Language language) {
		return this.places.get(code, language);
	}

	@Override
	public Stream<ResourceCollection<?>> collections(Language language) {
		return Stream.of(find(PageQuery.ALL, language));
	}

}
