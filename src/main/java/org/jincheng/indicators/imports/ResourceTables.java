package org.jincheng.indicators.imports;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jincheng.indicators.curation.Curated;
import org.jincheng.indicators.curation.Curation;
import org.jincheng.indicators.problem.RequestError;
import org.jincheng.indicators.representation.ColumnType;
import org.jincheng.indicators.representation.DatasetTables;
import org.jincheng.indicators.request.BodyReader;
import org.jincheng.indicators.revision.Change;
import org.jincheng.indicators.revision.RevisionDraft;
import org.jincheng.indicators.source.SourceService;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/** Opens the tables of an archive, and reads and writes resources for their rows. */
@Component
class ResourceTables {

	private static final String STATEMENTS = "statements";

	private final Map<String, Curated<?, ?>> collections;

	private final SourceService sources;

	private final Curation curation;

	private final DatasetTables tables;

	private final BodyReader bodies;

	ResourceTables(List<Curated<?, ?>> collections, SourceService sources, Curation curation, DatasetTables tables,
			BodyReader bodies) {
		this.collections = collections.stream().collect(Collectors.toMap(Curated::collection, Function.identity()));
		this.sources = sources;
		this.curation = curation;
		this.tables = tables;
		this.bodies = bodies;
	}

	/** A table whose rows add and change resources. */
	ResourceTable table(String name, ImportRun run, RevisionDraft draft) {
		return new ResourceTable(name.equals(STATEMENTS) ? statements() : layout(name), this, run, draft);
	}

	private ResourceTable.Layout layout(String name) {
		var curated = Objects.requireNonNull(this.collections.get(name));
		var fields = new RequestColumns(curated.requestType());
		return new ResourceTable.Layout((row) -> curated, (row) -> cell(row, curated.key()), List.of(curated.key()),
				columns(name, fields), fields);
	}

	/** Each source has its statements for itself. */
	private ResourceTable.Layout statements() {
		var fields = new RequestColumns(SourceService.STATEMENT_REQUEST);
		return new ResourceTable.Layout((row) -> this.sources.curatedStatements(cell(row, "source")),
				(row) -> cell(row, "paragraph") + "." + cell(row, "sentence"),
				List.of("source", "paragraph", "sentence"), columns(STATEMENTS, fields), fields);
	}

	private static String cell(Map<String, String> row, String column) {
		return row.getOrDefault(column, "");
	}

	/**
	 * The columns of the export, some of which are read-only, and those of the request.
	 */
	private List<String> columns(String name, RequestColumns fields) {
		var columns = new LinkedHashSet<>(columnTypes(name).keySet());
		columns.addAll(fields.names());
		return List.copyOf(columns);
	}

	/** What the columns of the export hold, by their names. */
	Map<String, ColumnType> columnTypes(String name) {
		return this.tables.columnTypes().getOrDefault(name, Map.of());
	}

	/** The body of the request for a resource as it is; an empty one if there is none. */
	ObjectNode body(@Nullable Record state) {
		return (state != null) ? this.bodies.of(state) : JsonNodeFactory.instance.objectNode();
	}

	/** Reads a body. */
	<R extends Record> @Nullable R read(ObjectNode body, Class<R> type, Consumer<RequestError> faults) {
		return this.bodies.read(body, type, faults);
	}

	/** Adds or changes a resource; null if it is what it was. */
	<E, R extends Record> @Nullable Change put(Curated<E, R> curated, R request, RevisionDraft draft) {
		return this.curation.put(curated, request, draft);
	}

	/** Forgets the entities that were read. */
	void forget() {
		this.curation.forget();
	}

}
