package org.jincheng.indicators.source;

import java.util.Collection;
import java.util.List;

import org.jincheng.indicators.curation.Circles;
import org.jincheng.indicators.curation.References;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Checks that the publisher of a source and the sources that it is related to are there,
 * that no part has parts, and that relations do not go in a circle.
 */
@Component
class SourceRules {

	private final Sources sources;

	private final Publishers publishers;

	SourceRules(Sources sources, Publishers publishers) {
		this.sources = sources;
		this.publishers = publishers;
	}

	/** The publishers by their names. */
	PublisherNames names() {
		return new PublisherNames(this.publishers.findAll().stream().map(Publisher::named).toList());
	}

	/** Leaves the publisher to its name where that says the same. */
	SourceRequest normalized(SourceRequest request) {
		var code = request.publisherCode();
		return (code != null && code.equals(names().find(request.publisher()))) ? request.withPublisher(null) : request;
	}

	void check(SourceRequest request, References references) {
		if (request.publisherCode() != null && this.publishers.findById(request.publisherCode()).isEmpty()) {
			references.known("/publisherCode", request.publisherCode(), this.publishers.ids());
		}
		checkPart(request, references);
		check("/copyOf", request.copyOf(), request, references);
		check("/translationOf", request.translationOf(), request, references);
		if (request.copyOf() != null && request.translationOf() != null) {
			references.refuse("/translationOf", request.translationOf(),
					"A source is either a copy or a translation: leave one of the two out.");
		}
		check("/replaces", request.replacesOrNone(), request, references);
		check("/retracts", request.retractsOrNone(), request, references);
	}

	private void checkPart(SourceRequest request, References references) {
		var whole = request.partOf();
		if (whole == null || !check("/partOf", whole, request, references)) {
			return;
		}
		var further = this.sources.findById(whole).map(Source::state).map(SourceRequest::partOf).orElse(null);
		if (further != null) {
			references.refuse("/partOf", whole, "Is itself a part of \"%s\": name that.".formatted(further));
		}
		var parts = this.sources.findAllByPartOf(request.id());
		if (!parts.isEmpty()) {
			references.refuse("/partOf", whole, "This source has parts, such as \"%s\", so that it cannot be one."
				.formatted(parts.getFirst().id()));
		}
	}

	private void check(String field, List<String> passages, SourceRequest request, References references) {
		for (var i = 0; i < passages.size(); i++) {
			var passage = Passage.parse(passages.get(i));
			if (passage.isEmpty()) {
				references.refuse(field + "/" + i, passages.get(i),
						"Not a source, a paragraph or a sentence of one, such as bulletin-2020, bulletin-2020/3 or bulletin-2020/3.2.");
			}
			else {
				check(field + "/" + i, passage.get().source(), request, references);
			}
		}
	}

	/** Whether a source can be referred to. */
	private boolean check(String field, @Nullable String source, SourceRequest request, References references) {
		if (source == null) {
			return false;
		}
		if (source.equals(request.id())) {
			references.refuse(field, source, "Is the source itself.");
			return false;
		}
		if (this.sources.findById(source).isEmpty()) {
			references.known(field, source, this.sources.ids());
			return false;
		}
		if (Circles.reach(request.id(), List.of(source), this::referred)) {
			references.refuse(field, source, "Is a part, a copy or a correction of this source, directly or not.");
			return false;
		}
		return true;
	}

	private Collection<String> referred(String id) {
		return this.sources.findById(id)
			.map(Source::state)
			.stream()
			.flatMap((source) -> source.referred().stream())
			.toList();
	}

}
