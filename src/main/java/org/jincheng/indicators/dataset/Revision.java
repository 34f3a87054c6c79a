package org.jincheng.indicators.dataset;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/** One committed change to the data: when it was made, by whom and what it was. */
@Entity
@Immutable
class Revision {

	@Id
	private Long number;

	private Instant recordedAt;

	private String actor;

	private String action;

	private String summary;

	@SuppressWarnings("NullAway.Init")
	protected Revision() {
	}

	long number() {
		return this.number;
	}

	DatasetCard.DatasetRevision toResource() {
		return new DatasetCard.DatasetRevision(this.number, this.recordedAt, this.actor, this.action, this.summary);
	}

}
