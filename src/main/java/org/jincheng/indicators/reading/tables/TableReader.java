package org.jincheng.indicators.reading.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jincheng.indicators.reading.attribution.Attribution;
import org.jincheng.indicators.reading.attribution.DocumentContext;
import org.jincheng.indicators.reading.files.CellGrid;
import org.jincheng.indicators.reading.files.Document.Table;
import org.jincheng.indicators.reading.numerals.Quantity;
import org.jincheng.indicators.reading.result.AnswerLength;
import org.jincheng.indicators.reading.result.Kind;
import org.jincheng.indicators.reading.result.ReadWarning;
import org.jincheng.indicators.reading.tables.ColumnRoles.Role;
import org.jincheng.indicators.reading.tables.TableLayout.RowKind;
import org.jincheng.indicators.reading.times.CalendarReader;
import org.jincheng.indicators.reading.words.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table: each number in it with what its own cell says, then the nearest head,
 * then the caption, then the notes.
 */
public final class TableReader {

	private final DocumentContext in;

	private final CellGrid grid;

	private final List<List<CellReader.Read>> cells = new ArrayList<>();

	private final TableLayout layout;

	private final HeadReader heads;

	private final TableFigures figures;

	/** The roles of the columns under the last heads. */
	private final List<Role> roles = new ArrayList<>();

	private final List<String> labels = new ArrayList<>();

	/**
	 * A figure of a table.
	 *
	 * @param row its row, from 0
	 * @param column its column, from 0
	 * @param quantity its number, in a sentence of its heads
	 * @param attribution what is said of it
	 * @param unit the unit that applies, as printed; null where its cell has it
	 * @param warnings what a curator should look at
	 * @param missing the sign that stands for its number; null if it has one
	 */
	public record Figure(int row, int column, Quantity quantity, Attribution attribution, @Nullable String unit,
			List<ReadWarning> warnings, MissingSigns.@Nullable Sign missing) {

		/** Whether it has a number, or a sign that a legend explains. */
		public boolean isStated() {
			return this.missing == null || this.missing.reason() != null;
		}

	}

	/**
	 * Starts a table.
	 * @param captions the paragraphs before it that tell what it has, the nearest first
	 * @param notes those after it that explain it
	 * @param known what the document says of signs in all of its tables
	 */
	public TableReader(DocumentContext in, Table table, List<String> captions, List<String> notes, MissingSigns known) {
		this.in = in;
		this.grid = CellGrid.of(table);
		var explained = new TableNotes(notes, in.language());
		var marks = new TableMarks(explained.letters());
		var reader = new CellReader(in.language(), marks,
				this.grid.rows()
					.stream()
					.flatMap(List::stream)
					.anyMatch((it) -> CellReader.DOWN.matcher(it.cell().text()).find()));
		for (var row : this.grid.rows()) {
			Deadline.check();
			this.cells.add(row.stream().map((placed) -> reader.read(placed.cell())).toList());
		}
		var outside = new HeadReader(in.language(), in.gazetteer(), in.about(), marks);
		this.layout = new TableLayout(this.grid, this.cells, outside);
		var captioned = Stream.concat(this.layout.texts(RowKind.TITLE).reversed().stream(), captions.stream())
			.map((caption) -> outside.read(caption, ""))
			.toList();
		var about = TablePlaces.about(in, captioned);
		// Names of places are read anew only where the captions speak of another one.
		this.heads = Objects.equals(about, in.about()) ? outside
				: new HeadReader(in.language(), in.gazetteer(), about, marks);
		var signs = known
			.with(Stream.of(notes, this.layout.texts(RowKind.TITLE), captions).flatMap(List::stream).toList());
		var dating = Stream.concat(captioned.stream(),
				Stream.of(in.title()).filter((title) -> !title.isEmpty()).map((title) -> outside.read(title, "")));
		this.figures = new TableFigures(in, captioned,
				new TableTimes(new CalendarReader(in.published()), in.period(), dating.toList()),
				new TableUnits(captioned), new TablePlaces(this.heads.places(), new HashMap<>()),
				new TableStatuses(in.published(), explained, captioned, this.labels), signs, new HashMap<>());
	}

	/** Reads the figures. */
	public List<Figure> figures() {
		var over = IntStream.range(0, this.grid.width())
			.mapToObj((column) -> this.layout.over(column).stream().map(this.heads::read).toList())
			.toList();
		var body = this.layout.rows(RowKind.BODY).stream().map(this.cells::get).toList();
		this.roles.addAll(new ColumnRoles(this.in.language(), this.heads).of(over, body));
		var roles = this.roles;
		var figures = new ArrayList<Figure>();
		for (var from = 0; from < roles.size();) {
			var first = from;
			while (first < roles.size() && roles.get(first) != Role.FIGURE) {
				first++;
			}
			var to = first;
			while (to < roles.size() && roles.get(to) != Role.LABEL && roles.get(to) != Role.PLACE) {
				to++;
			}
			var labels = new RowLabels(this.grid, this.cells, this.heads, this.in.language(), roles, from, first, to);
			var rows = new ArrayList<LabelledRow>();
			for (var row : this.layout.rows(RowKind.SECTION, RowKind.BODY)) {
				var read = labels.read(row, this.layout.kindOf(row));
				if (read != null) {
					rows.add(read);
				}
			}
			rows.forEach((row) -> this.labels.add(row.label().words()));
			var columns = PlaceColumns.of(over.subList(first, to));
			for (var row : rows) {
				for (var column = first; column < to; column++) {
					Deadline.check();
					var cell = this.cells.get(row.number()).get(column);
					var figure = (roles.get(column) == Role.FIGURE && isOwn(row.number(), column))
							? this.figures.of(row, column, cell, over.subList(first, column + 1), columns) : null;
					if (figure != null) {
						AnswerLength.check((long) figures.size() * AnswerLength.NUMERAL);
						figures.add(figure);
					}
				}
			}
			from = Math.max(to, from + 1);
		}
		return figures;
	}

	public int height() {
		return this.grid.height();
	}

	public int width() {
		return this.grid.width();
	}

	/** Whether a cell is at its first place. */
	public boolean isOwn(int row, int column) {
		return this.grid.at(row, column).isAt(row, column);
	}

	/** What is printed in a cell. */
	public String text(int row, int column) {
		return this.grid.at(row, column).cell().text();
	}

	/** What the number of a cell is that is no figure. */
	public Kind kind(int row, int column) {
		var shape = this.cells.get(row).get(column).shape();
		return switch (shape) {
			case YEAR, TIME -> Kind.DATE;
			case NUMBER -> this.roles.get(column) == Role.CODE ? Kind.NAME
					: (this.layout.kindOf(row) == RowKind.BODY) ? Kind.ORDINAL : Kind.OTHER;
			default -> Kind.OTHER;
		};
	}

}
