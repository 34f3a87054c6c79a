package org.jincheng.indicators.catalogue.indicator;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.curation.CuratedController;
import org.jincheng.indicators.core.curation.Curation;
import org.jincheng.indicators.core.curation.DocumentedOperations;
import org.jincheng.indicators.core.curation.Use;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.EntityPages;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.paging.SortableBy;
import org.jincheng.indicators.core.representation.ResourceCollection;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.context.annotation.Bean;
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

	TopicController(Topics topics, Curated<?, TopicRequest> curated, Curation curation) {
		super(curated, curation, (id, language) -> topics.get("topic", id).toResource(language),
				(page, language) -> new ResourceCollection<>(TopicResource.TABLE, page,
						(query) -> EntityPages.named(topics).page(query).each((topic) -> topic.toResource(language))));
	}

	@Bean
	static Curated<Topic, TopicRequest> curatedTopics(Topics topics) {
		return new Curated<>("topics", "topic", TopicRequest.class, TopicRequest::code, topics::findById, Topic::state,
				Topic::new, Topic::change)
			.key("code")
			.uses(List.of(
					Use.of("indicators", "select code from indicator where topic_code = :id",
							"/api/v1/indicators?topic=%s"),
					Use.of("initiatives", "select id from initiative where topic_code = :id",
							"/api/v1/initiatives?topic=%s")));
	}

	@GetMapping
	@Operation(operationId = "listTopics", summary = "List topics",
			description = "The subjects to browse by, such as trade.")
	ResourceCollection<TopicResource> find(@ParameterObject @Valid @SortableBy({ "code", "name" }) PageQuery page,
			Language language) {
		return list(page, language);
	}

}
