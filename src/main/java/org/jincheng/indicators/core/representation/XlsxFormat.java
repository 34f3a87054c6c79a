package org.jincheng.indicators.core.representation;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jincheng.indicators.core.request.DateBound;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.function.ThrowingConsumer;

/**
 * A workbook of Excel: the rows with their types, moments in UTC, and the indicators and
 * sources that they name. What does not fit on one sheet goes on on the next. Days before
 * 1900 are texts, because Excel has none.
 */
@Component
@Order(3)
class XlsxFormat extends TableFormat {

	/** The most rows that a sheet of Excel has, its header included. */
	private static final int MAX_ROWS = 1 << 20;

	private static final int FIRST_YEAR = 1900;

	/** How many cells are kept until they are written. */
	private static final int MAX_CELLS = 1 << 15;

	/**
	 * How wide a column is, at least: for any number, and for labels, which go on below
	 * where they are longer.
	 */
	private static final int WIDTH = 24;

	private final DatasetTables tables;

	XlsxFormat(DatasetTables tables) {
		super("xlsx", new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
				Tabular.class, Trait.FILE, Trait.FIELDS, Trait.COMPRESSED);
		this.tables = tables;
	}

	@Override
	protected <T> void write(Tabular<T> collection, ResponseContext context, OutputStream out) throws IOException {
		var workbook = new Workbook(out, "Jincheng Indicators", "1.0");
		workbook.properties().setTitle("Jincheng Indicators, revision " + context.revision().number());
		var named = new HashMap<String, Set<String>>();
		write(workbook, collection, (row) -> {
			collection.table()
				.named()
				.forEach((table, rows) -> rows.apply(row)
					.forEach(named.computeIfAbsent(table, (_) -> new HashSet<>())::add));
			return true;
		});
		var supplement = collection.supplement();
		if (supplement.isPresent()) {
			write(workbook, supplement.get(), (_) -> true);
		}
		for (var reference : this.tables.collections(context.language())) {
			writeNamed(workbook, reference, named.getOrDefault(reference.table().name(), Set.of()));
		}
		workbook.finish();
	}

	private static <T> void writeNamed(Workbook workbook, Tabular<T> collection, Set<String> named) throws IOException {
		if (!named.isEmpty()) {
			write(workbook, collection, (row) -> named.contains(collection.table().columns().getFirst().of(row)));
		}
	}

	private static <T> void write(Workbook workbook, Tabular<T> collection, Predicate<T> test) throws IOException {
		var sheets = new Sheets<>(workbook, collection.table());
		ThrowingConsumer<T> add = (row) -> {
			if (test.test(row)) {
				sheets.add(row);
			}
		};
		collection.forEach(ThrowingConsumer.of(add, (message, ex) -> new UncheckedIOException((IOException) ex)));
		sheets.finish();
	}

	/**
	 * The sheets of a table.
	 *
	 * @param <T> what the rows are
	 */
	private static final class Sheets<T> {

		private final Workbook workbook;

		private final Table<T> table;

		private Worksheet sheet;

		private int number = 1;

		private int rows;

		/** The format of each column's last cells, and the row in which they begin. */
		private final @Nullable String[] formats;

		private final int[] formattedFrom;

		private final int flushEvery;

		Sheets(Workbook workbook, Table<T> table) {
			this.workbook = workbook;
			this.table = table;
			this.sheet = workbook.newWorksheet(table.name());
			this.formats = new String[table.columns().size()];
			this.formattedFrom = new int[table.columns().size()];
			this.flushEvery = Math.max(1, MAX_CELLS / table.columns().size());
			header();
		}

		void finish() throws IOException {
			format();
			this.sheet.finish();
		}

		private void header() {
			var columns = this.table.columns();
			var header = this.table.header();
			var isLabelled = header.size() > 1;
			for (int i = 0; i < columns.size(); i++) {
				var column = columns.get(i);
				this.sheet.width(i, isLabelled ? WIDTH : Math.max(WIDTH, column.name().length() + 2));
				for (int row = 0; row < header.size(); row++) {
					var text = header.get(row).get(i);
					if (!text.isEmpty()) {
						this.sheet.inlineString(row, i, text);
					}
				}
			}
			this.sheet.range(0, 0, header.size() - 1, columns.size() - 1).style().bold().wrapText(isLabelled).set();
			this.sheet.freezePane(this.table.frozen(), header.size());
			this.rows = header.size();
		}

		void add(T row) throws IOException {
			if (this.rows == MAX_ROWS) {
				finish();
				this.sheet = this.workbook.newWorksheet(this.table.name() + " " + ++this.number);
				header();
			}
			var columns = this.table.columns();
			for (int i = 0; i < columns.size(); i++) {
				var value = columns.get(i).of(row);
				if (value != null) {
					cell(i, value);
				}
				else {
					format(i, null);
				}
			}
			this.rows++;
			if (this.rows % this.flushEvery == 0) {
				format();
				this.sheet.flush();
			}
		}

		private void cell(int column, Object value) {
			switch (value) {
				case BigDecimal number -> {
					var plain = (number.scale() < 0) ? number.setScale(0) : number;
					this.sheet.value(this.rows, column, plain);
					format(column, (plain.scale() == 0) ? "#,##0" : "#,##0." + "0".repeat(plain.scale()));
				}
				case Number number -> this.sheet.value(this.rows, column, number);
				case Boolean truth -> this.sheet.value(this.rows, column, truth);
				case LocalDate date when date.getYear() >= FIRST_YEAR -> {
					this.sheet.value(this.rows, column, date);
					format(column, "yyyy-mm-dd");
				}
				case DateBound date when date.isDay() -> cell(column, date.first());
				case Instant moment -> {
					this.sheet.value(this.rows, column, moment.atOffset(ZoneOffset.UTC).toLocalDateTime());
					format(column, "yyyy-mm-dd hh:mm:ss");
				}
				default -> this.sheet.inlineString(this.rows, column, value.toString());
			}
		}

		/**
		 * Notes the format of a cell. The cells above that share another are formatted
		 * together, for a style costs as much for a thousand cells as for one.
		 */
		private void format(int column, @Nullable String format) {
			var last = this.formats[column];
			if (Objects.equals(last, format)) {
				return;
			}
			if (last != null) {
				this.sheet.range(this.formattedFrom[column], column, this.rows - 1, column).style().format(last).set();
			}
			this.formats[column] = format;
			this.formattedFrom[column] = this.rows;
		}

		/** Formats all cells that are not yet. */
		private void format() {
			for (int i = 0; i < this.formats.length; i++) {
				format(i, null);
			}
		}

	}

}
