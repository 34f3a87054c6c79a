package org.jincheng.indicators.recording.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.curation.ResourceWriter;
import org.jincheng.indicators.core.curation.WritingOrder;
import org.jincheng.indicators.core.problem.NotFoundException;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jincheng.indicators.core.request.BodyReader;
import org.jincheng.indicators.core.tables.RecordColumns;
import org.jincheng.indicators.core.tables.RowChanges;
import org.jincheng.indicators.core.tables.RowFaults;
import org.jincheng.indicators.core.tables.RowOutcome;
import org.jincheng.indicators.core.tables.RowReader;
import org.jincheng.indicators.core.tables.TableHeader;
import org.jincheng.indicators.core.tables.TableRow;
import org.jincheng.indicators.figures.recording.StagedObservations.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Adds and changes the resources that the rows of a table describe, each as a request for
 * it would. What a row does not say stays as it is.
 */
final class ResourceTable<R extends Record> implements RowReader {

	private final Layout<R> layout;

	private final BodyReader bodies;

	private final ResourceWriter writer;

	private final RowFaults faults;

	private final RowChanges changes;

	/** The line of each resource that was read. */
	private final Map<String, Long> lines = new HashMap<>();

	/** What is written once all rows are read, since it may refer to any of them. */
	private final List<Waiting> waiting = new ArrayList<>();

	private @Nullable TableHeader header;

	private Outcome outcome = Outcome.NOTHING;

	ResourceTable(Layout<R> layout, BodyReader bodies, ImportRun run, ResourceWriter writer) {
		this.layout = layout;
		this.bodies = bodies;
		this.writer = writer;
		this.faults = run.faults();
		this.changes = run.changes();
	}

	@Override
	public boolean header(List<String> columns) {
		this.header = TableHeader.of(columns, this.layout.columns(), this.layout.keys(), this.faults);
		return this.header != null;
	}

	@Override
	public boolean row(long line, String[] cells) {
		var row = Objects.requireNonNull(this.header, "the header").row(line, cells, this.faults);
		if (row != null && !row.faults().isWrong()) {
			read(row);
		}
		return goesOn();
	}

	private void read(TableRow row) {
		try {
			var curated = this.layout.curated().apply(row);
			var id = this.layout.id().apply(row);
			if (curated.isElsewhere(row::cell)) {
				unchanged(row, curated.path(id));
			}
			else {
				read(curated, id, row);
			}
		}
		catch (NotFoundException ex) {
			var key = this.layout.keys().getFirst();
			row.faults().refuse(key, row.cell(key), String.valueOf(ex.getMessage()));
		}
	}

	/**
	 * Reads a row as a request to add or replace a resource, and writes it unless it has
	 * faults or changes nothing. Each resource may have one row. A row that refers to
	 * others of its collection, such as a part to its whole, is written once all rows are
	 * read.
	 */
	private void read(Curated<?, R> curated, String id, TableRow row) {
		var before = this.lines.putIfAbsent(curated.path(id), row.line());
		if (before != null) {
			refuse(row, curated.errorOfKey(id, "This repeats line %d.".formatted(before)));
			return;
		}
		try {
			var state = curated.current(id).orElse(null);
			var read = this.layout.fields().read(row, state);
			var request = row.faults().isWrong() ? read : curated.normalized(read);
			if (!row.faults().isWrong() && request.equals(state)) {
				unchanged(row, curated.path(id));
				return;
			}
			this.bodies.violations(request).forEach((fault) -> {
				var column = column(fault, row);
				if (!row.faults().isWrong(column)) {
					row.unreadable(column, fault);
				}
			});
			if (row.faults().isWrong()) {
				return;
			}
			var referred = curated.referred(request);
			if (referred.isEmpty()) {
				put(curated, row, state, request);
			}
			else {
				this.waiting.add(new Waiting(id, referred, () -> put(curated, row, state, request)));
			}
		}
		catch (RefusedException ex) {
			curated.errors(id, ex).forEach((fault) -> refuse(row, fault));
		}
		finally {
			this.writer.forget();
		}
	}

	private void unchanged(TableRow row, String path) {
		this.outcome = this.outcome.and(new Outcome(0, 0, 1));
		this.changes.add(row.line(), RowOutcome.UNCHANGED, path);
	}

	private void put(Curated<?, R> curated, TableRow row, @Nullable R state, R request) {
		var path = curated.path(curated.id(request));
		this.writer.put(curated, request, (fault) -> refuse(row, fault), (change) -> {
			if (change == null) {
				unchanged(row, path);
			}
			else if (state == null) {
				this.outcome = this.outcome.and(new Outcome(1, 0, 0));
				this.changes.add(row.line(), RowOutcome.RECORDED, path);
			}
			else {
				this.outcome = this.outcome.and(new Outcome(0, 1, 0));
				report(row, path, state, request);
			}
		});
	}

	/** Reports each column that is corrected. */
	private void report(TableRow row, String path, R state, R request) {
		var before = this.layout.fields().cells(state);
		this.layout.fields().cells(request).forEach((column, cell) -> {
			if (!Objects.equals(before.get(column), cell)) {
				this.changes.add(row.line(), RowOutcome.CORRECTED, path, column, before.get(column), cell);
			}
		});
	}

	/** Writes what has waited for all rows to be read. */
	void finish() {
		for (var each : WritingOrder.of(this.waiting, Waiting::id, Waiting::referred)) {
			if (goesOn()) {
				each.put().run();
			}
		}
		this.waiting.clear();
	}

	private void refuse(TableRow row, RequestError fault) {
		row.faults().refuse(column(fault, row), fault);
	}

	private String column(RequestError fault, TableRow row) {
		return this.layout.fields().column(fault.pointer(), row.header());
	}

	Outcome outcome() {
		return this.outcome;
	}

	/**
	 * Whether more can be written: the database has refused no row, and more faults are
	 * looked for.
	 */
	boolean goesOn() {
		return !this.writer.isBroken() && !this.faults.isFull();
	}

	/**
	 * Determines which resource a row is of.
	 *
	 * @param curated the collection that a row is of
	 * @param id the id of the resource that a row is of
	 * @param keys the columns that the two are read from
	 * @param columns the columns that there can be
	 * @param fields those that are fields of a request
	 */
	record Layout<R extends Record>(Function<TableRow, Curated<?, R>> curated, Function<TableRow, String> id,
			List<String> keys, Collection<String> columns, RecordColumns<R> fields) {
	}

	/** A resource that refers to others of its collection. */
	private record Waiting(String id, Collection<String> referred, Runnable put) {
	}

}
