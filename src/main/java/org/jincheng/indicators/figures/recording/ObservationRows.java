package org.jincheng.indicators.figures.recording;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.catalogue.indicator.Origin;
import org.jincheng.indicators.catalogue.indicator.PeriodLabel;
import org.jincheng.indicators.catalogue.indicator.Where;
import org.jincheng.indicators.catalogue.indicator.Whole;
import org.jincheng.indicators.catalogue.source.CellLocator;
import org.jincheng.indicators.core.curation.References;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.problem.ErrorPlace;
import org.jincheng.indicators.core.problem.RequestError;
import org.jincheng.indicators.core.request.CanonicalUuid;
import org.jincheng.indicators.core.tables.CellFaults;
import org.jincheng.indicators.core.tables.CellForm;
import org.jincheng.indicators.core.tables.CellForms;
import org.jincheng.indicators.core.tables.RecordColumns;
import org.jincheng.indicators.core.tables.TableRow;
import org.jincheng.indicators.figures.observation.Accumulation;
import org.jincheng.indicators.figures.observation.StatedFigure;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows of cells as figures. The columns are those of the export of observations, so
 * that an export can be edited and sent back: what makes the figure is needed, and what
 * else there is must not say otherwise.
 */
final class ObservationRows {

	/** The columns that must be there; the others of the export may be. */
	static final List<String> NEEDED = List.of("indicator", "place", "period_start", "period_end", "period_basis",
			"value", "unit", "relation", "printed", "source", "paragraph", "sentence");

	private static final Map<String, String> NAMES = Map.of("/comparison/kind", "comparison", "/source/id", "source",
			"/source/paragraph", "paragraph", "/source/sentence", "sentence", "/source", "sentence", "/source/cell",
			"cell", "/recordedAt", "recorded_at");

	private static final int MAX_COUNTED = 999_999;

	private static final RecordColumns<StatedFigure> COLUMNS = new RecordColumns<>(StatedFigure.class, names(),
			Map.of(Where.class, Where::parse, CellLocator.class, CellLocator::parse));

	private static final CellForm<UUID> ID = CellForm.of((cell) -> CanonicalUuid.of(cell).orElse(null),
			"Not the id of an observation.");

	private static final CellForm<Instant> MOMENT = CellForm.of(CellForms::moment,
			"Not a moment such as 2026-11-24T00:00:00Z.");

	private final ReferenceData referenceData;

	private final ObservationRules rules;

	ObservationRows(ReferenceData referenceData) {
		this.referenceData = referenceData;
		this.rules = new ObservationRules(referenceData);
	}

	private static Map<String, String> names() {
		var names = new HashMap<>(NAMES);
		names.putAll(Comparison.COLUMNS);
		return names;
	}

	/** Reads a row; null if something is wrong with it, which is noted. */
	@Nullable Row read(TableRow row) {
		if (!isRecordable(row)) {
			return null;
		}
		var read = COLUMNS.read(row);
		var id = row.read("id", ID);
		var knownAt = row.read("recorded_at", MOMENT);
		if (!row.faults().isWrong()) {
			read.contradictions().forEach((error) -> row.unreadable(COLUMNS.column(error.pointer()), error));
		}
		checkCounted("occurrence", read.occurrence(), row);
		checkCounted("paragraph", read.source().paragraph(), row);
		checkCounted("sentence", read.source().sentence(), row);
		if (row.faults().isWrong()) {
			return null;
		}
		var where = read.where();
		var code = (where != null) ? this.referenceData.cell(read.indicator(), where) : read.indicator();
		if (code == null) {
			row.faults()
				.refuse("where", String.valueOf(where),
						"This cell does not exist, and \"%s\" has none of these categories."
							.formatted(read.indicator()));
			return null;
		}
		var complete = this.rules.complete(read.ofCell(code), null);
		var references = new References();
		this.rules.check(complete, references);
		refuse(references, row.faults());
		if (!row.faults().isWrong()) {
			if (complete.indicator().equals(code) && complete.place().equals(read.place())) {
				checkNames(complete, row);
			}
			checkReadOnly(complete, row);
		}
		return row.faults().isWrong() ? null
				: new Row(complete, complete.beyond(this.rules.defaults(complete)), id, knownAt);
	}

	/** Notes what does not go with the data, each at the column it is read from. */
	static void refuse(References references, CellFaults faults) {
		references.errors().forEach((error) -> faults.refuse(COLUMNS.column(error.pointer()), error));
	}

	private static boolean isRecordable(TableRow row) {
		var origin = row.cell("origin");
		if (origin.equals(Origin.DERIVED.code())) {
			row.faults().refuse("origin", origin, "A derived figure is computed from others and cannot be recorded.");
		}
		else if (!origin.isEmpty() && !origin.equals(Origin.STATED.code())) {
			row.unreadable("origin", RequestError.unknownValue(ErrorPlace.ofCell(row.line(), "origin"), origin,
					List.of(Origin.STATED.code())));
		}
		var supersededAt = row.cell("superseded_at");
		if (!supersededAt.isEmpty()) {
			row.faults()
				.refuse("superseded_at", supersededAt,
						"This version was superseded or withdrawn. Only current figures can be imported.");
		}
		return !row.faults().isWrong("origin") && !row.faults().isWrong("superseded_at");
	}

	private static void checkCounted(String column, @Nullable Integer number, TableRow row) {
		if (number != null && (number < 1 || number > MAX_COUNTED)) {
			row.faults().unreadable(column, row.cell(column), "Not from 1 to %d.".formatted(MAX_COUNTED));
		}
	}

	/**
	 * Refuses read-only columns, such as the name of the indicator, whose value is not
	 * the recorded one.
	 */
	private void checkReadOnly(StatedFigure request, TableRow row) {
		var indicator = Objects.requireNonNull(this.referenceData.indicator(request.indicator()));
		var period = request.period();
		check("period", row, PeriodLabel.of(period.start(), period.end()), period.start() + "/" + period.end());
		check("accumulation", row, Accumulation.codeOf(request, indicator.defaults()));
		check("formula", row);
		check("inputs", row);
	}

	/** The same of the names of what was not merged into others. */
	private void checkNames(StatedFigure request, TableRow row) {
		var indicator = Objects.requireNonNull(this.referenceData.indicator(request.indicator()));
		var place = Objects.requireNonNull(this.referenceData.place(request.place()));
		checkName("name", indicator.name(), row);
		check("topic", row, indicator.topic());
		checkName("place_name", place.name(), row);
		check("place_members", row, String.join(" ", place.members()));
		checkName("share_of", whole(request, indicator), row);
	}

	private @Nullable Text whole(StatedFigure request, ReferenceData.Measured indicator) {
		var whole = request.shareOf();
		if (whole == null) {
			return indicator.defaults().shareOf();
		}
		return (whole.en() != null) ? new Text(whole.en(), whole.zh())
				: Whole.name(
						Objects.requireNonNull(this.referenceData.indicator(String.valueOf(whole.indicator()))).name(),
						Objects.requireNonNull(this.referenceData.place(String.valueOf(whole.place()))).name());
	}

	/** A name can be given in any language. */
	private static void checkName(String column, @Nullable Text name, TableRow row) {
		if (name != null) {
			check(column, row, name.en(), name.zh());
		}
		else {
			check(column, row);
		}
	}

	private static void check(String column, TableRow row, @Nullable String... known) {
		var given = row.cell(column);
		if (!given.isEmpty() && !Arrays.asList(known).contains(given)) {
			row.faults()
				.refuse(column, given, (known.length == 0 || "".equals(known[0])) ? "The recorded figure has none."
						: "The recorded value is \"%s\".".formatted(known[0]));
		}
	}

	/**
	 * A row of a file.
	 *
	 * @param request the figure
	 * @param keyed the figure with what makes its key
	 * @param id the id that it gives; null if it gives none
	 * @param knownAt when what it was made from was recorded; null if it does not say
	 */
	record Row(StatedFigure request, StatedFigure keyed, @Nullable UUID id, @Nullable Instant knownAt) {
	}

}
