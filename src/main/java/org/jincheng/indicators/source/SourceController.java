package org.jincheng.indicators.source;

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

/** Serves sources and their statements. */
@RestController
@RequestMapping("/api/v1/sources")
@Tag(name = "Sources", description = "Publications, and what they state sentence by sentence.")
class SourceController implements DatasetPart {

	private final SourceService sources;

	SourceController(SourceService sources) {
		this.sources = sources;
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
			description = "What a source states, sentence by sentence in reading order and in our own words; the sentences themselves are the publisher's. Figures name their paragraph and sentence.")
	ResourceCollection<StatementResource> statements(
			@Parameter(description = "The id of the source.",
					example = "chinadaily-2019-09-02") @PathVariable String id,
			@ParameterObject @Valid @SortableBy("paragraph") PageQuery page, Language language) {
		return this.sources.statements(id, page, language);
	}

	@Override
	public Stream<ResourceCollection<?>> collections(Language language) {
		return Stream.of(find(PageQuery.ALL, language), this.sources.statements(PageQuery.ALL, language));
	}

}
