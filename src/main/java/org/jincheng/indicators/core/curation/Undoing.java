package org.jincheng.indicators.core.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import jakarta.persistence.EntityManager;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jincheng.indicators.core.request.BodyReader;
import org.jincheng.indicators.core.revision.Change;
import org.jincheng.indicators.core.revision.ChangeAction;
import org.jincheng.indicators.core.revision.RevisionDraft;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Undoes the changes of resources of {@link Curated} collections, each in the fields that
 * it changed: what others have changed in other fields since stays.
 */
@Component
public final class Undoing {

	private final Curation curation;

	private final BodyReader bodies;

	private final EntityManager entities;

	private final JdbcClient jdbc;

	Undoing(Curation curation, BodyReader bodies, EntityManager entities, JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.curation = curation;
		this.bodies = bodies;
		this.entities = entities;
	}

	/**
	 * Undoes a change as part of a revision that does more.
	 * @return why it cannot be undone; null if it was
	 */
	public <R extends Record> @Nullable Obstacle undo(Curated<?, R> curated, String id, Change change,
			RevisionDraft draft) {
		var noted = draft.changes().size();
		this.jdbc.sql("savepoint undoing").update();
		var obstacle = attempt(curated, id, change, draft);
		if (obstacle != null) {
			// What the database has refused, too.
			this.jdbc.sql("rollback to savepoint undoing").update();
			draft.changes().subList(noted, draft.changes().size()).clear();
		}
		this.jdbc.sql("release savepoint undoing").update();
		return obstacle;
	}

	private <R extends Record> @Nullable Obstacle attempt(Curated<?, R> curated, String id, Change change,
			RevisionDraft draft) {
		try {
			var current = curated.current(id).map(this.bodies::of).orElse(null);
			if ((change.action() == ChangeAction.DELETE) != (current == null)) {
				return Obstacle.CHANGED;
			}
			var body = (current != null) ? current : JsonNodeFactory.instance.objectNode();
			if (change.action() == ChangeAction.CREATE) {
				return isAsCreated(body, change.fields()) ? takeBack(curated, id, draft) : Obstacle.CHANGED;
			}
			return isRestored(curated, body, change.fields()) ? put(curated, body, draft) : Obstacle.CHANGED;
		}
		catch (RefusedException ex) {
			return new Obstacle(String.valueOf(ex.getMessage()), List.of());
		}
		finally {
			this.entities.clear();
		}
	}

	/** Whether anything uses a resource that was not withdrawn. */
	public boolean isUsed(Curated<?, ?> curated, String id) {
		return !this.curation.using(curated, id, true).isEmpty();
	}

	/**
	 * Removes a resource as part of a revision that does more. If history refers to it,
	 * it stays for that, withdrawn.
	 * @return what uses it; null if nothing does, and it is removed
	 */
	public @Nullable Obstacle takeBack(Curated<?, ?> curated, String id, RevisionDraft draft) {
		var using = this.curation.takeBack(curated, id, draft);
		return using.isEmpty() ? null
				: new Obstacle("Is used by others: %s.".formatted(String.join(", ", using.keySet())),
						using.values().stream().flatMap(List::stream).toList());
	}

	private <R extends Record> @Nullable Obstacle put(Curated<?, R> curated, ObjectNode body, RevisionDraft draft) {
		var faults = new ArrayList<RequestError>();
		var request = this.bodies.read(body, curated.requestType(), faults::add);
		if (request == null) {
			return new Obstacle(faults.stream().map(RequestError::message).collect(Collectors.joining(" ")), List.of());
		}
		this.curation.put(curated, request, draft);
		return null;
	}

	private boolean isAsCreated(ObjectNode body, List<Change.FieldChange> fields) {
		var created = fields.stream()
			.collect(Collectors.toMap(Change.FieldChange::field, (field) -> this.bodies.ofField(field.after())));
		return body.properties()
			.stream()
			.allMatch((field) -> RevisionDraft.same(field.getValue(),
					created.getOrDefault(field.getKey(), JsonNodeFactory.instance.nullNode())));
	}

	/** Gives fields the values before a change, if they have those after it. */
	private boolean isRestored(Curated<?, ?> curated, ObjectNode body, List<Change.FieldChange> fields) {
		var names = fields.stream().map(Change.FieldChange::field).toList();
		for (var field : fields) {
			if (body.has(field.field()) && curated.follows(field.field(), names)) {
				continue;
			}
			var restored = restored(body.path(field.field()), this.bodies.ofField(field.after()),
					this.bodies.ofField(field.before()));
			if (restored == null) {
				return false;
			}
			body.set(field.field(), restored);
		}
		return true;
	}

	/**
	 * The value that a field gets; null if it has changed since. A list only loses what
	 * the change added, and gets what it removed.
	 */
	private static @Nullable JsonNode restored(JsonNode current, JsonNode after, JsonNode before) {
		if (RevisionDraft.same(current, after)) {
			return before;
		}
		if (!current.isArray() || !after.isArray() || !before.isArray()) {
			return null;
		}
		var items = list(current);
		var added = list(after);
		var removed = list(before);
		added.removeAll(list(before));
		removed.removeAll(list(after));
		if (!items.containsAll(added) || removed.stream().anyMatch(items::contains)) {
			return null;
		}
		items.removeAll(added);
		items.addAll(removed);
		return JsonNodeFactory.instance.arrayNode().addAll(items);
	}

	private static List<JsonNode> list(JsonNode array) {
		return StreamSupport.stream(array.spliterator(), false).collect(Collectors.toCollection(ArrayList::new));
	}

	/**
	 * Why a change cannot be undone.
	 *
	 * @param message the reason, as a sentence
	 * @param using the ids of what uses the resource, if that is the reason
	 */
	public record Obstacle(String message, List<String> using) {

		/** It is not any longer what the change made of it. */
		public static final Obstacle CHANGED = new Obstacle("Was changed since.", List.of());

	}

}
