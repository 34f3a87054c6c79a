package org.jincheng.indicators.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jincheng.indicators.language.Language;
import org.jincheng.indicators.observation.StagedFigures.Outcome;
import org.jincheng.indicators.problem.ParameterError;
import org.jincheng.indicators.representation.FormulaText;
import org.jincheng.indicators.tables.RowFaults;
import org.jincheng.indicators.tables.RowReader;
import org.jincheng.indicators.tables.TableHeader;
import org.jspecify.annotations.Nullable;

/** Compares the rows of a table that nobody changes with those that there are. */
final class ReadOnlyTable implements RowReader {

	private final String name;

	/** The columns of the export; the first is the key. */
	private final List<String> columns;

	private final RowFaults faults;

	/** What the cells of each row should say, by its key and their columns. */
	private final Map<String, Map<String, String>> rows = new HashMap<>();

	private @Nullable TableHeader header;

	private long unchanged;

	/**
	 * A table that nobody changes.
	 * @param rows reads the rows in a language, as cells of CSV
	 * @param language the language of the columns that do not name one
	 */
	ReadOnlyTable(String name, List<String> columns, Function<Language, List<List<String>>> rows, Language language,
			RowFaults faults) {
		this.name = name;
		this.columns = columns;
		this.faults = faults;
		for (var each : Language.values()) {
			for (var row : rows.apply(each)) {
				var cells = this.rows.computeIfAbsent(row.getFirst(), (key) -> new HashMap<>());
				for (int i = 0; i < columns.size(); i++) {
					cells.put(columns.get(i) + "_" + each.code(), row.get(i));
					if (each == language) {
						cells.put(columns.get(i), row.get(i));
					}
				}
			}
		}
	}

	@Override
	public boolean header(List<String> header) {
		var inEach = this.columns.stream()
			.flatMap((column) -> Stream.concat(Stream.of(column),
					Stream.of(Language.values()).map((each) -> column + "_" + each.code())))
			.toList();
		this.header = TableHeader.of(header, inEach, this.columns.subList(0, 1), this.faults);
		return this.header != null;
	}

	@Override
	public boolean row(long line, String[] cells) {
		var row = (this.header != null) ? this.header.row(line, cells, this.faults) : null;
		if (row != null) {
			compare(line, row);
		}
		return !this.faults.isFull();
	}

	private void compare(long line, Map<String, String> row) {
		var keyColumn = this.columns.getFirst();
		var key = String.valueOf(row.get(keyColumn));
		var known = this.rows.get(key);
		if (known == null) {
			refuse(line, keyColumn, key, "There is no such row");
			return;
		}
		var faultsBefore = this.faults.count();
		row.forEach((column, cell) -> {
			var said = known.getOrDefault(column, "");
			if (!FormulaText.unescaped(said).equals(cell)) {
				refuse(line, column, cell, "Here it is \"%s\"".formatted(said));
			}
		});
		if (this.faults.count() == faultsBefore) {
			this.unchanged++;
		}
	}

	private void refuse(long line, String column, String cell, String reason) {
		this.faults.add(line,
				ParameterError.of(column, cell, "%s, and %s cannot be changed here.".formatted(reason, this.name)));
	}

	Outcome outcome() {
		return new Outcome(0, 0, this.unchanged);
	}

}
