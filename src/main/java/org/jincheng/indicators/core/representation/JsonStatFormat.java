package org.jincheng.indicators.core.representation;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import org.jincheng.indicators.core.language.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * JSON-stat 2.0: figures at the coordinates of a cube. The rows are gone through once for
 * the categories and once for each part that has a value for each cell, so that no cell
 * is kept.
 */
@Component
@Order(4)
class JsonStatFormat extends TableFormat {

	private final JsonMapper json;

	JsonStatFormat(JsonMapper json) {
		super("jsonstat", new MediaType("application", "vnd.json-stat+json"), StatisticalCollection.class);
		this.json = json;
	}

	@Override
	protected @Nullable Object content(@Nullable Object body) {
		return (body instanceof StatisticalCollection<?> collection) ? collection.cells() : body;
	}

	@Override
	protected <T> void write(Tabular<T> collection, ResponseContext context, OutputStream out) {
		try (var generator = this.json.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET).createGenerator(out)) {
			write((StatisticalCollection<T>) collection, context, generator);
		}
	}

	private static <T> void write(StatisticalCollection<T> collection, ResponseContext context,
			JsonGenerator generator) {
		var cube = collection.cube();
		var cited = new HashSet<Object>();
		var needed = cube.isDense() ? dense(cube, collection) : cube;
		var all = axes(needed, collection, cited);
		var axes = all.stream()
			.filter((axis) -> needed.dimensions().contains(axis.dimension) || axis.categories.size() > 1)
			.toList();
		generator.writeStartObject();
		generator.writeStringProperty("version", "2.0");
		generator.writeStringProperty("class", "dataset");
		generator.writeStringProperty("href", context.self());
		generator.writeStringProperty("label", cube.title().in(context.language()));
		generator.writeStringProperty("source", cube.citations().apply(cited).collect(Collectors.joining("; ")));
		generator.writeStringProperty("updated", MomentText.of(context.revision().recordedAt()));
		generator.writePOJOProperty("id", axes.stream().map((axis) -> axis.dimension.name()).toList());
		generator.writePOJOProperty("size", axes.stream().map((axis) -> axis.categories.size()).toList());
		generator.writePOJOProperty("role", roles(axes));
		dimensions(axes, context.language(), generator);
		cells("value", collection, axes, generator,
				(row, cell) -> generator.writePOJOProperty(cell, cube.value().apply(row)));
		cells("status", collection, axes, generator,
				(row, cell) -> generator.writeStringProperty(cell, cube.status().apply(row)));
		generator.writeObjectPropertyStart("extension");
		generator.writeNumberProperty("revision", context.revision().number());
		generator.writeStringProperty("language", context.language().code());
		cells("details", collection, axes, generator,
				(row, cell) -> generator.writePOJOProperty(cell, cube.details().apply(row)));
		generator.writeEndObject();
		generator.writeEndObject();
	}

	/** The same with one dimension of the optional ones that several are needed of. */
	private static <T> Cube<T> dense(Cube<T> cube, StatisticalCollection<T> collection) {
		var several = axes(cube, collection, new HashSet<>()).stream()
			.filter((axis) -> cube.optional().contains(axis.dimension) && axis.categories.size() > 1)
			.map(Axis::dimension)
			.toList();
		return (several.size() < 2) ? cube
				: new Cube<>(cube.title(), cube.dimensions(), List.of(Cube.Dimension.together(several)), true,
						cube.provenance(), cube.value(), cube.status(), cube.details(), cube.cited(), cube.citations());
	}

	/**
	 * The dimensions and what can be one, with the categories that occur, the provenance
	 * last.
	 * @param cited where all goes that figures are cited by
	 */
	private static <T> List<Axis<T>> axes(Cube<T> cube, StatisticalCollection<T> collection, Set<Object> cited) {
		var axes = new ArrayList<Axis<T>>();
		cube.dimensions().forEach((dimension) -> axes.add(new Axis<>(dimension)));
		cube.optional().forEach((dimension) -> axes.add(new Axis<>(dimension)));
		axes.add(new Axis<>(cube.provenance()));
		collection.forEach((row) -> {
			axes.forEach((axis) -> axis.add(row));
			cube.cited().apply(row).forEach(cited::add);
		});
		axes.forEach(Axis::number);
		return axes;
	}

	private static <T> Map<String, List<String>> roles(List<Axis<T>> axes) {
		return axes.stream()
			.filter((axis) -> axis.dimension.role() != Cube.Role.CLASSIFICATION)
			.collect(Collectors.groupingBy((axis) -> axis.dimension.role().name().toLowerCase(Locale.ROOT),
					TreeMap::new, Collectors.mapping((axis) -> axis.dimension.name(), Collectors.toList())));
	}

	private static <T> void dimensions(List<Axis<T>> axes, Language language, JsonGenerator generator) {
		generator.writeObjectPropertyStart("dimension");
		for (var axis : axes) {
			generator.writeObjectPropertyStart(axis.dimension.name());
			generator.writeStringProperty("label", axis.dimension.label().in(language));
			generator.writeObjectPropertyStart("category");
			generator.writePOJOProperty("index", axis.categories.keySet());
			generator.writePOJOProperty("label", axis.categories);
			var units = new TreeMap<String, Cube.UnitOfMeasure>();
			axis.categories.keySet().forEach((code) -> {
				var unit = axis.dimension.unit().apply(code);
				if (unit != null) {
					units.put(code, unit);
				}
			});
			if (!units.isEmpty()) {
				generator.writePOJOProperty("unit", units);
			}
			generator.writeEndObject();
			generator.writeEndObject();
		}
		generator.writeEndObject();
	}

	private static <T> void cells(String part, StatisticalCollection<T> collection, List<Axis<T>> axes,
			JsonGenerator generator, BiConsumer<T, String> write) {
		generator.writeObjectPropertyStart(part);
		collection.forEach((row) -> {
			var cell = 0L;
			for (var axis : axes) {
				cell = cell * axis.categories.size() + axis.index(row);
			}
			write.accept(row, Long.toString(cell));
		});
		generator.writeEndObject();
	}

	/**
	 * A dimension with the categories that occur.
	 *
	 * @param <T> what the figures are
	 * @param dimension the dimension
	 * @param categories what its categories are called, by their codes
	 * @param indexes the positions of the categories, by their codes
	 */
	private record Axis<T>(Cube.Dimension<T> dimension, Map<String, String> categories, Map<String, Integer> indexes) {

		Axis(Cube.Dimension<T> dimension) {
			this(dimension, new TreeMap<>(), new HashMap<>());
		}

		void add(T row) {
			this.categories.computeIfAbsent(this.dimension.code().apply(row),
					(code) -> this.dimension.category().apply(row));
		}

		void number() {
			this.categories.keySet().forEach((code) -> this.indexes.put(code, this.indexes.size()));
		}

		int index(T row) {
			return this.indexes.getOrDefault(this.dimension.code().apply(row), -1);
		}

	}

}
