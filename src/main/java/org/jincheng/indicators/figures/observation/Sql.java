package org.jincheng.indicators.figures.observation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * SQL with the values of its parameters.
 *
 * @param text the SQL
 * @param parameters the values of its parameters, by name
 * @param isPlannedForValues whether it is planned for these values each time, since a
 * plan for any values would be wrong for most: few select as much as the next
 */
record Sql(String text, Map<String, Object> parameters, boolean isPlannedForValues) {

	private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

	static Sql of(String text) {
		return of(text, Map.of());
	}

	/**
	 * Makes SQL of parts, with the values of their parameters.
	 * @param template the SQL, with the name of a part in braces wherever it belongs
	 * @param parts the parts, by name
	 * @throws IllegalArgumentException if a part is missing, or a parameter has two
	 * values
	 */
	static Sql of(String template, Map<String, Sql> parts) {
		var parameters = new HashMap<String, Object>();
		var text = PLACE.matcher(template).replaceAll((place) -> {
			var part = parts.get(place.group(1));
			if (part == null) {
				throw new IllegalArgumentException("No part " + place.group() + " of " + template);
			}
			part.parameters.forEach((name, value) -> put(parameters, name, value));
			return Matcher.quoteReplacement(part.text);
		});
		return new Sql(text, parameters, parts.values().stream().anyMatch(Sql::isPlannedForValues));
	}

	static Sql join(String separator, List<Sql> parts) {
		var numbers = IntStream.range(0, parts.size()).boxed().toList();
		return of(numbers.stream().map((i) -> "{" + i + "}").collect(Collectors.joining(separator)),
				numbers.stream().collect(Collectors.toMap(String::valueOf, parts::get)));
	}

	/**
	 * Returns the same with the value of a parameter.
	 * @throws IllegalArgumentException if it has another one
	 */
	Sql bind(String parameter, Object value) {
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

}
