package org.jincheng.indicators.core.representation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.jincheng.indicators.core.language.TextFile;
import org.jincheng.indicators.core.revision.DatasetRevision;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.MediaType;

/**
 * The whole dataset: each collection as CSV, a Data Package of Frictionless Data that
 * describes them, and the citation.
 *
 * @param tables the tables of the dataset
 * @param about what the package says of the dataset: its title, licences and so on
 * @param citation how the dataset is cited
 */
public record DatasetArchive(DatasetTables tables, Map<String, Object> about, String citation) {

	static final MediaType MEDIA_TYPE = new MediaType("application", "zip");

	/**
	 * A table as {@link CsvFormat} writes it, with the dialect in the order of its
	 * specification.
	 */
	private static final ObjectNode RESOURCE = (ObjectNode) JsonMapper.shared()
		.readTree(TextFile.read("discovery/data-resource.json"));

	void write(ResponseContext context, OutputStream out) throws IOException {
		var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
		var collections = this.tables.collections(context.language());
		begin(zip, "datapackage.json", context.revision());
		json().writeValue(zip, description(collections, context.revision()));
		begin(zip, "CITATION.txt", context.revision());
		zip.write((this.citation + "\n").getBytes(StandardCharsets.UTF_8));
		for (var collection : collections) {
			begin(zip, path(collection), context.revision());
			CsvFormat.write(collection, zip);
		}
		zip.finish();
	}

	private static JsonMapper json() {
		return JsonMapper.builder()
			.enable(SerializationFeature.INDENT_OUTPUT)
			.disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
			.build();
	}

	/**
	 * Each entry carries the time of the revision, so that the same data are the same
	 * bytes.
	 */
	private static void begin(ZipOutputStream zip, String name, DatasetRevision revision) throws IOException {
		var entry = new ZipEntry(name);
		entry.setTime(revision.recordedAt().toEpochMilli());
		zip.putNextEntry(entry);
	}

	private Map<String, Object> description(List<ResourceCollection<?>> collections, DatasetRevision revision) {
		var description = new LinkedHashMap<String, Object>();
		description.put("profile", "tabular-data-package");
		description.put("name", "jincheng-indicators");
		description.putAll(this.about);
		description.put("version", String.valueOf(revision.number()));
		description.put("created", MomentText.of(revision.recordedAt()));
		description.put("resources", collections.stream().map(DatasetArchive::resource).toList());
		return description;
	}

	private static ObjectNode resource(ResourceCollection<?> collection) {
		var resource = RESOURCE.deepCopy();
		resource.put("name", collection.table().name());
		resource.put("path", path(collection));
		resource.put("description", collection.table().description());
		resource.putPOJO("schema", schema(collection.table()));
		return resource;
	}

	private static Map<String, Object> schema(Table<?> table) {
		var schema = new LinkedHashMap<String, Object>();
		schema.put("fields", table.columns().stream().map(DatasetArchive::field).toList());
		schema.put("missingValues", List.of(""));
		schema.put("primaryKey", table.key());
		return schema;
	}

	private static Map<String, Object> field(Column<?> column) {
		var field = new LinkedHashMap<String, Object>();
		field.put("name", column.name());
		field.put("type", column.type().frictionlessName());
		if (column.type() == ColumnType.MOMENT) {
			// The default has no fractions of seconds.
			field.put("format", "any");
		}
		field.put("description", column.meaning().get());
		if (column.unit() != null) {
			field.put("unit", column.unit());
		}
		return field;
	}

	private static String path(ResourceCollection<?> collection) {
		return collection.table().name() + ".csv";
	}

}
