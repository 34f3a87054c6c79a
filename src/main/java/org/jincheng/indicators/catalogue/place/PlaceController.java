package org.jincheng.indicators.catalogue.place;

import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.curation.Curation;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.paging.SortableBy;
import org.jincheng.indicators.core.representation.DatasetPart;
import org.jincheng.indicators.core.representation.IfMatch;
import org.jincheng.indicators.core.representation.ResourceCollection;
import org.jincheng.indicators.core.representation.WriteAnswers;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Serves places. */
@RestController
@RequestMapping("/api/v1/places")
@Tag(name = "Places", description = "The areas that figures are about, coded by GB/T 2260, and groups of them.")
class PlaceController implements DatasetPart {

	private final PlaceService places;

	private final Curated<Place, PlaceRequest> curated;

	private final Curation curation;

	PlaceController(PlaceService places, Curated<Place, PlaceRequest> curated, Curation curation) {
		this.places = places;
		this.curated = curated;
		this.curation = curation;
	}

	@GetMapping
	@Operation(operationId = "listPlaces", summary = "List places",
			description = "Areas, and groups of areas that a figure covers jointly.")
	ResourceCollection<PlaceResource> find(@ParameterObject @Valid @SortableBy({ "code", "name" }) PageQuery page,
			Language language) {
		return this.places.find(page, language);
	}

	@GetMapping("/{code}")
	@Operation(operationId = "getPlace", summary = "Get a place",
			description = "One area or group of areas, with the indicators that it has figures of: the first and the last period of each, and how many.")
	PlaceResource get(
			@Parameter(description = "The code of the place.", example = "\"140500\"") @PathVariable String code,
			Language language) {
		return this.places.get(code, language);
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(operationId = "createPlace", summary = "Add a place",
			description = "Adds an area that figures are to be about, or a group of areas that a figure covers jointly.")
	ResponseEntity<PlaceResource> create(@RequestBody PlaceRequest request, Language language) {
		var written = this.curation.create(this.curated, request, (code) -> this.places.get(code, language));
		return WriteAnswers.created(this.curated.path(request.code()), written, language);
	}

	@PutMapping("/{code}")
	@Operation(operationId = "replacePlace", summary = "Change a place",
			description = "Makes the place what the body says.")
	ResponseEntity<PlaceResource> replace(
			@Parameter(description = "The code of the place.", example = "\"140431\"") @PathVariable String code,
			IfMatch ifMatch, @RequestBody PlaceRequest request, Language language) {
		var written = this.curation.replace(this.curated, code, request, ifMatch, language, this.places::get);
		return WriteAnswers.changed(this.curated.path(code), written, language);
	}

	@DeleteMapping("/{code}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(operationId = "deletePlace", summary = "Remove a place",
			description = "Removes a place that no figure is about, that none lies in and that is in no group.")
	void delete(@Parameter(description = "The code of the place.", example = "\"140431\"") @PathVariable String code,
			IfMatch ifMatch) {
		this.curation.delete(this.curated, code, ifMatch);
	}

	@Override
	public Stream<ResourceCollection<?>> collections(Language language) {
		return Stream.of(find(PageQuery.ALL, language));
	}

}
