package org.jincheng.indicators.reading.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.catalogue.indicator.ComparisonKind;
import org.jincheng.indicators.reading.attribution.Attribution;
import org.jincheng.indicators.reading.attribution.Comparisons;
import org.jincheng.indicators.reading.attribution.DocumentContext;
import org.jincheng.indicators.reading.matching.Shares;
import org.jincheng.indicators.reading.numerals.Counts;
import org.jincheng.indicators.reading.numerals.Draft;
import org.jincheng.indicators.reading.numerals.FoundInSentence;
import org.jincheng.indicators.reading.numerals.Numeral;
import org.jincheng.indicators.reading.numerals.Numeral.Form;
import org.jincheng.indicators.reading.numerals.Quantity;
import org.jincheng.indicators.reading.numerals.UnitReader;
import org.jincheng.indicators.reading.result.ProposedPublication;
import org.jincheng.indicators.reading.result.ReadWarning;
import org.jincheng.indicators.reading.result.Reading;
import org.jincheng.indicators.reading.result.Setting;
import org.jincheng.indicators.reading.result.Warning;
import org.jincheng.indicators.reading.tables.CellReader.Read;
import org.jincheng.indicators.reading.tables.TableReader.Figure;
import org.jincheng.indicators.reading.times.Dated;
import org.jincheng.indicators.reading.times.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads the figures of a table: what the cell says of itself, then the nearest head, then
 * the caption, then the notes.
 *
 * @param in what is known of the document
 * @param captions the captions, the nearest first
 * @param ranked what figures may be of by their words, units and comparisons, so far
 */
record TableFigures(DocumentContext in, List<Head> captions, TableTimes times, TableUnits units, TablePlaces places,
		TableStatuses statuses, MissingSigns signs, Map<String, List<Reading.Candidate>> ranked) {

	/**
	 * Reads the figure of a cell; null if it has none.
	 * @param heads the heads over the columns of figures up to its own
	 */
	@Nullable Figure of(LabelledRow row, int column, Read cell, List<List<Head>> heads, PlaceColumns columns) {
		var missing = (cell.number() == null) ? this.signs.of(cell.text()) : null;
		var number = (missing != null) ? new Draft(new Numeral(0, cell.text().length(), null, null, Form.CARDINAL))
				: cell.number();
		if (number == null || isNone(row)) {
			return null;
		}
		var isOwn = number.unit != null;
		var over = heads.getLast();
		var value = number.numeral.value();
		var words = words(row, named(heads));
		var unit = isOwn ? null : this.units.of(over, row, value != null && value.stripTrailingZeros().scale() <= 0,
				() -> units(words));
		var kind = kind(over, row, unit);
		var own = this.times.of(over, row.heads());
		var dated = this.times.isStated(own) ? own : this.times.of(named(heads), row.heads());
		var draft = draft(number, words, unit, kind);
		var isElsewhere = row.isElsewhere() || columns.isElsewhere(over);
		var place = isElsewhere ? List.<String>of() : this.places.of(row, over, words);
		var sentence = FoundInSentence.of(words + " " + cell.text(), this.in.language(), draft);
		var findings = new CellFindings(row, over, cell, kind, dated, sentence.quantities().getFirst());
		var attribution = attribution(findings, words, place);
		var warnings = new ArrayList<>((missing != null) ? missing.warnings() : List.<ReadWarning>of());
		var printed = (unit != null && !unit.printed().isEmpty()) ? unit.printed() : null;
		if (!isOwn && printed == null && (unit == null || !unit.isRelative())) {
			warnings.add(ReadWarning.of(Warning.TABLE_WITHOUT_UNIT));
		}
		if (unit != null && number.rules.contains(CellReader.SCALED) && unit.factor().compareTo(BigDecimal.ONE) != 0) {
			warnings.add(ReadWarning.of(Warning.TWO_SCALES));
		}
		if (!this.times.isStated(dated)) {
			warnings.add(ReadWarning.of(Warning.TABLE_WITHOUT_PERIOD));
		}
		if (isElsewhere) {
			warnings.add(ReadWarning.of(Warning.UNKNOWN_PLACE));
		}
		if (cell.isNegated() && !draft.change) {
			warnings.add(ReadWarning.of(Warning.BRACKETS));
		}
		return new Figure(row.number(), column, findings.quantity(), attribution, printed, warnings, missing);
	}

	/** The heads that say what a column is of: of a mere growth those left of it. */
	private static List<Head> named(List<List<Head>> heads) {
		return (heads.size() > 1 && isGrowth(heads.getLast())) ? named(heads.subList(0, heads.size() - 1))
				: heads.getLast();
	}

	/** Whether heads say that a column is of a growth, and not of what. */
	private static boolean isGrowth(List<Head> over) {
		return over.stream().allMatch((head) -> head.words().isBlank()) && over.stream().anyMatch(Head::isChange);
	}

	private static boolean isNone(LabelledRow row) {
		return row.heads().stream().anyMatch((head) -> head.has(HeadWord.RANK)) || row.label().is(HeadWord.REMARK)
				|| row.label().has(HeadWord.CODE) || row.label().is(HeadWord.SERIAL) || row.label().is(HeadWord.DATE);
	}

	/** What the steps found of a figure. */
	record CellFindings(LabelledRow row, List<Head> over, Read cell, Head kind, Dated dated, Quantity quantity) {

		List<Head> heads() {
			return Stream.concat(this.over.reversed().stream(), this.row.heads().reversed().stream()).toList();
		}

		List<String> marks() {
			return Stream.concat(this.cell.marks().stream(), heads().stream().flatMap((head) -> head.marks().stream()))
				.toList();
		}

		List<String> labels() {
			return this.row.heads().stream().map(Head::words).toList();
		}

	}

	/** The nearest head that says what kind of value a figure is. */
	private Head kind(List<Head> over, LabelledRow row, @Nullable UnitOfHead unit) {
		var isRelative = unit == null || unit.isRelative();
		var isOfCaption = unit != null && isRelative
				&& this.captions.stream().anyMatch((it) -> it.units().contains(unit));
		return Stream
			.of(over.reversed().stream(), Stream.of(row.label()),
					isRelative ? row.above().reversed().stream() : Stream.<Head>empty(),
					isOfCaption ? this.captions.stream() : Stream.<Head>empty())
			.flatMap((it) -> it)
			.filter(Head::isKind)
			.findFirst()
			.orElse(Head.NONE);
	}

	/** The words that tell what a figure is of. */
	private static String words(LabelledRow row, List<Head> over) {
		return words(Stream.of(row.above().stream(), Stream.of(row.label()), over.stream()).flatMap((it) -> it));
	}

	private static String words(Stream<Head> heads) {
		return heads.filter((it) -> it.place() == null && !it.is(HeadWord.VALUE))
			.map(Head::words)
			.filter((it) -> !it.isBlank())
			.distinct()
			.reduce((one, other) -> one + " " + other)
			.orElse("");
	}

	private Draft draft(Draft number, String words, @Nullable UnitOfHead unit, Head kind) {
		var numeral = number.numeral;
		var start = words.length() + 1;
		var draft = new Draft(new Numeral(start, start + numeral.end() - numeral.start(), numeral.value(),
				numeral.upper(), numeral.form()));
		draft.unitOf(number, "table");
		draft.relation = number.relation;
		draft.direction = number.direction;
		draft.change = number.change || kind.isChange();
		if (unit != null) {
			draft.unit(unit.unit(), number.rules.contains(CellReader.SCALED) ? BigDecimal.ONE : unit.factor(),
					draft.end, "unit:" + unit.printed());
			draft.counted = unit.counted();
		}
		if (draft.isIn("households") && Counts.isOfCompanies(words)) {
			draft.unit = "count";
			draft.counted = (unit != null) ? unit.printed() : null;
		}
		var value = numeral.value();
		if (draft.direction == 0 && kind.isFall() && value != null && value.signum() >= 0) {
			draft.direction = -1;
		}
		if (draft.unit != null && !draft.unit.contains("-per-") && !draft.unit.equals("index")) {
			UnitReader.EACH.in(this.in.language()).rate(words + " ", draft, 0, draft.end);
			draft.per = ("person".equals(draft.per) || "household".equals(draft.per) || number.per != null) ? draft.per
					: null;
		}
		return draft;
	}

	private Attribution attribution(CellFindings findings, String words, List<String> places) {
		var quantity = findings.quantity();
		var comparison = comparison(findings);
		var key = words + "\t" + quantity.unit() + "\t" + (comparison != null);
		var candidates = this.ranked.computeIfAbsent(key, (_) -> {
			var above = words(findings.row().above().stream());
			var alone = quantity.in().with(" ".repeat(above.length()) + quantity.text().substring(above.length()));
			var ranked = rank(alone, above, comparison);
			return (above.isEmpty() || ranked.stream().limit(1).anyMatch(ProposedPublication::isLikely)) ? ranked
					: rank(quantity.in(), "", comparison);
		});
		var share = (findings.kind().has(HeadWord.SHARE) && comparison == null) ? Shares.of(quantity) : null;
		var setting = new Setting(this.statuses.status(findings), findings.dated().period(), places, places.size() > 1,
				comparison, this.statuses.valuation(findings, comparison != null), share, null);
		return new Attribution(setting, candidates, List.of(findings.dated().rule()));
	}

	/**
	 * What a figure may be of by its words: exports under "imports and exports" are a
	 * measure of their own, and the primary industry under the gross domestic product is
	 * a part of that.
	 */
	private List<Reading.Candidate> rank(FoundInSentence sentence, String above, @Nullable Comparison comparison) {
		return this.in.candidates()
			.rank(sentence, List.of(), Collections.singletonList(comparison), Collections.singletonList(null),
					(above + " " + subject()).strip(), this.in.title())
			.getFirst();
	}

	/** The codes of the units of the indicator that words name. */
	private List<String> units(String words) {
		var number = new Draft(
				new Numeral(words.length() + 1, words.length() + 2, BigDecimal.ONE, null, Form.CARDINAL));
		return this.in.candidates()
			.rank(FoundInSentence.of(words + " 1", this.in.language(), number), List.of(),
					Collections.singletonList(null), Collections.singletonList(null), subject(), "")
			.getFirst()
			.stream()
			.findFirst()
			.map((it) -> it.lacking().isEmpty() ? this.in.candidates().known().units(it.indicator())
					: it.lacking().getLast().units())
			.orElse(List.of());
	}

	/** What the nearest caption speaks of. */
	private String subject() {
		return this.captions.stream().map(Head::words).filter((words) -> !words.isBlank()).findFirst().orElse("");
	}

	private @Nullable Comparison comparison(CellFindings findings) {
		var kind = findings.kind();
		var span = findings.dated().span();
		if (kind.has(HeadWord.OF_PLAN) && findings.quantity().isIn("percent")) {
			return Comparisons.compared(ComparisonKind.OF_PLAN,
					(span != null) ? Span.year(span.last().getYear()) : null);
		}
		if (kind.has(HeadWord.PULL) && findings.quantity().isIn("percentage-point")) {
			return Comparisons.compared(ComparisonKind.CONTRIBUTION, Comparisons.usual(findings.dated()));
		}
		if (!findings.quantity().change() || findings.quantity().isIn("index")) {
			return null;
		}
		var heads = Stream.concat(Stream.of(kind), findings.heads().stream()).distinct().toList();
		if (heads.stream().anyMatch((head) -> head.compared() != null && Comparisons.isOfMean(head.compared()))) {
			return Comparisons.compared(
					findings.cell().isNegated() ? ComparisonKind.CHANGE : ComparisonKind.AVERAGE_CHANGE,
					Comparisons.ofMean(null, findings.dated()));
		}
		return Comparisons.compared(
				findings.quantity().isMultiple() ? ComparisonKind.TIMES_MORE : ComparisonKind.CHANGE,
				this.times.base(heads, findings.dated()));
	}

}
