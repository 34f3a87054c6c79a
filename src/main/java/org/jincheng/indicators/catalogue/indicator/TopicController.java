package org.jincheng.indicators.catalogue.indicator;

import java.util.List;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.jincheng.indicators.catalogue.search.EntryType;
import org.jincheng.indicators.catalogue.search.WordIndexes;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.curation.CuratedController;
import org.jincheng.indicators.core.curation.Curation;
import org.jincheng.indicators.core.curation.DocumentedOperations;
import org.jincheng.indicators.core.curation.NoFilter;
import org.jincheng.indicators.core.curation.Use;
import org.jincheng.indicators.core.paging.EntityPages;
import org.jincheng.indicators.core.paging.SortableBy;
import org.jincheng.indicators.core.representation.ResourceCollection;

import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the subjects to browse by. */
@RestController
@RequestMapping("/api/v1/topics")
@Tag(name = "Topics", description = "The subjects to browse by, such as trade.")
@SortableBy({ "code", "name" })
@DocumentedOperations(get = "Returns one topic.", shown = "trade",
		create = "Adds a topic that indicators and initiatives can belong to.",
		delete = "Removes a topic. No indicator or initiative may belong to it.", example = "sport")
class TopicController extends CuratedController<TopicRequest, TopicResource, NoFilter> {

	TopicController(Topics topics, Curated<?, TopicRequest> curated, Curation curation, WordIndexes index) {
		super(curated, curation, (id, language) -> topics.get("topic", id).toResource(language),
				(_, page, language) -> new ResourceCollection<>(TopicResource.TABLE, page,
						(query) -> EntityPages.named(topics, index.found(EntryType.TOPIC, "code"))
							.page(query)
							.each((topic) -> topic.toResource(language))),
				new NoFilter());
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
							"/api/v1/initiatives?topic=%s")
						.standing("true")))
			.storedIn("topic", "code");
	}

}
