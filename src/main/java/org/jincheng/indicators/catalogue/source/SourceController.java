package org.jincheng.indicators.catalogue.source;

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

/** Serves sources and their statements. */
@RestController
@RequestMapping("/api/v1/sources")
@Tag(name = "Sources", description = "Publications, and what they state sentence by sentence.")
class SourceController implements DatasetPart {

	private final SourceService sources;

	private final Curated<Source, SourceRequest> curated;

	private final Curation curation;

	SourceController(SourceService sources, Curated<Source, SourceRequest> curated, Curation curation) {
		this.sources = sources;
		this.curated = curated;
		this.curation = curation;
	}

	@GetMapping
	@Operation(operationId = "listSources", summary = "List sources",
			description = "The publications that figures were read from.")
	ResourceCollection<SourceResource> find(@ParameterObject @Valid @SortableBy({ "id", "published" }) PageQuery page,
			Language language) {
		return this.sources.find(page);
	}

	@GetMapping("/{id}")
	@Operation(operationId = "getSource", summary = "Get a source", description = "One publication.")
	SourceResource get(@Parameter(description = "The id of the source.",
			example = "chinadaily-2019-09-02") @PathVariable String id, Language language) {
		return this.sources.get(id);
	}

	@GetMapping("/{id}/statements")
	@Operation(operationId = "listStatements", summary = "List the statements of a source",
			description = "What a source and its parts state, sentence by sentence in reading order and in our own words, or by its figures where nobody has found them; the sentences themselves are the publisher's. Figures name their paragraph and sentence.")
	ResourceCollection<StatementResource> statements(
			@Parameter(description = "The id of the source.",
					example = "chinadaily-2019-09-02") @PathVariable String id,
			@ParameterObject @Valid @SortableBy("paragraph") PageQuery page, Language language) {
		return this.sources.statements(id, page, language);
	}

	@GetMapping("/{id}/statements/{locator}")
	@Operation(operationId = "getStatement", summary = "Get a statement", description = "One sentence of a source.")
	StatementResource statement(
			@Parameter(description = "The id of the source.",
					example = "chinadaily-2019-09-02") @PathVariable String id,
			@Parameter(description = "The paragraph and the sentence, with a dot between them.",
					example = "\"9.3\"") @PathVariable String locator,
			Language language) {
		return this.sources.statement(id, locator, language);
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(operationId = "createSource", summary = "Add a source",
			description = "Adds a publication that figures are to be read from.")
	ResponseEntity<SourceResource> create(@RequestBody SourceRequest request, Language language) {
		var written = this.curation.create(this.curated, request, this.sources::get);
		return WriteAnswers.created(this.curated.path(request.id()), written, language);
	}

	@PutMapping("/{id}")
	@Operation(operationId = "replaceSource", summary = "Change a source",
			description = "Makes the source what the body says.")
	ResponseEntity<SourceResource> replace(
			@Parameter(description = "The id of the source.",
					example = "shanxidaily-2020-01-15") @PathVariable String id,
			IfMatch ifMatch, @RequestBody SourceRequest request, Language language) {
		var written = this.curation.replace(this.curated, id, request, ifMatch, language,
				(same, _) -> this.sources.get(same));
		return WriteAnswers.changed(this.curated.path(id), written, language);
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(operationId = "deleteSource", summary = "Remove a source",
			description = "Removes a source that nothing was read from.")
	void delete(@Parameter(description = "The id of the source.",
			example = "shanxidaily-2020-01-15") @PathVariable String id, IfMatch ifMatch) {
		this.curation.delete(this.curated, id, ifMatch);
	}

	@PostMapping("/{id}/statements")
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(operationId = "createStatement", summary = "Add a statement",
			description = "Adds a sentence of a source for figures and others to cite, in our own words; without them it is told by its figures.")
	ResponseEntity<StatementResource> createStatement(
			@Parameter(description = "The id of the source.",
					example = "shanxidaily-2020-01-15") @PathVariable String id,
			@RequestBody StatementRequest request, Language language) {
		var statements = this.sources.curatedStatements(id);
		var written = this.curation.create(statements, request,
				(locator) -> this.sources.statement(id, locator, language));
		return WriteAnswers.created(statements.path(statements.id(request)), written, language);
	}

	@PutMapping("/{id}/statements/{locator}")
	@Operation(operationId = "replaceStatement", summary = "Change a statement",
			description = "Makes the statement what the body says.")
	ResponseEntity<StatementResource> replaceStatement(
			@Parameter(description = "The id of the source.",
					example = "shanxidaily-2020-01-15") @PathVariable String id,
			@Parameter(description = "The paragraph and the sentence, with a dot between them.",
					example = "\"2.1\"") @PathVariable String locator,
			IfMatch ifMatch, @RequestBody StatementRequest request, Language language) {
		var statements = this.sources.curatedStatements(id);
		var written = this.curation.replace(statements, locator, request, ifMatch, language,
				(numbers, told) -> this.sources.statement(id, numbers, told));
		return WriteAnswers.changed(statements.path(locator), written, language);
	}

	@DeleteMapping("/{id}/statements/{locator}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(operationId = "deleteStatement", summary = "Remove a statement",
			description = "Removes a statement that nothing cites.")
	void deleteStatement(
			@Parameter(description = "The id of the source.",
					example = "shanxidaily-2020-01-15") @PathVariable String id,
			@Parameter(description = "The paragraph and the sentence, with a dot between them.",
					example = "\"2.1\"") @PathVariable String locator,
			IfMatch ifMatch) {
		this.curation.delete(this.sources.curatedStatements(id), locator, ifMatch);
	}

	@Override
	public Stream<ResourceCollection<?>> collections(Language language) {
		return Stream.of(find(PageQuery.ALL, language), this.sources.statements(PageQuery.ALL, language),
				this.sources.relations(PageQuery.ALL, language));
	}

}
