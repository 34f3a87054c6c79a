package org.jincheng.indicators.source;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/** A publication. */
@Entity
@Immutable
class Source {

	@Id
	private String id;

	private String publisher;

	private String title;

	private String url;

	private LocalDate published;

	private String language;

	private String sha256;

	@SuppressWarnings("NullAway.Init")
	protected Source() {
	}

	SourceResource toResource() {
		return new SourceResource(this.id, this.publisher, this.title, this.url, this.published, this.language,
				this.sha256);
	}

}
