package org.jincheng.indicators.observation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * SQL that is made of parts. It names them in braces, and each brings the values of its
 * parameters along.
 *
 * @param template the SQL, with the names of its parts
 * @param parts its parts, by name
 * @param parameters the values of its parameters and of those of its parts, by name
 * @param isPlannedForValues whether it is planned for these values each time, since a
 * plan for any values would be wrong for most: few select as much as the next
 */
record Sql(String template, Map<String, Sql> parts, Map<String, Object> parameters, boolean isPlannedForValues) {

	static final Sql NOTHING = of("");

	private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

	static Sql of(String template) {
		return new Sql(template, Map.of(), Map.of(), false);
	}

	/** Joins parts by a separator. */
	static Sql join(String separator, List<Sql> parts) {
		var joined = of(
				IntStream.range(0, parts.size()).mapToObj((i) -> "{" + i + "}").collect(Collectors.joining(separator)));
		for (int i = 0; i < parts.size(); i++) {
			joined = joined.with(String.valueOf(i), parts.get(i));
		}
		return joined;
	}

	Sql with(String name, String part) {
		return with(name, of(part));
	}

	/**
	 * Returns the same with a part in each place that has its name.
	 * @throws IllegalArgumentException if a parameter of the part has another value here
	 */
	Sql with(String name, Sql part) {
		var parts = new HashMap<>(this.parts);
		parts.put(name, part);
		var sql = new Sql(this.template, parts, this.parameters, this.isPlannedForValues || part.isPlannedForValues);
		return part.parameters.isEmpty() ? sql : sql.bind(part.parameters);
	}

	Sql bind(String parameter, Object value) {
		return bind(Map.of(parameter, value));
	}

	private Sql bind(Map<String, Object> values) {
		var parameters = new HashMap<>(this.parameters);
		values.forEach((name, value) -> {
			var other = parameters.put(name, value);
			if (other != null && !Objects.deepEquals(other, value)) {
				throw new IllegalArgumentException("Two values of :" + name);
			}
		});
		return new Sql(this.template, this.parts, parameters, this.isPlannedForValues);
	}

	Sql plannedForValues(boolean isPlannedForValues) {
		return new Sql(this.template, this.parts, this.parameters, isPlannedForValues);
	}

	/**
	 * Returns the text of the statement.
	 * @throws IllegalStateException if a part is missing
	 */
	String text() {
		return NAME.matcher(this.template).replaceAll((place) -> {
			var part = this.parts.get(place.group(1));
			if (part == null) {
				throw new IllegalStateException("No part {" + place.group(1) + "} of " + this.template);
			}
			return Matcher.quoteReplacement(part.text());
		});
	}

}
