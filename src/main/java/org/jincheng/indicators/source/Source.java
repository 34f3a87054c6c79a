package org.jincheng.indicators.source;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.jincheng.indicators.language.Language;

/** A publication. */
@Entity
class Source {

	@Id
	private String id;

	private String publisher;

	private String title;

	private String url;

	private LocalDate published;

	@Enumerated(EnumType.STRING)
	private Language language;

	private String sha256;

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
		this.published = request.published();
		this.language = request.language();
		this.sha256 = request.sha256();
	}

	SourceRequest state() {
		return new SourceRequest(this.id, this.publisher, this.title, this.url, this.published, this.language,
				this.sha256);
	}

	SourceResource toResource() {
		return new SourceResource(this.id, this.publisher, this.title, this.url, this.published, this.language,
				this.sha256);
	}

}
