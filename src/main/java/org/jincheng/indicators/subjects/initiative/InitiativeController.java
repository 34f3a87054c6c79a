package org.jincheng.indicators.subjects.initiative;

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

/** Serves initiatives. */
@RestController
@RequestMapping("/api/v1/initiatives")
@Tag(name = "Initiatives", description = "What is done, under way or planned and has no figure of its own.")
class InitiativeController implements DatasetPart {

	private final InitiativeService initiatives;

	private final Curated<Initiative, InitiativeRequest> curated;

	private final Curation curation;

	InitiativeController(InitiativeService initiatives, Curated<Initiative, InitiativeRequest> curated,
			Curation curation) {
		this.initiatives = initiatives;
		this.curated = curated;
		this.curation = curation;
	}

	@GetMapping
	@Operation(operationId = "listInitiatives", summary = "List initiatives",
			description = "What is done, under way or planned and has no figure of its own: a status is not a number.")
	ResourceCollection<InitiativeResource> find(@ParameterObject @Valid InitiativeFilter filter,
			@ParameterObject @Valid @SortableBy({ "id", "name", "topic", "kind", "status" }) PageQuery page,
			Language language) {
		return this.initiatives.find(filter, page, language);
	}

	@GetMapping("/{id}")
	@Operation(operationId = "getInitiative", summary = "Get an initiative",
			description = "One initiative with its status and what is said of it.")
	InitiativeResource get(
			@Parameter(description = "The id of the initiative.", example = "civil-airport") @PathVariable String id,
			Language language) {
		return this.initiatives.get(id, language);
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(operationId = "createInitiative", summary = "Add an initiative",
			description = "Adds something done, under way or planned that has no figure of its own.")
	ResponseEntity<InitiativeResource> create(@RequestBody InitiativeRequest request, Language language) {
		var written = this.curation.create(this.curated, request, (id) -> this.initiatives.get(id, language));
		return WriteAnswers.created(this.curated.path(request.id()), written, language);
	}

	@PutMapping("/{id}")
	@Operation(operationId = "replaceInitiative", summary = "Change an initiative",
			description = "Makes the initiative what the body says.")
	ResponseEntity<InitiativeResource> replace(
			@Parameter(description = "The id of the initiative.", example = "mountain-railway") @PathVariable String id,
			IfMatch ifMatch, @RequestBody InitiativeRequest request, Language language) {
		var written = this.curation.replace(this.curated, id, request, ifMatch, language, this.initiatives::get);
		return WriteAnswers.changed(this.curated.path(id), written, language);
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(operationId = "deleteInitiative", summary = "Remove an initiative",
			description = "Removes an initiative.")
	void delete(
			@Parameter(description = "The id of the initiative.", example = "mountain-railway") @PathVariable String id,
			IfMatch ifMatch) {
		this.curation.delete(this.curated, id, ifMatch);
	}

	@Override
	public Stream<ResourceCollection<?>> collections(Language language) {
		var all = new InitiativeFilter(null, null, null);
		return Stream.of(find(all, PageQuery.ALL, language));
	}

}
