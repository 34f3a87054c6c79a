package org.jincheng.indicators.catalogue.indicator;

import java.util.List;
import java.util.Map;

import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.curation.Use;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.EntityPages;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.problem.NotFoundException;
import org.jincheng.indicators.core.representation.ResourceCollection;

import org.springframework.context.annotation.Bean;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads topics, and describes how they are changed. */
@Service
@Transactional(readOnly = true)
class TopicService {

	private final Topics topics;

	private final EntityPages<Topic> pages;

	TopicService(Topics topics) {
		this.topics = topics;
		this.pages = new EntityPages<>(topics, List.of("code", "name.en", "name.zh"), "code",
				Map.of("code", List.of("code"), "name", List.of("name.en", "code")));
	}

	@Bean
	static Curated<Topic, TopicRequest> curatedTopics(Topics topics) {
		return Curated
			.of("topics", "topic", TopicRequest.class, TopicRequest::code, topics::findById, Topic::state, Topic::new,
					Topic::change)
			.key("code")
			.uses(List.of(
					Use.of("indicators", "select code from indicator where topic_code = :id",
							"/api/v1/indicators?topic=%s"),
					Use.of("initiatives", "select id from initiative where topic_code = :id",
							"/api/v1/initiatives?topic=%s")));
	}

	ResourceCollection<TopicResource> find(PageQuery page, Language language) {
		return new ResourceCollection<>(TopicResource.TABLE, page,
				(query) -> this.pages.page(Specification.unrestricted(), query)
					.map((items) -> items.stream().map((topic) -> topic.toResource(language)).toList()));
	}

	TopicResource get(String code, Language language) {
		return this.topics.findById(code)
			.orElseThrow(() -> new NotFoundException("topic", code, this.topics.codes()))
			.toResource(language);
	}

}
