package org.jincheng.indicators.figures.selection;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * SQL with the values of its parameters.
 *
 * @param text the SQL
 * @param parameters the values of its parameters, by name
 * @param isPlannedForValues whether it is planned for these values each time, since a
 * plan for any values would be wrong for most: few select as much as the next
 */
public record Sql(String text, Map<String, Object> parameters, boolean isPlannedForValues) {

	public static Sql of(String text) {
		return of(text, Map.of());
	}

	/**
	 * Makes SQL of parts, with the values of their parameters.
	 * @param template the SQL, with the name of a part in braces wherever it belongs
	 * @param parts the parts, by name
	 * @throws IllegalArgumentException if a part is missing, or a parameter has two
	 * values
	 */
	public static Sql of(String template, Map<String, Sql> parts) {
		var text = new StringBuilder(2 * template.length());
		var parameters = new HashMap<String, Object>();
		var end = 0;
		for (int close; (close = template.indexOf('}', end)) >= 0; end = close + 1) {
			// A place may be in braces itself.
			var open = template.lastIndexOf('{', close);
			var name = (open >= end) ? template.substring(open + 1, close) : "";
			var part = parts.get(name);
			if (part != null) {
				part.parameters.forEach((parameter, value) -> put(parameters, parameter, value));
				text.append(template, end, open).append(part.text);
			}
			else if (name.matches("\\w+")) {
				throw new IllegalArgumentException("No part {" + name + "} of " + template);
			}
			else {
				text.append(template, end, close + 1);
			}
		}
		return new Sql(text.append(template, end, template.length()).toString(), parameters,
				areForValues(parts.values()));
	}

	public static Sql join(String separator, List<Sql> parts) {
		var parameters = new HashMap<String, Object>();
		parts.forEach((part) -> part.parameters.forEach((parameter, value) -> put(parameters, parameter, value)));
		return new Sql(parts.stream().map(Sql::text).collect(Collectors.joining(separator)), parameters,
				areForValues(parts));
	}

	private static boolean areForValues(Collection<Sql> parts) {
		return parts.stream().anyMatch(Sql::isPlannedForValues);
	}

	/**
	 * Returns the same with the value of a parameter.
	 * @throws IllegalArgumentException if it has another one
	 */
	public Sql bind(String parameter, Object value) {
		var parameters = new HashMap<>(this.parameters);
		put(parameters, parameter, value);
		return new Sql(this.text, parameters, this.isPlannedForValues);
	}

	private static void put(Map<String, Object> parameters, String name, Object value) {
		var other = parameters.put(name, value);
		if (other != null && !Objects.deepEquals(other, value)) {
			throw new IllegalArgumentException("Two values of :" + name);
		}
	}

	/** A text of each of some things, or null, as the value of a parameter. */
	public static <T> String[] texts(Collection<T> things, Function<T, ? extends @Nullable Object> text) {
		return things.stream().map(text).map((it) -> Objects.toString(it, null)).toArray(String[]::new);
	}

}
