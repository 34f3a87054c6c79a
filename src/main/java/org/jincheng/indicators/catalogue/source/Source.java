package org.jincheng.indicators.catalogue.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.SQLRestriction;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.request.DateBound;
import org.jspecify.annotations.Nullable;

/** A publication, or a part of one. */
@Entity
@SQLRestriction(Curated.STANDING)
class Source {

	@Id
	private String id;

	private String publisher;

	private @Nullable String publisherCode;

	private String title;

	private @Nullable String url;

	private String published;

	@Formula("(select edition.published_last from edition where edition.source_id = id)")
	private @Nullable LocalDate publishedLast;

	@Enumerated(EnumType.STRING)
	private Language language;

	private @Nullable String sha256;

	private boolean excerpt;

	private @Nullable String partOf;

	private @Nullable String copyOf;

	private @Nullable String translationOf;

	private List<String> replaces;

	private List<String> retracts;

	void change(SourceRequest request) {
		this.id = request.id();
		this.publisher = request.publisher();
		this.publisherCode = request.publisherCode();
		this.title = request.title();
		this.url = request.url();
		this.published = request.published().toString();
		this.language = request.language();
		this.sha256 = request.sha256();
		this.excerpt = Boolean.TRUE.equals(request.excerpt());
		this.partOf = request.partOf();
		this.copyOf = request.copyOf();
		this.translationOf = request.translationOf();
		this.replaces = request.replacesOrNone().stream().distinct().sorted().toList();
		this.retracts = request.retractsOrNone().stream().distinct().sorted().toList();
	}

	SourceRequest state() {
		return new SourceRequest(this.id, this.publisher, this.publisherCode, this.title, this.url,
				DateBound.of(this.published), this.language, this.sha256, this.excerpt, this.partOf, this.copyOf,
				this.translationOf, this.replaces, this.retracts);
	}

	String id() {
		return this.id;
	}

	/** The last day that it, or what it is a part of, can have been published on. */
	LocalDate publishedLast() {
		return Objects.requireNonNullElse(this.publishedLast, DateBound.of(this.published).last());
	}

	/**
	 * Describes it.
	 * @param publishers the publishers by their names
	 * @param editions what sources are to each other
	 */
	SourceResource toResource(PublisherNames publishers, Editions editions) {
		var state = state();
		return new SourceResource(state.id(), state.publisher(),
				(state.publisherCode() != null) ? state.publisherCode() : publishers.find(state.publisher()),
				state.title(), state.url(), state.published(), state.language(), state.sha256(), this.excerpt,
				state.partOf(), state.copyOf(), state.translationOf(), state.replacesOrNone(), state.retractsOrNone(),
				editions.related(this.id, SourceRelation.PART_OF),
				editions.related(this.id, SourceRelation.COPY_OF, SourceRelation.TRANSLATION_OF),
				editions.related(this.id, SourceRelation.REPLACES), editions.related(this.id, SourceRelation.RETRACTS));
	}

}
