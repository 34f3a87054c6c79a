package org.jincheng.indicators.observation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jincheng.indicators.curation.References;
import org.jincheng.indicators.indicator.BasePeriod;
import org.jincheng.indicators.indicator.Comparison;
import org.jincheng.indicators.indicator.ComparisonKind;
import org.jincheng.indicators.indicator.Origin;
import org.jincheng.indicators.indicator.PeriodLabel;
import org.jincheng.indicators.language.Term;
import org.jincheng.indicators.language.Text;
import org.jincheng.indicators.representation.FormulaText;
import org.jincheng.indicators.request.BodyRules;
import org.jincheng.indicators.request.CanonicalUuid;
import org.jincheng.indicators.tables.CellFaults;
import org.jincheng.indicators.tables.CellForms;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * Reads rows of cells as figures. The columns are those of the export of observations, so
 * that an export can be edited and sent back: what makes the figure is needed, and what
 * else there is must not say otherwise.
 */
final class FigureRows {

	/** The columns that must be there; the others of the export may be. */
	static final List<String> NEEDED = List.of("indicator", "place", "period_start", "period_end", "period_basis",
			"value", "unit", "relation", "printed", "source", "paragraph", "sentence");

	private static final int MOST_COUNTED = 999_999;

	private static final String MISSING = "Is missing.";

	private static final String NO_DATE = "Not a date such as 2019-09-02.";

	private static final String NOT_COUNTED = "Not a whole number from 1 to 999999.";

	private static final Map<String, PeriodBasis> PERIOD_BASES = codes(PeriodBasis.values());

	private static final Map<String, Relation> RELATIONS = codes(Relation.values());

	private static final Map<String, FigureStatus> STATUSES = codes(FigureStatus.values());

	private static final Map<String, ComparisonKind> COMPARISONS = codes(ComparisonKind.values());

	/** The columns that the fields of a request are read from, where they differ. */
	private static final Map<String, String> COLUMN_OF_FIELD = Map.of("/period", "period_start", "/period/end",
			"period_end", "/source/id", "source", "/source", "sentence", "/comparison/basePeriod/end", "base_end",
			"/note", "note_en", "/recordedAt", "recorded_at");

	private final ReferenceData referenceData;

	private final FigureRules rules;

	private final Map<String, Integer> positions = new HashMap<>();

	/**
	 * Reads rows under a header.
	 * @param header the names of the columns
	 */
	FigureRows(ReferenceData referenceData, List<String> header) {
		this.referenceData = referenceData;
		this.rules = new FigureRules(referenceData);
		for (int i = 0; i < header.size(); i++) {
			this.positions.put(header.get(i), i);
		}
	}

	private static <T extends Term> Map<String, T> codes(T[] terms) {
		return Arrays.stream(terms).collect(Collectors.toMap(Term::code, Function.identity()));
	}

	/**
	 * Reads a row.
	 * @param cells its cells, as the export writes them in CSV
	 * @param faults takes what is wrong with it
	 * @return what it says; null if something is wrong with it
	 */
	@Nullable Row read(String[] cells, CellFaults faults) {
		if (cells.length != this.positions.size()) {
			faults.unreadable("", null,
					"%d cells, where the header has %d columns.".formatted(cells.length, this.positions.size()));
			return null;
		}
		checkStands(cells, faults);
		if (faults.isWrong()) {
			return null;
		}
		var said = said(cells, faults);
		var id = read("id", (cell) -> CanonicalUuid.of(cell).orElse(null), "Not the id of an observation.", cells,
				faults);
		var knownAt = read("recorded_at", CellForms::moment, "Not a moment such as 2026-11-24T00:00:00Z.", cells,
				faults);
		if (said == null || faults.isWrong()) {
			return null;
		}
		var complete = this.rules.complete(said, null);
		var references = new References();
		this.rules.check(complete, references);
		refuse(references, faults);
		if (!faults.isWrong()) {
			checkTold(complete, cells, faults);
		}
		return faults.isWrong() ? null : new Row(complete, id, knownAt);
	}

	/** Notes what does not go with the data, each at the column it is read from. */
	static void refuse(References references, CellFaults faults) {
		references.errors()
			.forEach((error) -> faults
				.refuse(COLUMN_OF_FIELD.getOrDefault(error.pointer(), error.pointer().substring(1)), error));
	}

	private void checkStands(String[] cells, CellFaults faults) {
		var origin = cell("origin", cells, faults);
		if (origin.equals(Origin.DERIVED.code())) {
			faults.refuse("origin", origin, "A derived figure is computed from others, and not recorded.");
		}
		else if (!origin.isEmpty()) {
			faults.known("origin", origin, Set.of(Origin.STATED.code()));
		}
		var supersededAt = cell("superseded_at", cells, faults);
		if (!supersededAt.isEmpty()) {
			faults.refuse("superseded_at", supersededAt,
					"Was superseded or withdrawn: only what stands can be imported.");
		}
	}

	private @Nullable ObservationRequest said(String[] cells, CellFaults faults) {
		var indicator = cell("indicator", cells, faults);
		var place = cell("place", cells, faults);
		var start = read("period_start", CellForms::day, NO_DATE, cells, faults);
		var end = read("period_end", CellForms::day, NO_DATE, cells, faults);
		var basis = term("period_basis", PERIOD_BASES, cells, faults);
		var value = number("value", cells, faults);
		var upper = number("upper", cells, faults);
		var unit = cell("unit", cells, faults);
		var counted = text("counted", cells, faults);
		var relation = term("relation", RELATIONS, cells, faults);
		var status = term("status", STATUSES, cells, faults);
		var printed = text("printed", cells, faults);
		var occurrence = read("occurrence", FigureRows::counted, NOT_COUNTED, cells, faults);
		var comparison = comparison(cells, faults);
		var note = note(cells, faults);
		var source = cell("source", cells, faults);
		var paragraph = read("paragraph", FigureRows::counted, NOT_COUNTED, cells, faults);
		var sentence = read("sentence", FigureRows::counted, NOT_COUNTED, cells, faults);
		var joint = truth("joint", cells, faults);
		if (start == null || end == null || basis == null || value == null || relation == null || printed == null
				|| paragraph == null || sentence == null) {
			return null;
		}
		return new ObservationRequest(indicator, place, null, new ObservationRequest.PeriodRequest(start, end, basis),
				value, upper, unit, counted, relation, status, comparison, printed, note, occurrence, joint,
				new ObservationRequest.SourceRequest(source, paragraph, sentence));
	}

	private @Nullable Comparison comparison(String[] cells, CellFaults faults) {
		var kind = term("comparison", COMPARISONS, cells, faults);
		var start = read("base_start", CellForms::day, NO_DATE, cells, faults);
		var end = read("base_end", CellForms::day, NO_DATE, cells, faults);
		if (kind != null && start != null && end != null) {
			return new Comparison(kind, new BasePeriod(start, end));
		}
		if (!faults.isWrong() && (kind != null || start != null || end != null)) {
			faults.unreadable("comparison", (kind != null) ? kind.code() : null,
					"A comparison has a kind and both days of the base period.");
		}
		return null;
	}

	private @Nullable Text note(String[] cells, CellFaults faults) {
		var en = text("note_en", cells, faults);
		var zh = text("note_zh", cells, faults);
		if (en == null && zh != null) {
			faults.unreadable("note_en", null, "Is missing: a note is in English, and can be in Chinese too.");
		}
		return (en != null) ? new Text(en, zh) : null;
	}

	/** Whether the file says something of a column. */
	boolean has(String column) {
		return this.positions.containsKey(column);
	}

	/** What the row tells beside the figure must be so. */
	private void checkTold(ObservationRequest said, String[] cells, CellFaults faults) {
		var indicator = Objects.requireNonNull(this.referenceData.indicator(said.indicator()));
		var place = Objects.requireNonNull(this.referenceData.place(said.place()));
		named("name", indicator.name(), cells, faults);
		same("topic", indicator.topic(), cells, faults);
		named("place_name", place.name(), cells, faults);
		same("place_members", place.members(), cells, faults);
		if (!cell("period", cells, faults).equals(said.period().start() + "/" + said.period().end())) {
			same("period", PeriodLabel.of(said.period().start(), said.period().end()), cells, faults);
		}
		if (indicator.shareOf() != null) {
			named("share_of", indicator.shareOf(), cells, faults);
		}
		else {
			same("share_of", null, cells, faults);
		}
		same("formula", null, cells, faults);
		same("inputs", null, cells, faults);
	}

	/** A name can be told in any language. */
	private void named(String column, Text name, String[] cells, CellFaults faults) {
		var told = cell(column, cells, faults);
		if (!told.equals(name.zh())) {
			check(column, told, name.en(), faults);
		}
	}

	private void same(String column, @Nullable Object known, String[] cells, CellFaults faults) {
		check(column, cell(column, cells, faults), (known != null) ? known.toString() : "", faults);
	}

	private static void check(String column, String told, String known, CellFaults faults) {
		if (!told.isEmpty() && !told.equals(known)) {
			faults.refuse(column, told, known.isEmpty() ? "Here is none." : "Here it is \"%s\".".formatted(known));
		}
	}

	/** What is in a cell; nothing if there is no such column. */
	private String raw(String column, String[] cells) {
		var position = this.positions.get(column);
		return (position != null) ? cells[position] : "";
	}

	/** What a cell says as a text. */
	private String cell(String column, String[] cells, CellFaults faults) {
		var cell = raw(column, cells);
		if (cell.isEmpty() && NEEDED.contains(column)) {
			faults.unreadable(column, null, MISSING);
		}
		else if (FormulaText.isRun(cell)) {
			faults.unreadable(column, cell,
					"Is a formula; write the value. A text that only looks like one has an apostrophe before it.");
		}
		return FormulaText.unescaped(cell);
	}

	/** What a cell says by its type; null if it says nothing, or is not of the form. */
	private <T> @Nullable T read(String column, Function<String, @Nullable T> form, String otherwise, String[] cells,
			CellFaults faults) {
		var cell = cell(column, cells, faults);
		var value = cell.isEmpty() ? null : form.apply(cell);
		if (value == null && !cell.isEmpty()) {
			faults.unreadable(column, cell, otherwise);
		}
		return value;
	}

	private <T> @Nullable T term(String column, Map<String, T> terms, String[] cells, CellFaults faults) {
		var cell = cell(column, cells, faults);
		if (!cell.isEmpty()) {
			faults.known(column, cell, terms.keySet());
		}
		return terms.get(cell);
	}

	private @Nullable String text(String column, String[] cells, CellFaults faults) {
		var cell = cell(column, cells, faults);
		if (cell.isEmpty()) {
			return null;
		}
		BodyRules.violations(JsonPointer.empty(), cell)
			.forEach((error) -> faults.unreadable(column, cell, error.message()));
		return cell;
	}

	private @Nullable BigDecimal number(String column, String[] cells, CellFaults faults) {
		// A number with a minus is no formula.
		var cell = raw(column, cells);
		var number = CellForms.decimal(cell);
		if (!cell.isEmpty() && number == null) {
			faults.unreadable(column, cell, FormulaText.isRun(cell) ? "Is a formula; write the value."
					: "Not a plain decimal number such as 1000000000 or 45.8.");
		}
		else if (number == null && NEEDED.contains(column)) {
			faults.unreadable(column, null, MISSING);
		}
		return number;
	}

	private @Nullable Boolean truth(String column, String[] cells, CellFaults faults) {
		var cell = raw(column, cells);
		var truth = CellForms.truth(cell);
		if (!cell.isEmpty() && truth == null) {
			faults.known(column, cell, List.of("false", "true"));
		}
		return truth;
	}

	private static @Nullable Integer counted(String cell) {
		var number = CellForms.whole(cell);
		return (number != null && number >= 1 && number <= MOST_COUNTED) ? number : null;
	}

	/**
	 * What a row says.
	 *
	 * @param said the figure
	 * @param id the id that it gives; null if it gives none
	 * @param knownAt when what it was made from was recorded; null if it does not say
	 */
	record Row(ObservationRequest said, @Nullable UUID id, @Nullable Instant knownAt) {
	}

}
