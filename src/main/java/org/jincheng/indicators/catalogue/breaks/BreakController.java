package org.jincheng.indicators.catalogue.breaks;

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

/** Serves breaks. */
@RestController
@RequestMapping("/api/v1/breaks")
@Tag(name = "Breaks", description = "Days from which figures are not comparable with those before.")
class BreakController implements DatasetPart {

	private final BreakService breaks;

	private final Curated<Break, BreakRequest> curated;

	private final Curation curation;

	BreakController(BreakService breaks, Curated<Break, BreakRequest> curated, Curation curation) {
		this.breaks = breaks;
		this.curated = curated;
		this.curation = curation;
	}

	@GetMapping
	@Operation(operationId = "listBreaks", summary = "List breaks",
			description = "Days from which figures of an indicator or a place are not comparable with those before, each with its reason and the statement that tells of it.")
	ResourceCollection<BreakResource> find(@ParameterObject @Valid BreakFilter filter,
			@ParameterObject @Valid @SortableBy({ "id", "day" }) PageQuery page, Language language) {
		return this.breaks.find(filter, page, language);
	}

	@GetMapping("/{id}")
	@Operation(operationId = "getBreak", summary = "Get a break", description = "One break with its reason.")
	BreakResource get(@Parameter(description = "The id of the break.",
			example = "population-census-2004") @PathVariable String id, Language language) {
		return this.breaks.get(id, language);
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(operationId = "createBreak", summary = "Add a break",
			description = "Adds a day from which figures of an indicator, of a place, or of an indicator at a place are not comparable with those before.")
	ResponseEntity<BreakResource> create(@RequestBody BreakRequest request, Language language) {
		var written = this.curation.create(this.curated, request, (id) -> this.breaks.get(id, language));
		return WriteAnswers.created(this.curated.path(request.id()), written, language);
	}

	@PutMapping("/{id}")
	@Operation(operationId = "replaceBreak", summary = "Change a break",
			description = "Makes the break what the body says.")
	ResponseEntity<BreakResource> replace(
			@Parameter(description = "The id of the break.",
					example = "hospital-beds-coverage") @PathVariable String id,
			IfMatch ifMatch, @RequestBody BreakRequest request, Language language) {
		var written = this.curation.replace(this.curated, id, request, ifMatch, language, this.breaks::get);
		return WriteAnswers.changed(this.curated.path(id), written, language);
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(operationId = "deleteBreak", summary = "Remove a break", description = "Removes a break.")
	void delete(@Parameter(description = "The id of the break.",
			example = "hospital-beds-coverage") @PathVariable String id, IfMatch ifMatch) {
		this.curation.delete(this.curated, id, ifMatch);
	}

	@Override
	public Stream<ResourceCollection<?>> collections(Language language) {
		return Stream.of(find(BreakFilter.ALL, PageQuery.ALL, language));
	}

}
