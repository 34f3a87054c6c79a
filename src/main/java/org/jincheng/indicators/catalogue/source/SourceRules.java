package org.jincheng.indicators.catalogue.source;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import org.jincheng.indicators.core.curation.Circles;
import org.jincheng.indicators.core.curation.References;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Checks that the publisher of a source and the sources that it is related to are there,
 * that no part has parts and no original is a copy, and that relations do not go in a
 * circle.
 *
 * @param sources the sources
 * @param publishers the publishers
 */
@Component
record SourceRules(Sources sources, Publishers publishers) {

	/** Leaves the publisher to its name where that says the same. */
	SourceRequest normalized(SourceRequest request) {
		var code = request.publisherCode();
		return (code != null && this.publishers.findCodeByName(request.publisher()).filter(code::equals).isPresent())
				? request.withPublisher(null) : request;
	}

	void check(SourceRequest request, References references) {
		if (request.publisherCode() != null && this.publishers.findById(request.publisherCode()).isEmpty()) {
			references.known("/publisherCode", request.publisherCode(), this.publishers.ids());
		}
		check("/partOf", request.partOf(), request, SourceRequest::partOf, this.sources::findAllByPartOf, references);
		check("/copyOf", request.copyOf(), request, SourceRequest::original, this.sources::findAllByOriginal,
				references);
		check("/translationOf", request.translationOf(), request, SourceRequest::original,
				this.sources::findAllByOriginal, references);
		if (request.copyOf() != null && request.translationOf() != null) {
			references.refuse("/translationOf", request.translationOf(),
					"A source is either a copy or a translation. Leave out one of the two.");
		}
		check("/replaces", request.replacesOrNone(), request, references);
		check("/retracts", request.retractsOrNone(), request, references);
	}

	/**
	 * Checks a relation that is one step long: no part has parts, and no original is a
	 * copy.
	 * @param further what a source has the relation to
	 * @param others finds the sources that have it to one
	 */
	private void check(String field, @Nullable String target, SourceRequest request,
			Function<SourceRequest, @Nullable String> further, Function<String, List<Source>> others,
			References references) {
		if (target == null || !check(field, target, request, references)) {
			return;
		}
		var itself = this.sources.findById(target).map(Source::state).map(further).orElse(null);
		if (itself != null) {
			references.refuse(field, target,
					"Is itself a part, a copy or a translation of \"%s\": name that.".formatted(itself));
		}
		var standing = others.apply(request.id());
		if (!standing.isEmpty()) {
			references.refuse(field, target,
					"\"%s\" is a part, copy or translation of this source. Change that source first."
						.formatted(standing.getFirst().id()));
		}
	}

	private void check(String field, List<String> passages, SourceRequest request, References references) {
		for (var i = 0; i < passages.size(); i++) {
			var passage = Passage.parse(passages.get(i));
			if (passage.isEmpty()) {
				references.refuse(field + "/" + i, passages.get(i), """
						Not a source, a paragraph or a sentence of one, such as bulletin-2020, \
						bulletin-2020/3 or bulletin-2020/3.2.""");
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
		// Nothing refers yet to what is new.
		if (this.sources.findById(request.id()).isPresent()
				&& Circles.reach(request.id(), List.of(source), this::referred)) {
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
