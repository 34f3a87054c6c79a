package org.jincheng.indicators.source;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.jincheng.indicators.language.Language;
import org.jincheng.indicators.request.DateBound;
import org.jspecify.annotations.Nullable;

/** A publication. */
@Entity
class Source {

	@Id
	private String id;

	private String publisher;

	private String title;

	private @Nullable String url;

	private String published;

	@Enumerated(EnumType.STRING)
	private Language language;

	private @Nullable String sha256;

	private boolean excerpt;

	@SuppressWarnings("NullAway.Init")
	protected Source() {
	}

	Source(SourceRequest request) {
		this.id = request.id();
		change(request);
	}

	final void change(SourceRequest request) {
		this.publisher = request.publisher();
		this.title = request.title();
		this.url = request.url();
		this.published = request.published().toString();
		this.language = request.language();
		this.sha256 = request.sha256();
		this.excerpt = Boolean.TRUE.equals(request.excerpt());
	}

	SourceRequest state() {
		return new SourceRequest(this.id, this.publisher, this.title, this.url, DateBound.of(this.published),
				this.language, this.sha256, this.excerpt);
	}

	SourceResource toResource() {
		return new SourceResource(this.id, this.publisher, this.title, this.url, DateBound.of(this.published),
				this.language, this.sha256, this.excerpt);
	}

}
