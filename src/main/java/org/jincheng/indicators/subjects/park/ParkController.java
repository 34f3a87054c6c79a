package org.jincheng.indicators.subjects.park;

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

/** Serves parks. */
@RestController
@RequestMapping("/api/v1/parks")
@Tag(name = "Parks", description = "Industrial and green parks.")
class ParkController implements DatasetPart {

	private final ParkService parks;

	private final Curated<Park, ParkRequest> curated;

	private final Curation curation;

	ParkController(ParkService parks, Curated<Park, ParkRequest> curated, Curation curation) {
		this.parks = parks;
		this.curated = curated;
		this.curation = curation;
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

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(operationId = "createPark", summary = "Add a park",
			description = "Adds an industrial or a green park. Which investments cover it, they say themselves.")
	ResponseEntity<ParkResource> create(@RequestBody ParkRequest request, Language language) {
		var written = this.curation.create(this.curated, request, (id) -> this.parks.get(id, language));
		return WriteAnswers.created(this.curated.path(request.id()), written, language);
	}

	@PutMapping("/{id}")
	@Operation(operationId = "replacePark", summary = "Change a park",
			description = "Makes the park what the body says.")
	ResponseEntity<ParkResource> replace(
			@Parameter(description = "The id of the park.",
					example = "qinhe-river-forest-park") @PathVariable String id,
			IfMatch ifMatch, @RequestBody ParkRequest request, Language language) {
		var written = this.curation.replace(this.curated, id, request, ifMatch, language, this.parks::get);
		return WriteAnswers.changed(this.curated.path(id), written, language);
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(operationId = "deletePark", summary = "Remove a park",
			description = "Removes a park that no investment covers.")
	void delete(@Parameter(description = "The id of the park.",
			example = "qinhe-river-forest-park") @PathVariable String id, IfMatch ifMatch) {
		this.curation.delete(this.curated, id, ifMatch);
	}

	@Override
	public Stream<ResourceCollection<?>> collections(Language language) {
		var all = new ParkFilter(null, null);
		return Stream.of(find(all, PageQuery.ALL, language));
	}

}
