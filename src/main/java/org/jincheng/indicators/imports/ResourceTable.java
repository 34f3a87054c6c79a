package org.jincheng.indicators.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.jincheng.indicators.curation.Curated;
import org.jincheng.indicators.curation.References;
import org.jincheng.indicators.language.Language;
import org.jincheng.indicators.observation.StagedFigures.Outcome;
import org.jincheng.indicators.problem.NotFoundException;
import org.jincheng.indicators.problem.RefusedException;
import org.jincheng.indicators.problem.RequestError;
import org.jincheng.indicators.revision.ChangeAction;
import org.jincheng.indicators.revision.RevisionDraft;
import org.jincheng.indicators.tables.RowChanges;
import org.jincheng.indicators.tables.RowFaults;
import org.jincheng.indicators.tables.RowOutcome;
import org.jincheng.indicators.tables.RowReader;
import org.jincheng.indicators.tables.TableHeader;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Adds and changes the resources that the rows of a table describe, each as a request for
 * it would. What a row does not say stays as it is.
 */
final class ResourceTable implements RowReader {

	private final Layout layout;

	private final ResourceTables tables;

	private final Language language;

	private final RowFaults faults;

	private final RowChanges changes;

	private final RevisionDraft draft;

	/** The line of each resource that was read. */
	private final Map<String, Long> lines = new HashMap<>();

	/** What is written once all rows are read, since it may refer to any of them. */
	private final List<Ranked> waiting = new ArrayList<>();

	private @Nullable TableHeader header;

	private long recorded;

	private long corrected;

	private long unchanged;

	private boolean broken;

	ResourceTable(Layout layout, ResourceTables tables, ImportRun run, RevisionDraft draft) {
		this.layout = layout;
		this.tables = tables;
		this.language = run.language();
		this.faults = run.faults();
		this.changes = run.changes();
		this.draft = draft;
	}

	@Override
	public boolean header(List<String> columns) {
		this.header = TableHeader.of(columns, this.layout.columns(), this.layout.keys(), this.faults);
		return this.header != null;
	}

	@Override
	public boolean row(long line, String[] cells) {
		var row = Objects.requireNonNull(this.header, "the header").row(line, cells, this.faults);
		if (row != null) {
			read(line, row);
		}
		return goesOn();
	}

	private void read(long line, Map<String, String> row) {
		try {
			var curated = this.layout.curated().apply(row);
			if (curated.isElsewhere(row)) {
				unchanged(line, curated.path(this.layout.id().apply(row)));
			}
			else {
				read(curated, line, row);
			}
		}
		catch (NotFoundException ex) {
			var key = this.layout.keys().getFirst();
			this.faults.row(line).refuse(key, row.get(key), String.valueOf(ex.getMessage()));
		}
	}

	private <E, R extends Record> void read(Curated<E, R> curated, long line, Map<String, String> row) {
		var id = this.layout.id().apply(row);
		var before = this.lines.putIfAbsent(curated.path(id), line);
		if (before != null) {
			refuse(line, RequestError.of(curated.keyField(), id, "The same as in line %d.".formatted(before)));
			return;
		}
		try {
			var state = curated.current(id).orElse(null);
			var body = this.tables.body(state);
			var unchanged = body.deepCopy();
			this.layout.fields().put(body, row, this.language);
			if (state != null && body.equals(unchanged)) {
				unchanged(line, curated.path(id));
				return;
			}
			var written = new WrittenRow<>(curated, line, (state != null) ? unchanged : null, body);
			var request = request(curated, line, body, row);
			if (request == null) {
				return;
			}
			var rank = curated.rank(request);
			if (rank == 0) {
				put(written, request);
			}
			else {
				this.waiting.add(new Ranked(rank, () -> put(written, request)));
			}
		}
		catch (RefusedException ex) {
			refuse(line, curated, id, ex);
		}
		finally {
			this.tables.forget();
		}
	}

	/**
	 * What a body asks for; null if it cannot be read, or breaks the rules of all bodies.
	 */
	private <E, R extends Record> @Nullable R request(Curated<E, R> curated, long line, ObjectNode body,
			Map<String, String> row) {
		return this.tables.read(body, curated.requestType(), (fault) -> {
			var column = column(fault.pointer());
			var cell = row.getOrDefault(column, "");
			var rejected = (fault.rejected() != null || cell.isEmpty()) ? fault.rejected() : cell;
			this.faults.row(line)
				.unreadable(column, new RequestError(fault.at(), rejected, fault.message(), fault.allowed()));
		});
	}

	private void unchanged(long line, String path) {
		this.unchanged++;
		this.changes.add(line, RowOutcome.UNCHANGED, path);
	}

	private <E, R extends Record> void put(WrittenRow<E, R> row, R request) {
		var curated = row.curated();
		var line = row.line();
		var references = new References();
		curated.check(request, references);
		if (!references.errors().isEmpty()) {
			references.errors().forEach((fault) -> refuse(line, fault));
			return;
		}
		try {
			var change = this.tables.put(curated, request, this.draft);
			if (change == null) {
				unchanged(line, row.path(request));
			}
			else if (change.action() == ChangeAction.CREATE) {
				this.recorded++;
				this.changes.add(line, RowOutcome.RECORDED, row.path(request));
			}
			else {
				this.corrected++;
				tell(row, row.path(request));
			}
		}
		catch (RefusedException ex) {
			this.broken = true;
			refuse(line, curated, curated.id(request), ex);
		}
	}

	/** Tells each column that is corrected. */
	private <E, R extends Record> void tell(WrittenRow<E, R> row, String path) {
		var before = this.layout.fields().cells(row.before());
		var after = this.layout.fields().cells(row.after());
		after.forEach((column, cell) -> {
			if (!Objects.equals(before.get(column), cell)) {
				this.changes.add(row.line(), RowOutcome.CORRECTED, path, column, before.get(column), cell);
			}
		});
	}

	/** Writes what has waited for all rows to be read. */
	void finish() {
		this.waiting.sort(Comparator.comparingInt(Ranked::rank));
		for (var each : this.waiting) {
			if (goesOn()) {
				each.put().run();
				this.tables.forget();
			}
		}
		this.waiting.clear();
	}

	private void refuse(long line, Curated<?, ?> curated, String id, RefusedException refused) {
		if (refused.errors().isEmpty()) {
			refuse(line, RequestError.of(curated.keyField(), id, String.valueOf(refused.getMessage())));
		}
		refused.errors().forEach((fault) -> refuse(line, fault));
	}

	private void refuse(long line, RequestError fault) {
		this.faults.row(line).refuse(column(fault.pointer()), fault);
	}

	private String column(String field) {
		return this.layout.fields()
			.column(field, this.language, (this.header != null) ? this.header.columns() : List.of());
	}

	Outcome outcome() {
		return new Outcome(this.recorded, this.corrected, this.unchanged);
	}

	/**
	 * Whether more can be written: the database has refused no row, and more faults are
	 * looked for.
	 */
	boolean goesOn() {
		return !this.broken && !this.faults.isFull();
	}

	/**
	 * Tells which resource a row is of.
	 *
	 * @param curated the collection that a row is of
	 * @param id the id of the resource that a row is of
	 * @param keys the columns that the two are read from
	 * @param columns the columns that there can be
	 * @param fields those that are fields of a request
	 */
	record Layout(Function<Map<String, String>, Curated<?, ?>> curated, Function<Map<String, String>, String> id,
			List<String> keys, List<String> columns, RequestColumns fields) {
	}

	/**
	 * A row of a resource that it adds or changes.
	 *
	 * @param before the body of the resource as it is; null if it is new
	 * @param after its body as it will be
	 */
	private record WrittenRow<E, R extends Record>(Curated<E, R> curated, long line, @Nullable ObjectNode before,
			ObjectNode after) {

		String path(R request) {
			return this.curated.path(this.curated.id(request));
		}

	}

	/** A resource that others of its collection may refer to, or that refers to them. */
	private record Ranked(int rank, Runnable put) {
	}

}
