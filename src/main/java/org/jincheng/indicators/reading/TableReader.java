package org.jincheng.indicators.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.BasePeriod;
import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.catalogue.indicator.ComparisonKind;
import org.jincheng.indicators.catalogue.indicator.Valuation;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.Period;
import org.jincheng.indicators.figures.observation.PeriodBasis;
import org.jincheng.indicators.reading.ColumnRoles.Role;
import org.jincheng.indicators.reading.TableLayout.Block;
import org.jincheng.indicators.reading.TableLayout.RowKind;
import org.jincheng.indicators.reading.document.Document.Table;
import org.jincheng.indicators.reading.document.CellGrid;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table: each number in it with what its own cell says, then the nearest head,
 * then the caption, then the notes.
 */
final class TableReader {

	private static final Text NO_UNIT = new Text("The table does not say its unit for sure.", "表格未明确其单位。");

	private static final Text NO_PERIOD = new Text("The table does not say its period.", "表格未说明其时期。");

	private static final Text NO_PLACE = new Text("Its row or column names a place that is not known.", "其行或列所指的地区未知。");

	private static final Text BRACKETS = new Text("It is in brackets, and was taken for negative.", "数值在括号内，按负数处理。");

	private final TableContext in;

	private final CellGrid grid;

	private final List<List<CellReader.Read>> cells = new ArrayList<>();

	private final TableLayout layout;

	private final HeadReader heads;

	private final TableNotes notes;

	private final TableTimes times;

	private final TableUnits units;

	private final List<Head> captions;

	private final PlacesOfFigures places;

	/** The roles of the columns under the last heads. */
	private final Map<Integer, Role> roles = new HashMap<>();

	private final List<String> labels = new ArrayList<>();

	private final Map<String, List<List<Reading.Candidate>>> ranked = new HashMap<>();

	/**
	 * A figure of a table.
	 *
	 * @param row its row, from 0
	 * @param column its column, from 0
	 * @param read what a sentence of its heads and its number has
	 * @param attribution what is said of it
	 * @param unit the unit that applies, as printed; null where its cell has it
	 * @param warnings what a curator should look at
	 */
	record Figure(int row, int column, Reader.Read read, Attribution attribution, @Nullable String unit,
			List<Text> warnings) {

		Quantity quantity() {
			return this.read.quantities().getFirst();
		}

	}

	/**
	 * Starts a table.
	 * @param captions the paragraphs before it that tell what it has, the nearest first
	 * @param notes those after it that explain it
	 */
	TableReader(TableContext in, Table table, List<String> captions, List<String> notes) {
		this.in = in;
		this.grid = CellGrid.of(table);
		var letters = new TableNotes(notes, in.language()).letters();
		var marks = new TableMarks(letters);
		var reader = new CellReader(in.language(), marks);
		for (var row : this.grid.rows()) {
			in.deadline().check();
			this.cells.add(row.stream().map((placed) -> reader.read(placed.cell())).toList());
		}
		var titled = new HeadReader(in.language(), in.gazetteer(), in.about(), marks);
		var titles = new TableLayout(this.grid, this.cells, titled);
		this.captions = Stream.concat(titles.texts(RowKind.TITLE).reversed().stream(), captions.stream())
			.map((caption) -> titled.read(caption, ""))
			.toList();
		var about = about(this.captions, titled);
		this.heads = new HeadReader(in.language(), in.gazetteer(), about, marks);
		this.layout = new TableLayout(this.grid, this.cells, this.heads);
		this.notes = new TableNotes(Stream.concat(this.layout.texts(RowKind.NOTE).stream(), notes.stream()).toList(),
				in.language());
		this.times = new TableTimes(in.published(),
				Stream.concat(this.captions.stream(), in.titles().stream().map((title) -> titled.read(title, "")))
					.toList());
		this.units = new TableUnits(this.captions);
		this.places = new PlacesOfFigures(in.gazetteer(), in.language(), about);
	}

	/** The place that the captions name, else that of the document. */
	private @Nullable String about(List<Head> captions, HeadReader reader) {
		var places = new PlacesOfFigures(this.in.gazetteer(), this.in.language(), this.in.about());
		for (var caption : captions) {
			var named = places.named(caption.text())
				.stream()
				.filter((it) -> PlaceRole.of(caption.text(), it, this.in.language()) != PlaceRole.OTHER)
				.map(Gazetteer.Named::code)
				.distinct()
				.toList();
			var inner = named.stream()
				.filter((code) -> named.stream().noneMatch((it) -> this.in.gazetteer().isIn(it, code)))
				.toList();
			if (inner.size() == 1) {
				return inner.getFirst();
			}
		}
		return this.in.about();
	}

	/** Reads the figures, row by row. */
	List<Figure> figures() {
		var figures = new ArrayList<Figure>();
		for (var block : this.layout.blocks()) {
			var over = IntStream.range(0, this.grid.width())
				.mapToObj((column) -> this.layout.over(block, column))
				.toList();
			var body = block.rows()
				.stream()
				.filter((row) -> this.layout.kindOf(row) == RowKind.BODY)
				.map(this.cells::get)
				.toList();
			var roles = new ColumnRoles(this.in.language(), this.heads).of(over, body);
			IntStream.range(0, roles.size()).forEach((column) -> this.roles.put(column, roles.get(column)));
			figures.addAll(figures(block, over, roles));
		}
		figures.sort(java.util.Comparator.comparingInt(Figure::row).thenComparingInt(Figure::column));
		return figures;
	}

	private List<Figure> figures(Block block, List<List<Head>> over, List<Role> roles) {
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
			var labels = new RowLabels(this.grid, this.cells, this.heads, this.in.language(), roles, from, first);
			var rows = new ArrayList<TableRow>();
			for (var row : block.rows()) {
				var read = labels.read(row, this.layout.kindOf(row));
				if (read != null) {
					rows.add(read);
				}
			}
			rows.forEach((row) -> this.labels.add(row.label().words()));
			var axes = new PlaceAxes(rows, over.subList(first, to));
			for (var row : rows) {
				this.in.deadline().check();
				for (var column = first; column < to; column++) {
					var figure = (roles.get(column) == Role.FIGURE)
							? figure(row, column, over.get(column), named(over, first, column), axes) : null;
					if (figure != null) {
						figures.add(figure);
					}
				}
			}
			from = Math.max(to, from + 1);
		}
		return figures;
	}

	/**
	 * The heads that say what a column is of: where it is called a growth and no more,
	 * those of the column left of it.
	 */
	private static List<Head> named(List<List<Head>> over, int first, int column) {
		var heads = over.get(column);
		return (column > first && heads.stream().allMatch((head) -> head.words().isBlank())
				&& heads.stream().anyMatch(Head::isChange)) ? named(over, first, column - 1) : heads;
	}

	/** Reads the figure of a cell; null if it has none. */
	private @Nullable Figure figure(TableRow row, int column, List<Head> over, List<Head> named, PlaceAxes axes) {
		var cell = this.cells.get(row.number()).get(column);
		if (!this.grid.at(row.number(), column).isAt(row.number(), column) || cell.number() == null || isNone(row)) {
			return null;
		}
		var number = cell.number();
		var isOwn = number.unit != null;
		var value = number.numeral.value();
		var unit = isOwn ? null : this.units.of(over, row, value != null && value.stripTrailingZeros().scale() <= 0);
		var kind = kind(over, row, unit);
		var dated = this.times.of(over, row.heads());
		var words = words(row, named);
		var draft = draft(number, words, unit, kind);
		var place = place(row, over, axes, words, draft);
		var said = new Said(row, over, cell, kind, dated, draft.quantity());
		var attribution = attribution(said, words, place);
		var warnings = new ArrayList<Text>();
		if (!isOwn && !TableUnits.isSaid(unit) && (unit == null || !unit.isRelative())) {
			warnings.add(NO_UNIT);
		}
		if (!this.times.isTold(dated)) {
			warnings.add(NO_PERIOD);
		}
		if (row.isElsewhere() || axes.isElsewhere(row, over)) {
			warnings.add(NO_PLACE);
		}
		if (cell.isBracketed() && !draft.change) {
			warnings.add(BRACKETS);
		}
		return new Figure(row.number(), column,
				new Reader.Read(new Sentence(0, 0, 0, words + " " + cell.text()), List.of(), List.of(said.quantity())),
				attribution, (unit != null && TableUnits.isSaid(unit)) ? unit.printed() : null, warnings);
	}

	private static boolean isNone(TableRow row) {
		return row.heads().stream().anyMatch((head) -> head.says(HeadWord.RANK)) || row.label().is(HeadWord.REMARK)
				|| row.label().says(HeadWord.CODE) || row.label().is(HeadWord.SERIAL) || row.label().is(HeadWord.DATE);
	}

	/** What the steps found of a figure. */
	private record Said(TableRow row, List<Head> over, CellReader.Read cell, Head kind, Dated dated,
			Quantity quantity) {

		private List<Head> heads() {
			return Stream.concat(this.over.reversed().stream(), this.row.heads().reversed().stream()).toList();
		}

		private List<String> marks() {
			return Stream.concat(this.cell.marks().stream(), heads().stream().flatMap((head) -> head.marks().stream()))
				.toList();
		}

	}

	/** The nearest head that says what kind of value a figure is. */
	private Head kind(List<Head> over, TableRow row, @Nullable Measure unit) {
		var isRelative = unit == null || unit.isRelative();
		return Stream
			.of(over.reversed().stream(), Stream.of(row.label()),
					isRelative ? row.above().reversed().stream() : Stream.<Head>empty(),
					isRelative && isOfCaption(unit) ? this.captions.stream() : Stream.<Head>empty())
			.flatMap((it) -> it)
			.filter(Head::isKind)
			.findFirst()
			.orElse(Head.NONE);
	}

	private boolean isOfCaption(@Nullable Measure unit) {
		return unit != null && this.captions.stream().anyMatch((it) -> it.units().contains(unit));
	}

	/** The words that tell what a figure is of. */
	private static String words(TableRow row, List<Head> over) {
		return Stream.of(row.above().stream(), Stream.of(row.label()), over.stream())
			.flatMap((it) -> it)
			.filter((it) -> it.place() == null)
			.map(Head::words)
			.filter((it) -> !it.isBlank())
			.distinct()
			.reduce((one, other) -> one + " " + other)
			.orElse("");
	}

	private Draft draft(Draft number, String words, @Nullable Measure unit, Head kind) {
		var numeral = number.numeral;
		var start = words.length() + 1;
		var draft = new Draft(new Numeral(start, start + numeral.end() - numeral.start(), numeral.value(),
				numeral.upper(), numeral.form()));
		draft.unit = number.unit;
		draft.factor = number.factor;
		draft.per = number.per;
		draft.relation = number.relation;
		draft.direction = number.direction;
		draft.change = number.change || kind.isChange();
		draft.rules.add("table");
		if (unit != null) {
			draft.unit(unit.unit(), unit.factor(), draft.end, "unit:" + unit.printed());
			draft.counted = unit.counted();
		}
		if (unit != null && draft.isIn("count") && unit.counted() == null && isOfPersons(words)) {
			draft.unit = "persons";
		}
		if (draft.isIn("households") && Counts.isOfCompanies(words)) {
			draft.unit = "count";
			draft.counted = (unit != null) ? unit.printed() : null;
		}
		var value = numeral.value();
		if (draft.direction == 0 && kind.direction() < 0 && value != null && value.signum() >= 0) {
			draft.direction = -1;
		}
		if (draft.unit != null && !draft.unit.contains("-per-") && !draft.unit.equals("index")) {
			UnitReader.EACH.in(this.in.language()).rate(words + " ", draft, 0, draft.end);
			draft.per = ("person".equals(draft.per) || "household".equals(draft.per) || number.per != null) ? draft.per
					: null;
		}
		return draft;
	}

	private boolean isOfPersons(String words) {
		return HeadReader.words(words, this.in.language()).anyMatch(HeadWord.PERSONS::equals);
	}

	/**
	 * The places of a figure; none where its row or column names one that is not known.
	 */
	private List<String> place(TableRow row, List<Head> over, PlaceAxes axes, String words, Draft draft) {
		if (row.isElsewhere() || axes.isElsewhere(row, over)) {
			return List.of();
		}
		for (var head : Stream.concat(row.heads().reversed().stream(), over.reversed().stream()).toList()) {
			if (head.place() != null) {
				return List.of(head.place());
			}
		}
		var text = words + " " + "1".repeat(Math.max(draft.end - draft.start, 1));
		var read = this.places.read(new Sentence(0, 0, 0, text), List.of(draft.quantity())).getFirst();
		var about = this.places.about();
		return (about == null || read.stream().allMatch((code) -> isSaid(code, about, words))) ? read : List.of(about);
	}

	/** Whether words name a place in full, or one that lies near: 日照时数 is not of 日照市. */
	private boolean isSaid(String code, String about, String words) {
		var gazetteer = this.in.gazetteer();
		var place = gazetteer.place(code);
		var name = (place != null) ? place.name().zh() : null;
		return this.in.language() == Language.EN || code.equals(about) || gazetteer.isIn(code, about)
				|| gazetteer.isIn(about, code) || name != null && words.contains(name);
	}

	private Attribution attribution(Said said, String words, List<String> places) {
		var quantity = said.quantity();
		var text = words + " " + said.cell().text();
		var comparison = comparison(said);
		var key = words + "\t" + quantity.unit() + "\t" + (comparison != null);
		var candidates = this.ranked
			.computeIfAbsent(key,
					(_) -> this.in.candidates()
						.rank(text, List.of(), List.of(quantity), java.util.Collections.singletonList(comparison), "",
								this.in.titles().isEmpty() ? "" : this.in.titles().getFirst()))
			.getFirst();
		var span = said.dated().span();
		var period = (span == null) ? null : Period.of(span.first(), span.last(),
				said.dated().stated() ? PeriodBasis.STATED : PeriodBasis.PUBLICATION);
		var share = (said.kind().says(HeadWord.SHARE) && comparison == null)
				? Shares.of(text, quantity, this.in.language()) : null;
		return new Attribution(status(said), period, places, places.size() > 1, comparison,
				valuation(said, comparison != null), share, null, null, candidates, List.of(said.dated().rule()));
	}

	/** What the nearest caption speaks of that is no unit. */
	private String subject() {
		return this.captions.stream()
			.filter((caption) -> caption.units().isEmpty() && !caption.words().isBlank())
			.map(Head::words)
			.findFirst()
			.orElse("");
	}

	private @Nullable Comparison comparison(Said said) {
		var kind = said.kind();
		var span = said.dated().span();
		if (kind.says(HeadWord.OF_PLAN) && "percent".equals(said.quantity().unit())) {
			var year = (span != null) ? Span.year(span.last().getYear()) : null;
			return new Comparison(ComparisonKind.OF_PLAN,
					(year != null) ? new BasePeriod(year.first(), year.last()) : null);
		}
		if (!said.quantity().change() || "index".equals(said.quantity().unit())) {
			return null;
		}
		var heads = Stream.concat(Stream.of(kind), said.heads().stream()).distinct().toList();
		var base = this.times.base(heads, said.dated());
		return new Comparison(said.quantity().isMultiple() ? ComparisonKind.TIMES_MORE : ComparisonKind.CHANGE,
				(base != null) ? new BasePeriod(base.first(), base.last()) : null);
	}

	/**
	 * The status that the cell says, else a head, else a mark, else a note, else a
	 * caption.
	 */
	private FigureStatus status(Said said) {
		var span = said.dated().span();
		var head = said.heads()
			.stream()
			.map((it) -> TableNotes.said((it == said.row().label()) ? it.whole() : it.says()))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
		var labels = said.row().heads().stream().map(Head::words).toList();
		var status = Stream
			.of(this.notes.status(said.cell().marks()), head, this.notes.status(said.marks()),
					said.row()
						.remarks()
						.stream()
						.map((it) -> TableNotes.said(it.says()))
						.filter((it) -> it == FigureStatus.PROVISIONAL || it == FigureStatus.ESTIMATE)
						.findFirst()
						.orElse(null),
					this.notes.status(span, labels, this.labels),
					this.captions.stream()
						.map((it) -> TableNotes.said(it.says()))
						.filter((it) -> it == FigureStatus.PROVISIONAL || it == FigureStatus.ESTIMATE)
						.findFirst()
						.orElse(null))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(FigureStatus.ACTUAL);
		if (status != FigureStatus.ACTUAL && status != FigureStatus.PROVISIONAL || !said.dated().stated()
				|| span == null || this.in.published() == null) {
			return status;
		}
		return span.first().isAfter(this.in.published().last()) ? FigureStatus.TARGET : status;
	}

	private Valuation valuation(Said said, boolean isChange) {
		var unit = said.quantity().unit();
		if (!isChange && Money.currency(unit) == null || isChange && !"percent".equals(unit)) {
			return Valuation.NONE;
		}
		return said.heads()
			.stream()
			.map((head) -> Valuations.saidIn(head.text(), this.in.language()))
			.filter((it) -> !it.equals(Valuation.NONE))
			.findFirst()
			.orElseGet(() -> this.notes.valuation(said.marks(), isChange,
					said.row().heads().stream().map(Head::words).toList(), this.labels));
	}

	int height() {
		return this.grid.height();
	}

	int width() {
		return this.grid.width();
	}

	/** Whether a cell is at its first place. */
	boolean isOwn(int row, int column) {
		return this.grid.at(row, column).isAt(row, column);
	}

	/** What is printed in a cell. */
	String text(int row, int column) {
		return this.grid.at(row, column).cell().text();
	}

	/** What the number of a cell is that is no figure. */
	Kind kind(int row, int column) {
		var shape = this.cells.get(row).get(column).shape();
		return switch (shape) {
			case YEAR, TIME -> Kind.DATE;
			case NUMBER -> this.roles.getOrDefault(column, Role.FIGURE) == Role.CODE ? Kind.NAME
					: (this.layout.kindOf(row) == RowKind.BODY) ? Kind.ORDINAL : Kind.OTHER;
			default -> Kind.OTHER;
		};
	}

}
