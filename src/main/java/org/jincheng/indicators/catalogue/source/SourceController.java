package org.jincheng.indicators.catalogue.source;

import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.curation.CuratedController;
import org.jincheng.indicators.core.curation.Curation;
import org.jincheng.indicators.core.curation.DocumentedOperations;
import org.jincheng.indicators.core.curation.NoFilter;
import org.jincheng.indicators.core.curation.ReasonQuery;
import org.jincheng.indicators.core.curation.RehearsableQuery;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.paging.SortableBy;
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
@Tag(name = "Sources", description = "Publications, and what they state, sentence by sentence.")
@SortableBy({ "id", "published" })
@DocumentedOperations(list = "Lists the publications that figures were read from.", get = "Returns one source.",
		shown = "chinadaily-2019-09-02", create = "Adds a source: a publication from which figures can be read.",
		delete = "Removes a source. Nothing may be recorded from it.", example = "shanxidaily-2020-01-15")
class SourceController extends CuratedController<SourceRequest, SourceResource, NoFilter> {

	private final SourceService sources;

	private final Curation curation;

	SourceController(SourceService sources, Curated<?, SourceRequest> curated, Curation curation) {
		super(curated, curation, (id, _) -> sources.get(id), (_, page, _) -> sources.find(page), new NoFilter());
		this.sources = sources;
		this.curation = curation;
	}

	@GetMapping("/{id}/statements")
	@Operation(operationId = "listStatements", summary = "List the statements of a source", description = """
			Lists the statements of a source and its parts, in reading order. A statement is a sentence, \
			summarised in our own words or, without a summary, described by its figures. The sentences \
			themselves belong to the publisher.""")
	ResourceCollection<StatementResource> statements(
			@Parameter(description = "The id of the source.",
					example = "chinadaily-2019-09-02") @PathVariable String id,
			@ParameterObject @SortableBy("paragraph") PageQuery page, Language language) {
		return this.sources.statements(id, page, language);
	}

	@GetMapping("/{id}/statements/{locator}")
	@Operation(operationId = "getStatement", summary = "Get a statement",
			description = "Returns one sentence of a source.")
	StatementResource statement(
			@Parameter(description = "The id of the source.",
					example = "chinadaily-2019-09-02") @PathVariable String id,
			@Parameter(description = "The number of the paragraph and of the sentence, separated by a dot.",
					example = "\"9.3\"") @PathVariable String locator,
			Language language) {
		return this.sources.statement(id, locator, language);
	}

	@PostMapping("/{id}/statements")
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(operationId = "createStatement", summary = "Add a statement", description = """
			Adds a statement: a sentence of a source that figures and other resources can cite. Summarise \
			it in your own words; without a summary, its figures describe it.""")
	ResponseEntity<StatementResource> createStatement(
			@Parameter(description = "The id of the source.",
					example = "shanxidaily-2020-01-15") @PathVariable String id,
			@ParameterObject ReasonQuery why, @RequestBody StatementRequest request, Language language) {
		return this.curation.create(this.sources.curatedStatements(id), request, why, language,
				(locator, told) -> this.sources.statement(id, locator, told));
	}

	@PutMapping("/{id}/statements/{locator}")
	@Operation(operationId = "replaceStatement", summary = "Change a statement", description = """
			Replaces the statement. Every field takes the value in the body; a field that is left out is \
			cleared.""")
	ResponseEntity<StatementResource> replaceStatement(
			@Parameter(description = "The id of the source.",
					example = "shanxidaily-2020-01-15") @PathVariable String id,
			@Parameter(description = "The number of the paragraph and of the sentence, separated by a dot.",
					example = "\"2.1\"") @PathVariable String locator,
			IfMatch ifMatch, @ParameterObject RehearsableQuery query, @RequestBody StatementRequest request,
			Language language) {
		var statements = this.sources.curatedStatements(id);
		var written = this.curation.replace(statements, locator, request, ifMatch, query,
				() -> this.sources.statement(id, locator, Language.EN),
				(_) -> this.sources.statement(id, locator, language));
		return WriteAnswers.changed(statements.path(locator), written, language);
	}

	@DeleteMapping("/{id}/statements/{locator}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(operationId = "deleteStatement", summary = "Remove a statement",
			description = "Removes a statement. Nothing may cite it.")
	void deleteStatement(
			@Parameter(description = "The id of the source.",
					example = "shanxidaily-2020-01-15") @PathVariable String id,
			@Parameter(description = "The number of the paragraph and of the sentence, separated by a dot.",
					example = "\"2.1\"") @PathVariable String locator,
			IfMatch ifMatch, @ParameterObject ReasonQuery why) {
		this.curation.delete(this.sources.curatedStatements(id), locator, ifMatch, why);
	}

	@Override
	public Stream<ResourceCollection<?>> collections(Language language) {
		return Stream.concat(super.collections(language), Stream.of(this.sources.statements(PageQuery.ALL, language)));
	}

}
