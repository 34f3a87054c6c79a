package org.jincheng.indicators.imports;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jincheng.indicators.language.FullName;
import org.jincheng.indicators.language.Language;
import org.jincheng.indicators.language.Text;
import org.jincheng.indicators.source.Locator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Maps the columns of a table to the fields of the request for its resources. A text has
 * a column in the language of the table, and one for each language. The cells of a row
 * become a body in JSON, which is read as that of a request is.
 */
final class RequestColumns {

	private static final Pattern LOCATOR = Pattern.compile("(.+)/([0-9]{1,9})\\.([0-9]{1,9})");

	private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");

	private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");

	private static final Set<String> TRUTH = Set.of("true", "false");

	private final Map<String, Field> fields = new LinkedHashMap<>();

	RequestColumns(Class<? extends Record> request) {
		Arrays.stream(request.getRecordComponents()).forEach(this::add);
	}

	private void add(RecordComponent component) {
		var name = component.getName();
		var column = name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
		var type = component.getType();
		if (type == Text.class || type == FullName.class) {
			add(column, Kind.SHOWN, name);
			for (var language : Language.values()) {
				add(column + "_" + language.code(), Kind.VALUE, name, language.code());
			}
		}
		else if (name.equals("comparison")) {
			// Its columns are not called after its fields.
			add("comparison_kind", Kind.VALUE, name, "kind");
			add("base_start", Kind.VALUE, name, "basePeriod", "start");
			add("base_end", Kind.VALUE, name, "basePeriod", "end");
		}
		else if (type == List.class) {
			var items = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
			add(column, (items == Locator.class) ? Kind.LOCATORS : Kind.CODES, name);
		}
		else {
			add(column, Kind.of(type), name);
		}
	}

	private void add(String column, Kind kind, String... path) {
		this.fields.put(column, new Field(List.of(path), kind));
	}

	Set<String> names() {
		return this.fields.keySet();
	}

	/** Puts the cells of a row, by their columns, into the body as it is without them. */
	void put(ObjectNode body, Map<String, String> row, Language language) {
		this.fields.forEach((column, field) -> {
			var cell = row.get(column);
			if (cell != null) {
				put(body, field, cell, language);
			}
		});
		dropEmpty(body);
	}

	private static void put(ObjectNode body, Field field, String cell, Language language) {
		var name = field.path().getFirst();
		switch (field.kind()) {
			case SHOWN -> putShown(body, name, cell, language);
			case CODES -> {
				var codes = body.putArray(name);
				items(cell).forEach(codes::add);
			}
			case LOCATORS -> {
				var locators = body.putArray(name);
				items(cell).forEach((item) -> locators.add(locator(body, item)));
			}
			case WHOLE, DECIMAL, TRUTH, VALUE -> {
				var parent = body;
				for (var step : field.path().subList(0, field.path().size() - 1)) {
					parent = inside(parent, step);
				}
				putValue(parent, field, cell);
			}
		}
	}

	/** What is shown already, maybe in another language, changes nothing. */
	private static void putShown(ObjectNode body, String name, String cell, Language language) {
		var text = inside(body, name);
		var own = text.path(language.code()).asString("");
		if (cell.equals(own.isEmpty() ? text.path(Language.EN.code()).asString("") : own)) {
			return;
		}
		if (cell.isEmpty()) {
			body.putNull(name);
		}
		else {
			text.put(language.code(), cell);
		}
	}

	private static ObjectNode inside(ObjectNode body, String name) {
		return (body.get(name) instanceof ObjectNode present) ? present : body.putObject(name);
	}

	private static void putValue(ObjectNode parent, Field field, String cell) {
		var name = field.path().getLast();
		if (cell.isEmpty()) {
			parent.putNull(name);
		}
		else if (field.kind() == Kind.DECIMAL && DECIMAL.matcher(cell).matches()) {
			parent.put(name, new BigDecimal(cell));
		}
		else if (field.kind() == Kind.WHOLE && WHOLE.matcher(cell).matches()) {
			parent.put(name, Integer.parseInt(cell));
		}
		else if (field.kind() == Kind.TRUTH && TRUTH.contains(cell)) {
			parent.put(name, Boolean.parseBoolean(cell));
		}
		else {
			parent.put(name, cell);
		}
	}

	private static List<String> items(String cell) {
		return cell.isBlank() ? List.of() : List.of(cell.strip().split(" +", -1));
	}

	/** What is no locator stays a text, which is then refused as one. */
	private static JsonNode locator(ObjectNode body, String item) {
		var matcher = LOCATOR.matcher(item);
		return matcher.matches() ? body.objectNode()
			.put("source", matcher.group(1))
			.put("paragraph", Integer.parseInt(matcher.group(2)))
			.put("sentence", Integer.parseInt(matcher.group(3))) : body.stringNode(item);
	}

	/** An object of which nothing is said is none. */
	private static boolean dropEmpty(ObjectNode body) {
		var isEmpty = true;
		for (var name : List.copyOf(body.propertyNames())) {
			if (body.get(name) instanceof ObjectNode inner && dropEmpty(inner)) {
				body.putNull(name);
			}
			isEmpty &= body.path(name).isNull();
		}
		return isEmpty;
	}

	/**
	 * The column that a field of the body is read from.
	 * @param path the field, as in {@code name.en} or {@code statements[0].source}
	 * @param header the columns there are
	 */
	String column(String path, Language language, Collection<String> header) {
		var field = path.replaceFirst("\\[.*", "");
		var exact = column(field, false);
		var column = (exact != null) ? exact : column(field, true);
		if (column == null) {
			return path;
		}
		var ending = "_" + language.code();
		var shown = column.endsWith(ending) ? column.substring(0, column.length() - ending.length()) : column;
		return (!header.contains(column) && header.contains(shown)) ? shown : column;
	}

	private @Nullable String column(String field, boolean isPart) {
		return this.fields.entrySet().stream().filter((each) -> {
			var path = String.join(".", each.getValue().path());
			return isPart ? path.startsWith(field + ".") : path.equals(field);
		}).map(Map.Entry::getKey).findFirst().orElse(null);
	}

	private enum Kind {

		/** A text in the language of the table. */
		SHOWN,
		/** Several codes with a space between them. */
		CODES,
		/** Several locators with a space between them. */
		LOCATORS,
		/** A whole number. */
		WHOLE,
		/** A decimal number. */
		DECIMAL,
		/** True or false. */
		TRUTH,
		/** Anything else. */
		VALUE;

		static Kind of(Class<?> type) {
			return Map.of(Integer.class, WHOLE, BigDecimal.class, DECIMAL, Boolean.class, TRUTH)
				.getOrDefault(type, VALUE);
		}

	}

	/** A field of the body, by the names that lead to it. */
	private record Field(List<String> path, Kind kind) {
	}

}
