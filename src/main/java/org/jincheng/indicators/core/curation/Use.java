package org.jincheng.indicators.core.curation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What can refer to the resources of a collection, which are not deleted then.
 *
 * @param things what refers to them, as in "observations"
 * @param selection SQL that selects the ids of those that refer to the resource
 * {@code :id}, also of those that only history has
 * @param standing a condition of SQL that only those meet that were not withdrawn
 * @param path where they are to be seen, with {@code %s} for that id; null where nothing
 * lists them
 * @param parameters the values of the other parameters of the selection, by name
 */
public record Use(String things, String selection, String standing, @Nullable String path, Map<String, ?> parameters) {

	/** More are not counted. */
	private static final int MAX_COUNTED = 1000;

	private static final int MAX_NAMED = 5;

	/**
	 * What refers to a resource by its id alone, from the table of a collection.
	 * @param path where it is to be seen
	 */
	public static Use of(String things, String selection, @Nullable String path) {
		return new Use(things, selection, Curated.STANDING, path, Map.of());
	}

	/** Returns the same with another condition of what was not withdrawn. */
	public Use standing(String condition) {
		return new Use(this.things, this.selection, condition, this.path, this.parameters);
	}

	/** The figures of a resource, and what they were before. */
	public static List<Use> figures(String condition, String path, Map<String, ?> parameters) {
		var selection = "select id::text from observation where %s and superseded_at is ".formatted(condition);
		return List.of(new Use("observations", selection + "null", "true", path, parameters),
				new Use("earlier versions of observations", selection + "not null", "false", null, parameters));
	}

	/**
	 * Returns the ids of what refers to a resource, of some of them if they are many.
	 * @param isStanding whether only of what was not withdrawn
	 */
	List<String> find(String id, boolean isStanding, JdbcClient jdbc) {
		var selected = isStanding ? this.selection + " and " + this.standing : this.selection;
		return jdbc.sql(selected + " limit " + (MAX_COUNTED + 1))
			.param("id", id)
			.params(this.parameters)
			.query((row, number) -> row.getString(1))
			.list();
	}

	/** Returns how many resources refer to a resource, in words; empty if none does. */
	Optional<String> inWords(String id, List<String> found) {
		if (found.isEmpty()) {
			return Optional.empty();
		}
		var count = (found.size() > MAX_COUNTED) ? "more than " + MAX_COUNTED : String.valueOf(found.size());
		var named = found.stream().distinct().limit(MAX_NAMED).toList();
		var seen = (this.path != null) ? this.path.formatted(id)
				: String.join(", ", named) + ((named.size() < found.size()) ? " …" : "");
		return Optional.of("%s (%s: %s)".formatted(this.things, count, seen));
	}

}
