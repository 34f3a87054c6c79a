package org.jincheng.indicators.catalogue.indicator;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.curation.CuratedController;
import org.jincheng.indicators.core.curation.Curation;
import org.jincheng.indicators.core.curation.DocumentedOperations;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.paging.SortableBy;
import org.jincheng.indicators.core.representation.ResourceCollection;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the subjects to browse by. */
@RestController
@RequestMapping("/api/v1/topics")
@Tag(name = "Topics", description = "The subjects to browse by, such as trade.")
@DocumentedOperations(get = "Returns one topic.", shown = "trade",
		create = "Adds a topic that indicators and initiatives can belong to.",
		delete = "Removes a topic. No indicator or initiative may belong to it.", example = "sport")
class TopicController extends CuratedController<TopicRequest, TopicResource> {

	private final TopicService topics;

	TopicController(TopicService topics, Curated<?, TopicRequest> curated, Curation curation) {
		super(curated, curation, topics::get, (language) -> topics.find(PageQuery.ALL, language));
		this.topics = topics;
	}

	@GetMapping
	@Operation(operationId = "listTopics", summary = "List topics",
			description = "The subjects to browse by, such as trade.")
	ResourceCollection<TopicResource> find(@ParameterObject @Valid @SortableBy({ "code", "name" }) PageQuery page,
			Language language) {
		return this.topics.find(page, language);
	}

}
