package org.jincheng.indicators.observation;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jincheng.indicators.curation.References;
import org.jincheng.indicators.indicator.Origin;
import org.jincheng.indicators.indicator.PeriodLabel;
import org.jincheng.indicators.language.Term;
import org.jincheng.indicators.representation.FormulaText;
import org.jincheng.indicators.request.BodyRules;
import org.jincheng.indicators.request.CanonicalUuid;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows of cells as figures. The columns are those of the export of observations, so
 * that an export can be edited and sent back: what makes the figure is needed, and what
 * else there is must not say otherwise.
 */
final class FigureRows {

	/** The columns that must be there; the others of the export may be. */
	static final List<String> NEEDED = List.of("indicator", "place", "period_start", "period_end", "period_basis",
			"value", "unit", "relation", "printed", "source", "paragraph", "sentence");

	private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");

	private static final Pattern COUNTED = Pattern.compile("[1-9][0-9]{0,5}");

	private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

	private static final Map<String, PeriodBasis> PERIOD_BASES = codes(PeriodBasis.values());

	private static final Map<String, Relation> RELATIONS = codes(Relation.values());

	private static final Map<String, Boolean> TRUTH = Map.of("true", true, "false", false);

	/** The columns that the fields of a request are read from, where they differ. */
	private static final Map<String, String> COLUMN_OF_FIELD = Map.of("period", "period_start", "period.end",
			"period_end", "source.id", "source", "source", "sentence");

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
	 * @param references takes what is wrong with it, by column
	 * @return what it says; null if something is wrong with it
	 */
	@Nullable Row read(String[] cells, References references) {
		if (cells.length != this.positions.size()) {
			references.refuse("", null,
					"%d cells, where the header has %d columns.".formatted(cells.length, this.positions.size()));
			return null;
		}
		checkStands(cells, references);
		if (!references.errors().isEmpty()) {
			return null;
		}
		var said = said(cells, references);
		var id = id(cells, references);
		var knownAt = moment(cells, references);
		if (said == null || !references.errors().isEmpty()) {
			return null;
		}
		this.rules.check(said, references);
		if (references.errors().isEmpty()) {
			checkTold(said, cells, references);
		}
		return references.errors().isEmpty() ? new Row(said, id, knownAt) : null;
	}

	/** The column that a field of a request is read from. */
	static String column(String field) {
		return COLUMN_OF_FIELD.getOrDefault(field, field);
	}

	private void checkStands(String[] cells, References references) {
		var origin = told("origin", cells, references);
		if (origin.equals(Origin.DERIVED.code())) {
			references.refuse("origin", origin, "A derived figure is computed from others, and not recorded.");
		}
		else if (!origin.isEmpty()) {
			references.known("origin", origin, Set.of(Origin.STATED.code()));
		}
		var supersededAt = told("superseded_at", cells, references);
		if (!supersededAt.isEmpty()) {
			references.refuse("superseded_at", supersededAt,
					"Was superseded or withdrawn: only what stands can be imported.");
		}
	}

	private @Nullable ObservationRequest said(String[] cells, References references) {
		var indicator = needed("indicator", cells, references);
		var place = needed("place", cells, references);
		var start = date("period_start", cells, references);
		var end = date("period_end", cells, references);
		var basis = term("period_basis", PERIOD_BASES, cells, references);
		var value = number(cells, references);
		var unit = needed("unit", cells, references);
		var relation = term("relation", RELATIONS, cells, references);
		var printed = needed("printed", cells, references);
		if (printed != null) {
			BodyRules.violations("printed", printed)
				.forEach((error) -> references.refuse("printed", printed, error.message()));
		}
		var source = needed("source", cells, references);
		var paragraph = counted("paragraph", cells, references);
		var sentence = counted("sentence", cells, references);
		var joint = told("joint", cells, references);
		var isJoint = joint.isEmpty() ? null : TRUTH.get(joint);
		if (!joint.isEmpty() && isJoint == null) {
			references.known("joint", joint, TRUTH.keySet());
		}
		if (indicator == null || place == null || start == null || end == null || basis == null || value == null
				|| unit == null || relation == null || printed == null || source == null || paragraph == null
				|| sentence == null) {
			return null;
		}
		return new ObservationRequest(indicator, place, new ObservationRequest.PeriodRequest(start, end, basis), value,
				unit, relation, printed, isJoint, new ObservationRequest.SourceRequest(source, paragraph, sentence));
	}

	/** What the row tells beside the figure must be so. */
	private void checkTold(ObservationRequest said, String[] cells, References references) {
		var indicator = Objects.requireNonNull(this.referenceData.indicator(said.indicator()));
		var place = Objects.requireNonNull(this.referenceData.place(said.place()));
		so("name", cells, indicator::isNamed, indicator.name().en(), references);
		so("topic", cells, indicator.topic()::equals, indicator.topic(), references);
		so("place_name", cells, place::isNamed, place.name().en(), references);
		var period = PeriodLabel.of(said.period().start(), said.period().end());
		so("period", cells, period::equals, period, references);
		same("comparison", cells, indicator.comparison(), references);
		same("base_start", cells, indicator.baseStart(), references);
		same("base_end", cells, indicator.baseEnd(), references);
		same("formula", cells, null, references);
		same("inputs", cells, null, references);
	}

	private void same(String column, String[] cells, @Nullable Object known, References references) {
		var expected = (known != null) ? known.toString() : "";
		so(column, cells, expected::equals, expected, references);
	}

	private void so(String column, String[] cells, Predicate<String> test, String known, References references) {
		var told = told(column, cells, references);
		if (!told.isEmpty() && !test.test(told)) {
			references.refuse(column, told, known.isEmpty() ? "Here is none." : "Here it is \"%s\".".formatted(known));
		}
	}

	/** What a cell says; nothing if there is no such column. */
	private String told(String column, String[] cells, References references) {
		var position = this.positions.get(column);
		var cell = (position != null) ? cells[position] : "";
		if (cell.isEmpty()) {
			return cell;
		}
		if (FormulaText.isFormula(cell)) {
			references.refuse(column, cell,
					"Is a formula; write the value. A text that only looks like one has an apostrophe before it.");
		}
		return FormulaText.unescaped(cell);
	}

	private @Nullable String needed(String column, String[] cells, References references) {
		var cell = told(column, cells, references);
		if (cell.isEmpty()) {
			references.refuse(column, null, "Is missing.");
			return null;
		}
		return cell;
	}

	private @Nullable LocalDate date(String column, String[] cells, References references) {
		var cell = needed(column, cells, references);
		if (cell == null) {
			return null;
		}
		try {
			if (DATE.matcher(cell).matches() && !cell.startsWith("0000")) {
				return LocalDate.parse(cell);
			}
		}
		catch (DateTimeException ex) {
			// Looks like a date, and is none.
		}
		references.refuse(column, cell, "Not a date such as 2019-09-02.");
		return null;
	}

	private <T> @Nullable T term(String column, Map<String, T> terms, String[] cells, References references) {
		var cell = needed(column, cells, references);
		if (cell == null) {
			return null;
		}
		references.known(column, cell, terms.keySet());
		return terms.get(cell);
	}

	private @Nullable BigDecimal number(String[] cells, References references) {
		// A number with a minus is no formula.
		var cell = cells[Objects.requireNonNull(this.positions.get("value"))];
		if (NUMBER.matcher(cell).matches()) {
			return new BigDecimal(cell);
		}
		references.refuse("value", cell.isEmpty() ? null : cell, cell.isEmpty() ? "Is missing." : cell.startsWith("=")
				? "Is a formula; write the value." : "Not a plain decimal number such as 1000000000 or 45.8.");
		return null;
	}

	private @Nullable Integer counted(String column, String[] cells, References references) {
		var cell = needed(column, cells, references);
		if (cell != null && !COUNTED.matcher(cell).matches()) {
			references.refuse(column, cell, "Not a whole number from 1 to 999999.");
			return null;
		}
		return (cell != null) ? Integer.valueOf(cell) : null;
	}

	private @Nullable UUID id(String[] cells, References references) {
		var cell = told("id", cells, references);
		var id = CanonicalUuid.of(cell);
		if (!cell.isEmpty() && id.isEmpty()) {
			references.refuse("id", cell, "Not the id of an observation.");
		}
		return id.orElse(null);
	}

	private @Nullable Instant moment(String[] cells, References references) {
		var cell = told("recorded_at", cells, references);
		if (cell.isEmpty()) {
			return null;
		}
		try {
			var moment = OffsetDateTime.parse(cell);
			if (moment.getYear() > 0 && moment.getYear() < 10_000) {
				return moment.toInstant();
			}
		}
		catch (DateTimeException ex) {
			// Said below.
		}
		references.refuse("recorded_at", cell, "Not a moment such as 2026-11-24T00:00:00Z.");
		return null;
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
