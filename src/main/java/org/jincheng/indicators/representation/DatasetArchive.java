package org.jincheng.indicators.representation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.jincheng.indicators.language.Language;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;

/**
 * The whole dataset: each collection as CSV, a Data Package of Frictionless Data that
 * describes them, and the citation.
 *
 * @param parts what the dataset is put together from
 * @param about what the package says of the dataset: its title, licences and so on
 * @param citation how the dataset is cited
 */
public record DatasetArchive(List<DatasetPart> parts, Map<String, Object> about, String citation) {

	static final MediaType MEDIA_TYPE = new MediaType("application", "zip");

	Rendered rendered(Rendering rendering) {
		return new Rendered(this, rendering);
	}

	/**
	 * The archive on its way into an answer.
	 *
	 * @param archive what is written
	 * @param rendering what it is written for
	 */
	record Rendered(DatasetArchive archive, Rendering rendering) {

		private static final JsonMapper json = JsonMapper.builder()
			.enable(SerializationFeature.INDENT_OUTPUT)
			.disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
			.build();

		void write(OutputStream out) throws IOException {
			var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
			var collections = collections(this.rendering.language());
			begin(zip, "datapackage.json");
			json.writeValue(zip, description(collections));
			begin(zip, "CITATION.txt");
			zip.write((this.archive.citation() + "\n").getBytes(StandardCharsets.UTF_8));
			for (var collection : collections) {
				begin(zip, path(collection));
				CsvFormat.write(collection, zip);
			}
			zip.finish();
		}

		private List<ResourceCollection<?>> collections(Language language) {
			var collections = new ArrayList<ResourceCollection<?>>();
			this.archive.parts().forEach((part) -> part.collections(language).forEach(collections::add));
			return collections;
		}

		/**
		 * Each entry carries the time of the revision, so that the same data are the same
		 * bytes.
		 */
		private void begin(ZipOutputStream zip, String name) throws IOException {
			var entry = new ZipEntry(name);
			entry.setTime(this.rendering.revision().recordedAt().toEpochMilli());
			zip.putNextEntry(entry);
		}

		private Map<String, Object> description(List<ResourceCollection<?>> collections) {
			var description = new LinkedHashMap<String, Object>();
			description.put("profile", "tabular-data-package");
			description.put("name", "jincheng-indicators");
			description.putAll(this.archive.about());
			description.put("version", String.valueOf(this.rendering.revision().number()));
			description.put("created", this.rendering.revision().recordedAt().toString());
			description.put("resources", collections.stream().map(Rendered::resource).toList());
			return description;
		}

		private static Map<String, Object> resource(ResourceCollection<?> collection) {
			var resource = new LinkedHashMap<String, Object>();
			resource.put("profile", "tabular-data-resource");
			resource.put("name", collection.table().name());
			resource.put("path", path(collection));
			resource.put("description", collection.table().description());
			resource.put("format", "csv");
			resource.put("mediatype", "text/csv");
			resource.put("encoding", "utf-8");
			resource.put("schema",
					Map.of("fields", collection.table().columns().stream().map(Rendered::field).toList()));
			return resource;
		}

		private static Map<String, Object> field(Column<?> column) {
			var field = new LinkedHashMap<String, Object>();
			field.put("name", column.name());
			field.put("type", column.type().frictionlessName());
			field.put("description", column.description());
			if (column.unit() != null) {
				field.put("unit", column.unit());
			}
			return field;
		}

		private static String path(ResourceCollection<?> collection) {
			return collection.table().name() + ".csv";
		}

	}

}
