package org.jincheng.indicators.core.representation;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jincheng.indicators.core.language.Language;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * What a table in CSV has, as the metadata vocabulary of CSV on the Web tells it: its
 * columns with their types, meanings and units, where it is and its terms of use.
 */
@Component
@Order(6)
class CsvwFormat extends TableFormat {

	static final String NAME = "csvw";

	private final JsonMapper json;

	CsvwFormat(JsonMapper json) {
		super(NAME, new MediaType("application", "csvm+json"), Tabular.class, Trait.FIELDS);
		this.json = json;
	}

	@Override
	protected <T> void write(Tabular<T> collection, ResponseContext context, OutputStream out) throws IOException {
		this.json.writer()
			.without(StreamWriteFeature.AUTO_CLOSE_TARGET)
			.writeValue(out, description(collection.table(), context));
	}

	private static Map<String, Object> description(Table<?> table, ResponseContext context) {
		var description = new LinkedHashMap<String, Object>();
		var labels = table.header().size() - 1;
		// Only what stands in labels is told in another language than English.
		var language = (labels > 0) ? context.language() : Language.EN;
		description.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", language.code())));
		description.put("url", context.inFormat("csv"));
		description.put("dc:title", DatasetDescription.TITLE.in(language) + ": " + table.name());
		description.put("dc:description", table.description());
		description.put("dc:publisher", DatasetDescription.TITLE.in(language));
		description.put("dc:license", Map.of("@id", DatasetDescription.LICENCE_URL));
		description.put("dc:source", Map.of("@id", "/api/v1/sources"));
		description.put("dc:modified", MomentText.of(context.revision().recordedAt()));
		description.put("schema:version", String.valueOf(context.revision().number()));
		description.put("dialect", dialect(labels));
		description.put("tableSchema", schema(table));
		return description;
	}

	private static Map<String, Object> dialect(int labels) {
		var dialect = new LinkedHashMap<String, Object>();
		dialect.put("encoding", "utf-8");
		dialect.put("lineTerminators", List.of("\r\n"));
		dialect.put("header", true);
		dialect.put("skipRows", labels);
		return dialect;
	}

	private static Map<String, Object> schema(Table<?> table) {
		var schema = new LinkedHashMap<String, Object>();
		schema.put("columns", table.columns().stream().map(CsvwFormat::column).toList());
		if (!table.key().isEmpty()) {
			schema.put("primaryKey", table.key());
		}
		return schema;
	}

	private static Map<String, Object> column(Column<?> column) {
		var described = new LinkedHashMap<String, Object>();
		described.put("name", variable(column.name()));
		described.put("titles", column.name());
		described.put("datatype", datatype(column.type()));
		described.put("dc:description", column.description());
		if (column.unit() != null) {
			described.put("schema:unitText", column.unit());
		}
		return described;
	}

	/** Returns a name as a variable of a URI template can have it. */
	private static String variable(String name) {
		return URLEncoder.encode(name, StandardCharsets.UTF_8)
			.replace("+", "%20")
			.replace("-", "%2D")
			.replace("*", "%2A");
	}

	private static Object datatype(ColumnType type) {
		return switch (type) {
			case TEXT, DATE_BOUND -> "string";
			case NUMBER -> "decimal";
			case INTEGER -> "integer";
			case BOOLEAN -> Map.of("base", "boolean", "format", "TRUE|FALSE");
			case DATE -> "date";
			case MOMENT -> "dateTime";
		};
	}

}
