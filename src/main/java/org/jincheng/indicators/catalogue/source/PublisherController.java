package org.jincheng.indicators.catalogue.source;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.curation.CuratedController;
import org.jincheng.indicators.core.curation.Curation;
import org.jincheng.indicators.core.curation.DocumentedOperations;
import org.jincheng.indicators.core.curation.ReasonQuery;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.paging.SortableBy;
import org.jincheng.indicators.core.representation.ResourceCollection;
import org.jincheng.indicators.core.representation.WriteAnswers;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves publishers. */
@RestController
@RequestMapping("/api/v1/publishers")
@Tag(name = "Publishers", description = "The publishers of sources, each with all names under which it is printed.")
@DocumentedOperations(get = "Returns one publisher.", shown = "china-daily",
		create = "Adds a publisher. Sources that print one of its names belong to it from then on.", delete = """
				Removes a publisher. No other publisher may belong to it, and no source may be assigned to it by \
				code. Sources that print its name have no publisher code afterwards.""",
		example = "jincheng-statistics")
class PublisherController extends CuratedController<PublisherRequest, PublisherResource> {

	private final PublisherService publishers;

	private final PublisherMerge merge;

	PublisherController(PublisherService publishers, PublisherMerge merge, Curated<?, PublisherRequest> curated,
			Curation curation) {
		super(curated, curation, publishers::get, (language) -> publishers.find(PageQuery.ALL, language));
		this.publishers = publishers;
		this.merge = merge;
	}

	@GetMapping
	@Operation(operationId = "listPublishers", summary = "List publishers",
			description = "The publishers of sources, each with all names under which it is printed.")
	ResourceCollection<PublisherResource> find(@ParameterObject @Valid @SortableBy({ "code", "name" }) PageQuery page,
			Language language) {
		return this.publishers.find(page, language);
	}

	@PostMapping("/{code}/merge")
	@Operation(operationId = "mergePublisher", summary = "Merge a publisher into another", description = """
			Merges a publisher into another one, in one revision. Its names become aliases of the other, \
			which also takes over its sources and the publishers that belong to it. Then it is removed.""")
	ResponseEntity<PublisherResource> merge(
			@Parameter(description = "The code of the publisher to merge and remove.",
					example = "jincheng-statistics-bureau") @PathVariable String code,
			@ParameterObject @Valid ReasonQuery why, @RequestBody PublisherMerge.MergeRequest request,
			Language language) {
		var written = this.merge.merge(code, request.into(), why, language);
		return WriteAnswers.changed(curated().path(request.into()), written, language);
	}

}
