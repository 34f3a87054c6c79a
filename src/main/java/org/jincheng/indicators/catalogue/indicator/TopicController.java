package org.jincheng.indicators.catalogue.indicator;

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

/** Serves the subjects to browse by. */
@RestController
@RequestMapping("/api/v1/topics")
@Tag(name = "Topics", description = "The subjects to browse by.")
class TopicController implements DatasetPart {

	private final TopicService topics;

	private final Curated<Topic, TopicRequest> curated;

	private final Curation curation;

	TopicController(TopicService topics, Curated<Topic, TopicRequest> curated, Curation curation) {
		this.topics = topics;
		this.curated = curated;
		this.curation = curation;
	}

	@GetMapping
	@Operation(operationId = "listTopics", summary = "List topics", description = "The subjects to browse by.")
	ResourceCollection<TopicResource> find(@ParameterObject @Valid @SortableBy({ "code", "name" }) PageQuery page,
			Language language) {
		return this.topics.find(page, language);
	}

	@GetMapping("/{code}")
	@Operation(operationId = "getTopic", summary = "Get a topic", description = "One subject to browse by.")
	TopicResource get(@Parameter(description = "The code of the topic.", example = "trade") @PathVariable String code,
			Language language) {
		return this.topics.get(code, language);
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(operationId = "createTopic", summary = "Add a topic",
			description = "Adds a subject that indicators or initiatives are to be of.")
	ResponseEntity<TopicResource> create(@RequestBody TopicRequest request, Language language) {
		var written = this.curation.create(this.curated, request, (code) -> this.topics.get(code, language));
		return WriteAnswers.created(this.curated.path(request.code()), written, language);
	}

	@PutMapping("/{code}")
	@Operation(operationId = "replaceTopic", summary = "Change a topic",
			description = "Makes the topic what the body says.")
	ResponseEntity<TopicResource> replace(
			@Parameter(description = "The code of the topic.", example = "sport") @PathVariable String code,
			IfMatch ifMatch, @RequestBody TopicRequest request, Language language) {
		var written = this.curation.replace(this.curated, code, request, ifMatch, language, this.topics::get);
		return WriteAnswers.changed(this.curated.path(code), written, language);
	}

	@DeleteMapping("/{code}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(operationId = "deleteTopic", summary = "Remove a topic",
			description = "Removes a topic that no indicator and no initiative is of.")
	void delete(@Parameter(description = "The code of the topic.", example = "sport") @PathVariable String code,
			IfMatch ifMatch) {
		this.curation.delete(this.curated, code, ifMatch);
	}

	@Override
	public Stream<ResourceCollection<?>> collections(Language language) {
		return Stream.of(find(PageQuery.ALL, language));
	}

}
