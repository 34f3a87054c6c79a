package org.jincheng.indicators.core.revision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

import org.jincheng.indicators.core.revision.RevisionWriter.Asked;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Collects the changes of a revision that is being made. */
public final class RevisionDraft {

	private final long number;

	private final Instant recordedAt;

	private final Asked asked;

	private RevisionAction action;

	private final JsonMapper json;

	private final List<Change> changes = new ArrayList<>();

	/** What was changed, resource by resource. */
	private final List<String> inWords = new ArrayList<>();

	private @Nullable String summary;

	RevisionDraft(long number, Instant recordedAt, Asked asked, JsonMapper json) {
		this.number = number;
		this.recordedAt = recordedAt;
		this.asked = asked;
		this.action = asked.action();
		this.json = json;
	}

	/** Whether it is rolled back. */
	public boolean isRehearsal() {
		return this.asked.isRehearsal();
	}

	/** Whether it becomes a revision as it is. */
	public boolean isChange() {
		return !isRehearsal() && !this.changes.isEmpty();
	}

	/** The number that the revision gets if it is committed. */
	public long number() {
		return this.number;
	}

	/** The moment of all its changes, later than that of any other revision. */
	public Instant recordedAt() {
		return this.recordedAt;
	}

	/** Records that a resource was added. */
	public Change created(String collection, String id, Object after) {
		return changed(ChangeAction.CREATE, collection, id, differences(null, after), after);
	}

	/**
	 * Records that a resource was changed, if it differs.
	 * @return how it differs; null if it does not
	 */
	public @Nullable Change updated(String collection, String id, Object before, Object after) {
		var differences = differences(before, after);
		return differences.isEmpty() ? null : changed(ChangeAction.UPDATE, collection, id, differences, after);
	}

	/** Records that a resource was removed. */
	public void deleted(String collection, String id, Object before) {
		changed(ChangeAction.DELETE, collection, id, differences(before, null), before);
	}

	private Change changed(ChangeAction action, String collection, String id, List<Change.FieldChange> fields,
			Object state) {
		var change = new Change(action, collection, id, 1, fields);
		this.changes.add(change);
		this.inWords.add(inWords(collection, id, state));
		return change;
	}

	/** Records what became of a number of resources in a collection, if it is not 0. */
	public void touched(ChangeAction action, String collection, long count) {
		if (count > 0) {
			this.changes.add(new Change(action, collection, null, count, List.of()));
			this.inWords.add("%d %s".formatted(count, collection));
		}
	}

	/** Sets what makes the revision, where that turns out on the way. */
	public void act(RevisionAction action) {
		this.action = action;
	}

	/** Sets the summary, where the one made of the changes would not do. */
	public void summarize(String summary) {
		this.summary = summary;
	}

	/** What was recorded by now. */
	public List<Change> changes() {
		return this.changes;
	}

	@Nullable String reason() {
		return this.asked.reason();
	}

	DatasetRevision toRevision() {
		return new DatasetRevision(this.number, this.recordedAt, this.asked.actor(), this.action,
				(this.summary != null) ? this.summary : summaryOfChanges());
	}

	private String summaryOfChanges() {
		var first = this.changes.getFirst();
		var verb = first.action().text().en();
		var others = (this.changes.size() > 1) ? " and %d more".formatted(this.changes.size() - 1) : "";
		return "%s %s%s.".formatted(verb, this.inWords.getFirst(), others);
	}

	/**
	 * Names a resource by what it is and what it is called: the last of
	 * {@code sources/daily/statements} is a statement of daily.
	 */
	private String inWords(String collection, String id, Object state) {
		var steps = collection.split("/", -1);
		var noun = steps[steps.length - 1].replace('-', ' ').replaceFirst("s$", "");
		var tree = tree(state);
		var name = tree.at("/name/en").asString(tree.path("title").asString(""));
		var owner = (steps.length > 1) ? " of " + steps[1] : "";
		return "the %s %s%s".formatted(noun, name.isEmpty() ? id : "\"" + name + "\"", owner);
	}

	private List<Change.FieldChange> differences(@Nullable Object before, @Nullable Object after) {
		var left = tree(before);
		var right = tree(after);
		var names = new TreeSet<>(left.propertyNames());
		names.addAll(right.propertyNames());
		return names.stream()
			.filter((name) -> !same(left.path(name), right.path(name)))
			.map((name) -> new Change.FieldChange(name, value(left.path(name)), value(right.path(name))))
			.toList();
	}

	private JsonNode tree(@Nullable Object value) {
		return (value != null) ? this.json.valueToTree(value) : this.json.createObjectNode();
	}

	/** Compares values of fields; decimals are equal if their numbers are. */
	public static boolean same(JsonNode left, JsonNode right) {
		if (left.isNumber() && right.isNumber()) {
			return left.decimalValue().compareTo(right.decimalValue()) == 0;
		}
		return Objects.equals(value(left), value(right));
	}

	private static @Nullable JsonNode value(JsonNode node) {
		return (node.isMissingNode() || node.isNull()) ? null : node;
	}

}
