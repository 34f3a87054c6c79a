package org.jincheng.indicators.revision;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A change to the data as it is stored. */
@Entity
@Immutable
@Table(name = "revision")
class Revision {

	@Id
	private Long number;

	private Instant recordedAt;

	private String actor;

	@Enumerated(EnumType.STRING)
	private RevisionAction action;

	private String summary;

	@SuppressWarnings("NullAway.Init")
	protected Revision() {
	}

	DatasetRevision toResource() {
		return new DatasetRevision(this.number, this.recordedAt, this.actor, this.action, this.summary);
	}

}
