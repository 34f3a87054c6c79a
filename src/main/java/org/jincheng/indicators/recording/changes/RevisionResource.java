package org.jincheng.indicators.recording.changes;

import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.core.representation.Table;
import org.jincheng.indicators.core.revision.Change;
import org.jincheng.indicators.core.revision.ChangeAction;
import org.jincheng.indicators.core.revision.RevisionAction;
import org.jspecify.annotations.Nullable;

/**
 * A revision of the data and what it changed.
 *
 * @param revision the number of the revision, counted from 1
 * @param recordedAt the time of the commit
 * @param actor who made the change
 * @param action the kind of change
 * @param summary a sentence that describes the change
 * @param reason the reason, if the curator gave one; otherwise null
 * @param changes the resources that changed. An import that changed many figures gives
 * only their number
 */
@Schema(name = "Revision")
public record RevisionResource(long revision, Instant recordedAt, String actor, RevisionAction action, String summary,
		@Nullable String reason, List<ChangedResource> changes) {

	static final Table<RevisionResource> TABLE = new Table<>("changes",
			"The revisions of the data, from the oldest to the newest.", RevisionResource.class)
		.columns("revision", "recordedAt", "actor", "action", "summary", "reason")
		.column("changed", "changes.href", "The paths of the resources that changed.");

	/** The same with its first changes only. */
	public RevisionResource withFirst(int most) {
		return new RevisionResource(this.revision, this.recordedAt, this.actor, this.action, this.summary, this.reason,
				this.changes.stream().limit(most).toList());
	}

	/**
	 * A change to one resource, or the number of changed resources in a collection.
	 *
	 * @param action what the revision did to the resource
	 * @param collection the collection, as its path below {@code /api/v1}
	 * @param id the id of the resource, such as {@code ownership/private} for a category;
	 * null if the entry counts several
	 * @param href the path of the resource, or of the collection if the entry counts
	 * several
	 * @param count the number of resources
	 * @param fields the fields that changed, each with its value before and after; empty
	 * if the entry counts several resources, and null in lists of revisions
	 */
	@Schema(name = "ChangedResource")
	public record ChangedResource(ChangeAction action, String collection, @Nullable String id, String href, long count,
			@Nullable List<Change.FieldChange> fields) {
	}

}
