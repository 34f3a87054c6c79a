package org.jincheng.indicators.recording.changes;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.core.representation.FeedEntry;
import org.jincheng.indicators.core.representation.Table;
import org.jincheng.indicators.core.revision.Change;
import org.jincheng.indicators.core.revision.ChangeAction;
import org.jincheng.indicators.core.revision.RevisionAction;
import org.jspecify.annotations.Nullable;

/**
 * A revision of the data, with what it changed.
 *
 * @param revision its number, counted up from 1
 * @param recordedAt when it was committed
 * @param actor who made it
 * @param action what was done
 * @param summary what it was about, in a sentence
 * @param reason why it was done, if that was said; null otherwise
 * @param changes what it did to each resource; an import that touched many figures tells
 * how many
 */
@Schema(name = "Revision")
record RevisionResource(long revision, Instant recordedAt, String actor, RevisionAction action, String summary,
		@Nullable String reason, List<ChangedResource> changes) {

	static final Table<RevisionResource> TABLE = Table
		.of("changes", "The revisions of the data, in the order in which they were made.", RevisionResource.class)
		.columns("revision", "recordedAt", "actor", "action", "summary", "reason")
		.column("changed", "changes.href", "The paths of what it changed.");

	/**
	 * What a revision did to a resource, or to how many of a collection.
	 *
	 * @param action what became of it
	 * @param collection the collection, by its path below that of the API
	 * @param id the id of the resource in its collection; null where many are meant
	 * @param href the path of the resource, or of the collection where many are meant
	 * @param count how many resources
	 * @param fields the fields that differ, each with what it was and what it is; empty
	 * where many resources are meant
	 */
	@Schema(name = "ChangedResource")
	record ChangedResource(ChangeAction action, String collection, @Nullable String id, String href, long count,
			List<Change.FieldChange> fields) {

		static ChangedResource of(ChangeAction action, String collection, @Nullable String id, long count,
				List<Change.FieldChange> fields) {
			var path = "/api/v1/" + collection;
			return new ChangedResource(action, collection, id, (id != null) ? path + "/" + id : path, count, fields);
		}

		String inWords() {
			return "%s %s%s".formatted(this.action.text().en(), this.href, (this.id != null) ? "" : ": " + this.count);
		}

	}

	/** The path of the revision itself. */
	String path() {
		return "/api/v1/changes/" + this.revision;
	}

	FeedEntry toEntry() {
		var changed = this.changes.stream().map(ChangedResource::inWords).collect(Collectors.joining("\n"));
		var content = (this.reason != null) ? this.reason + "\n" + changed : changed;
		return new FeedEntry(path(), this.summary, this.recordedAt, this.actor, content);
	}

}
