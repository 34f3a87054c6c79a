package org.jincheng.indicators.catalogue.source;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jincheng.indicators.core.curation.Circles;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.curation.References;
import org.jincheng.indicators.core.curation.Use;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.EntityPages;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.representation.ResourceCollection;

import org.springframework.context.annotation.Bean;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads publishers, and describes how they are changed. */
@Service
@Transactional(readOnly = true)
class PublisherService {

	private static final String NOUN = "publisher";

	private final Publishers publishers;

	private final EntityPages<Publisher> pages;

	PublisherService(Publishers publishers) {
		this.publishers = publishers;
		this.pages = new EntityPages<>(publishers, List.of("code", "name.en", "name.zh"), "code",
				Map.of("code", List.of("code"), "name", List.of("name.en", "code")));
	}

	@Bean
	static Curated<Publisher, PublisherRequest> curatedPublishers(Publishers publishers) {
		return Curated
			.of("publishers", NOUN, PublisherRequest.class, PublisherRequest::code, publishers::findById,
					Publisher::state, Publisher::new, Publisher::change)
			.key("code")
			.check((request, references) -> check(request, publishers, references))
			.refersTo((request) -> Stream.ofNullable(request.parent()).toList())
			.uses(List
				.of(Use.of("sources that name its code", "select id from source where publisher_code = :id", null), Use
					.of("publishers that belong to it", "select code from publisher where parent_code = :id", null)));
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

	ResourceCollection<PublisherResource> find(PageQuery page, Language language) {
		return new ResourceCollection<>(PublisherResource.TABLE, page,
				(query) -> this.pages.page(Specification.unrestricted(), query)
					.map((items) -> items.stream().map((publisher) -> publisher.toResource(language)).toList()));
	}

	PublisherResource get(String code, Language language) {
		return this.publishers.get(NOUN, code).toResource(language);
	}

}
