package org.jincheng.indicators.imports;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jincheng.indicators.language.FullName;
import org.jincheng.indicators.language.Language;
import org.jincheng.indicators.language.Text;
import org.jincheng.indicators.problem.ErrorPlace;
import org.jincheng.indicators.problem.RefusedException;
import org.jincheng.indicators.problem.RequestError;
import org.jincheng.indicators.request.DateBound;
import org.jincheng.indicators.source.Locator;
import org.jincheng.indicators.tables.CellForms;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Maps the columns of a table to the fields of the request for its resources. A text has
 * a column in the language of the table, and one for each language. The cells of a row
 * become a body in JSON, which is read as that of a request is.
 */
final class RequestColumns {

	private static final Pattern LOCATOR = Pattern.compile("(.+)/([0-9]{1,9})\\.([0-9]{1,9})");

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
				add(own(column, language), Kind.TEXT, name, language.code());
			}
		}
		else if (name.equals("comparison")) {
			// Its columns are not called after its fields.
			add("comparison_kind", Kind.VALUE, name, "kind");
			add("base_start", Kind.CODE, name, "basePeriod", "start");
			add("base_end", Kind.CODE, name, "basePeriod", "end");
		}
		else if (type == List.class) {
			var items = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
			add(column, (items == Locator.class) ? Kind.LOCATORS : Kind.CODES, name);
		}
		else {
			add(column, Kind.of(component), name);
		}
	}

	/** The column of a text in a language. */
	private static String own(String column, Language language) {
		return column + "_" + language.code();
	}

	private void add(String column, Kind kind, String... path) {
		this.fields.put(column, new Field(List.of(path), kind));
	}

	Set<String> names() {
		return this.fields.keySet();
	}

	/**
	 * Puts the cells of a row, by their columns, into the body as it is without them.
	 * @throws RefusedException if a text is another in one column than in another
	 */
	void put(ObjectNode body, Map<String, String> row, Language language) {
		this.fields.forEach((column, field) -> {
			var cell = row.get(column);
			if (field.kind() == Kind.SHOWN) {
				putText(body, field.path().getFirst(), column, row, language);
			}
			else if (cell != null) {
				put(body, field, cell);
			}
		});
		dropEmpty(body);
	}

	private static void put(ObjectNode body, Field field, String cell) {
		var name = field.path().getFirst();
		switch (field.kind()) {
			case SHOWN, TEXT -> {
				// Put with the others of their text.
			}
			case CODES -> {
				var codes = body.putArray(name);
				items(cell).forEach((code) -> codes.add(CellForms.code(code)));
			}
			case LOCATORS -> {
				var locators = body.putArray(name);
				items(cell).forEach((item) -> locators.add(locator(body, item)));
			}
			case WHOLE, DECIMAL, TRUTH, CODE, VALUE -> {
				var parent = body;
				for (var step : field.path().subList(0, field.path().size() - 1)) {
					parent = inside(parent, step);
				}
				putValue(parent, field, cell);
			}
		}
	}

	/**
	 * Puts a text, which has a column for each language, and one in which it is shown. A
	 * column that says what is there already changes nothing, so that a text can be
	 * edited in either.
	 */
	private static void putText(ObjectNode body, String name, String column, Map<String, String> row,
			Language language) {
		var before = (body.get(name) instanceof ObjectNode text) ? text.deepCopy() : body.objectNode();
		var said = new LinkedHashMap<String, String>();
		for (var each : Language.values()) {
			var cell = row.get(own(column, each));
			if (cell != null) {
				said.put(each.code(), cell);
				putValue(inside(body, name), each.code(), cell);
			}
		}
		var shown = row.get(column);
		var own = before.path(language.code()).asString("");
		if (shown == null || said.containsValue(shown)
				|| shown.equals(own.isEmpty() ? before.path(Language.EN.code()).asString("") : own)) {
			return;
		}
		if (!said.getOrDefault(language.code(), own).equals(own)) {
			throw RefusedException.unprocessable(List.of(RequestError.of(ErrorPlace.ofField("/" + name), shown,
					"Says otherwise than %s; leave one of them as it was.".formatted(own(column, language)))));
		}
		if (shown.isEmpty()) {
			body.putNull(name);
		}
		else {
			inside(body, name).put(language.code(), shown);
		}
	}

	private static ObjectNode inside(ObjectNode body, String name) {
		return (body.get(name) instanceof ObjectNode present) ? present : body.putObject(name);
	}

	private static void putValue(ObjectNode parent, String name, String cell) {
		if (cell.isEmpty()) {
			parent.putNull(name);
		}
		else {
			parent.put(name, cell);
		}
	}

	/** What is not of the form stays a text, which is then refused as one. */
	private static void putValue(ObjectNode parent, Field field, String cell) {
		var name = field.path().getLast();
		var value = switch (field.kind()) {
			case DECIMAL -> CellForms.decimal(cell);
			case WHOLE -> CellForms.whole(cell);
			case TRUTH -> CellForms.truth(cell);
			case CODE -> CellForms.code(cell);
			default -> null;
		};
		switch (value) {
			case BigDecimal number -> parent.put(name, number);
			case Integer number -> parent.put(name, number);
			case Boolean truth -> parent.put(name, truth);
			case String code -> putValue(parent, name, code);
			case null, default -> putValue(parent, name, cell);
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

	/** Returns the cells of a body, by their columns; null where one says nothing. */
	Map<String, @Nullable String> cells(@Nullable ObjectNode body) {
		var cells = new LinkedHashMap<String, @Nullable String>();
		this.fields.forEach((column, field) -> {
			if (body != null && field.kind() != Kind.SHOWN) {
				JsonNode node = body;
				for (var step : field.path()) {
					node = node.path(step);
				}
				cells.put(column, cell(node));
			}
		});
		return cells;
	}

	private static @Nullable String cell(JsonNode node) {
		return switch (node) {
			case ArrayNode items ->
				items.isEmpty() ? null : items.valueStream().map(RequestColumns::item).collect(Collectors.joining(" "));
			case DecimalNode number -> number.decimalValue().toPlainString();
			case JsonNode value when value.isMissingNode() || value.isNull() -> null;
			default -> node.asString();
		};
	}

	private static String item(JsonNode item) {
		return item.isObject() ? "%s/%d.%d".formatted(item.path("source").asString(), item.path("paragraph").asInt(),
				item.path("sentence").asInt()) : item.asString();
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
	 * @param pointer the JSON Pointer of the field, as in {@code /name/en}
	 * @param header the columns there are
	 */
	String column(String pointer, Language language, Collection<String> header) {
		// A list is in one cell.
		var field = pointer.replaceFirst("/[0-9]+(/.*)?$", "");
		var exact = column(field, false);
		var column = (exact != null) ? exact : column(field, true);
		if (column == null) {
			return pointer.substring(1);
		}
		var ending = "_" + language.code();
		var shown = column.endsWith(ending) ? column.substring(0, column.length() - ending.length()) : column;
		return (!header.contains(column) && header.contains(shown)) ? shown : column;
	}

	private @Nullable String column(String field, boolean isPart) {
		return this.fields.entrySet().stream().filter((each) -> {
			var path = "/" + String.join("/", each.getValue().path());
			return isPart ? path.startsWith(field + "/") : path.equals(field);
		}).map(Map.Entry::getKey).findFirst().orElse(null);
	}

	private enum Kind {

		/** A text in the language of the table. */
		SHOWN,
		/** A text in a language. */
		TEXT,
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
		/** A date, or a code that may be missing. */
		CODE,
		/** Anything else. */
		VALUE;

		static Kind of(RecordComponent component) {
			var isOptional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
			return switch (component.getType()) {
				case Class<?> type when type == Integer.class -> WHOLE;
				case Class<?> type when type == BigDecimal.class -> DECIMAL;
				case Class<?> type when type == Boolean.class -> TRUTH;
				case Class<?> type when type == LocalDate.class || type == DateBound.class -> CODE;
				case Class<?> type when type == String.class && isOptional -> CODE;
				default -> VALUE;
			};
		}

	}

	/** A field of the body, by the names that lead to it. */
	private record Field(List<String> path, Kind kind) {
	}

}
