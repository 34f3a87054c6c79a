package org.jincheng.indicators.recording.imports;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jincheng.indicators.catalogue.category.Level;
import org.jincheng.indicators.catalogue.category.Member;
import org.jincheng.indicators.catalogue.indicator.Adds;
import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.catalogue.indicator.Scope;
import org.jincheng.indicators.catalogue.indicator.Where;
import org.jincheng.indicators.catalogue.source.Locator;
import org.jincheng.indicators.catalogue.source.SourceService;
import org.jincheng.indicators.catalogue.source.StatementRequest;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.curation.Curation;
import org.jincheng.indicators.core.curation.ResourceWriter;
import org.jincheng.indicators.core.representation.DatasetTables;
import org.jincheng.indicators.core.request.BodyReader;
import org.jincheng.indicators.core.revision.RevisionDraft;
import org.jincheng.indicators.core.tables.RecordColumns;
import org.jincheng.indicators.core.tables.TableRow;

import org.springframework.stereotype.Component;

/**
 * Opens the tables whose rows are resources.
 *
 * @param collections how resources are changed
 * @param sources the sources
 * @param curation changes resources
 * @param tables the tables of the dataset
 * @param bodies reads bodies
 */
@Component
record ResourceTables(List<Curated<?, ?>> collections, SourceService sources, Curation curation, DatasetTables tables,
		BodyReader bodies) {

	private static final String STATEMENTS = "statements";

	/**
	 * A table whose rows add and change resources. Each source has its own statements.
	 */
	ResourceTable<?> table(String name, ImportRun run, RevisionDraft draft) {
		return name.equals(STATEMENTS)
				? open(name, StatementRequest.class, (row) -> this.sources.curatedStatements(row.cell("source")),
						(row) -> row.cell("paragraph") + "." + row.cell("sentence"),
						List.of("source", "paragraph", "sentence"), run, draft)
				: table(Curated.find(this.collections, name).orElseThrow(), run, draft);
	}

	private <R extends Record> ResourceTable<R> table(Curated<?, R> curated, ImportRun run, RevisionDraft draft) {
		return open(curated.collection(), curated.requestType(), (row) -> curated,
				(row) -> curated.keys().stream().map(row::cell).collect(Collectors.joining("/")), curated.keys(), run,
				draft);
	}

	private <R extends Record> ResourceTable<R> open(String name, Class<R> request,
			Function<TableRow, Curated<?, R>> curated, Function<TableRow, String> id, List<String> keys, ImportRun run,
			RevisionDraft draft) {
		var fields = fields(request, run);
		return new ResourceTable<>(new ResourceTable.Layout<>(curated, id, keys, columns(name, fields), fields),
				this.bodies, run, new ResourceWriter(this.curation, draft));
	}

	private static <R extends Record> RecordColumns<R> fields(Class<R> request, ImportRun run) {
		return new RecordColumns<>(
				request, Comparison.COLUMNS, Map.of(Locator.class, Locator::of, Where.class, Where::parse, Adds.class,
						Adds::parse, Level.class, Level::of, Member.class, Member::of, Scope.class, Scope::parse),
				run.asked().language());
	}

	/**
	 * The columns of the export, some of which are read-only, and those of the request.
	 */
	private Set<String> columns(String name, RecordColumns<?> fields) {
		var columns = new LinkedHashSet<>(this.tables.columns(name));
		columns.addAll(fields.names());
		return columns;
	}

}
