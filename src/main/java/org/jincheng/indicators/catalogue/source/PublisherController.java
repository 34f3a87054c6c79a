package org.jincheng.indicators.catalogue.source;

import java.util.List;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jincheng.indicators.catalogue.search.EntryType;
import org.jincheng.indicators.catalogue.search.WordIndexes;
import org.jincheng.indicators.core.curation.Circles;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.curation.CuratedController;
import org.jincheng.indicators.core.curation.Curation;
import org.jincheng.indicators.core.curation.DocumentedOperations;
import org.jincheng.indicators.core.curation.NoFilter;
import org.jincheng.indicators.core.curation.ReasonQuery;
import org.jincheng.indicators.core.curation.References;
import org.jincheng.indicators.core.curation.Use;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.EntityPages;
import org.jincheng.indicators.core.paging.SortableBy;
import org.jincheng.indicators.core.representation.ResourceCollection;
import org.jincheng.indicators.core.representation.WriteAnswers;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves publishers. */
@RestController
@RequestMapping("/api/v1/publishers")
@Tag(name = "Publishers", description = "The publishers of sources, each with all names under which it is printed.")
@SortableBy({ "code", "name" })
@DocumentedOperations(get = "Returns one publisher.", shown = "china-daily",
		create = "Adds a publisher. Sources that print one of its names belong to it from then on.", delete = """
				Removes a publisher. No other publisher may belong to it, and no source may be assigned to it by \
				code. Sources that print its name have no publisher code afterwards.""",
		example = "jincheng-statistics")
class PublisherController extends CuratedController<PublisherRequest, PublisherResource, NoFilter> {

	private final PublisherMerge merge;

	PublisherController(Publishers publishers, PublisherMerge merge, Curated<?, PublisherRequest> curated,
			Curation curation, WordIndexes index) {
		super(curated, curation, (id, language) -> publishers.get("publisher", id).toResource(language),
				(_, page, language) -> new ResourceCollection<>(PublisherResource.TABLE, page,
						(query) -> EntityPages.named(publishers, index.found(EntryType.PUBLISHER, "code"))
							.page(query)
							.each((publisher) -> publisher.toResource(language))),
				new NoFilter());
		this.merge = merge;
	}

	@Bean
	static Curated<Publisher, PublisherRequest> curatedPublishers(Publishers publishers,
			ApplicationEventPublisher events) {
		return new Curated<>("publishers", "publisher", PublisherRequest.class, PublisherRequest::code,
				publishers::findById, Publisher::state, Publisher::new, Publisher::change)
			.key("code")
			.check((request, references) -> check(request, publishers, references))
			.refersTo((request) -> Stream.ofNullable(request.parent()).toList())
			.uses(List.of(
					Use.of("sources that name its code", "select id from source where publisher_code = :id", null),
					Use.of("publishers that belong to it", "select code from publisher where parent_code = :id", null)))
			.storedIn("publisher", "code")
			.followedBy((before, after, draft) -> events.publishEvent(new EditionsChanged()));
	}

	/** A name is of one publisher, and none is a part of itself. */
	private static void check(PublisherRequest request, Publishers publishers, References references) {
		checkName("/name/en", request.name().en(), request.code(), publishers, references);
		if (request.name().zh() != null) {
			checkName("/name/zh", request.name().zh(), request.code(), publishers, references);
		}
		var aliases = request.aliasesOrNone();
		for (var i = 0; i < aliases.size(); i++) {
			checkName("/aliases/" + i, aliases.get(i), request.code(), publishers, references);
		}
		if (request.parent() != null) {
			references.known("/parent", request.parent(), publishers.ids());
			if (publishers.findById(request.code()).isPresent()
					&& Circles.reach(request.code(), List.of(request.parent()),
							(code) -> publishers.findById(code)
								.map(Publisher::state)
								.map(PublisherRequest::parent)
								.stream()
								.toList())) {
				references.refuse("/parent", request.parent(), "Is this publisher, or a part of it.");
			}
		}
	}

	private static void checkName(String field, String name, String code, Publishers publishers,
			References references) {
		publishers.findCodeByName(name)
			.filter((holder) -> !holder.equals(code))
			.ifPresent((holder) -> references.refuse(field, name, """
					Is a name of "%s" already: POST {"into": …} to /api/v1/publishers/%s/merge makes one \
					publisher of the two.""".formatted(holder, holder)));
	}

	@PostMapping("/{code}/merge")
	@Operation(operationId = "mergePublisher", summary = "Merge a publisher into another", description = """
			Merges a publisher into another one, in one revision. Its names become aliases of the other, \
			which also takes over its sources and the publishers that belong to it. Then it is removed.""")
	ResponseEntity<PublisherResource> merge(
			@Parameter(description = "The code of the publisher to merge and remove.",
					example = "jincheng-statistics-bureau") @PathVariable String code,
			@ParameterObject ReasonQuery why, @RequestBody PublisherMerge.MergeRequest request, Language language) {
		var written = this.merge.merge(code, request.into(), why, language);
		return WriteAnswers.changed(curated().path(request.into()), written, language);
	}

}
