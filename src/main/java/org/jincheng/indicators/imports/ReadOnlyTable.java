package org.jincheng.indicators.imports;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.language.Language;
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

	private final Language language;

	private final RowFaults faults;

	/** The rows in each language, by their key. */
	private final Map<Language, Map<String, List<String>>> rows = new EnumMap<>(Language.class);

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
		this.language = language;
		this.faults = faults;
		for (var each : Language.values()) {
			this.rows.put(each,
					rows.apply(each).stream().collect(Collectors.toMap(List::getFirst, Function.identity())));
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
		var faultsBefore = this.faults.count();
		row.forEach((column, cell) -> {
			var known = known(key, column);
			if (known == null) {
				if (column.equals(keyColumn)) {
					refuse(line, column, cell, "There is no such row");
				}
			}
			else if (!FormulaText.unescaped(known).equals(cell)) {
				refuse(line, column, cell, "Here it is \"%s\"".formatted(known));
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

	/** What a cell should say; null if there is no such row. */
	private @Nullable String known(String key, String column) {
		var position = this.columns.indexOf(column);
		var said = this.language;
		if (position < 0) {
			for (var each : Language.values()) {
				if (column.endsWith("_" + each.code())) {
					said = each;
					position = this.columns.indexOf(column.substring(0, column.length() - each.code().length() - 1));
				}
			}
		}
		var row = this.rows.getOrDefault(said, Map.of()).get(key);
		return (row != null) ? row.get(position) : null;
	}

	/** How many of its rows say what there is. */
	long unchanged() {
		return this.unchanged;
	}

}
