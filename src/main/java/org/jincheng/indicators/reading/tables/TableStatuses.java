package org.jincheng.indicators.reading.tables;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.Valuation;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.reading.numerals.Money;
import org.jincheng.indicators.reading.times.Span;
import org.jspecify.annotations.Nullable;

/**
 * Determines the status of the figures of a table, and at which prices they are.
 *
 * @param published when the table was published; null if that is not known
 * @param notes the notes of the table
 * @param captions the heads of its captions
 * @param labels the labels of its rows
 */
record TableStatuses(@Nullable Span published, TableNotes notes, List<Head> captions, List<String> labels) {

	/** The statuses that remarks and captions can give. */
	private static final Set<FigureStatus> UNFINAL = EnumSet.of(FigureStatus.PROVISIONAL, FigureStatus.ESTIMATE);

	/**
	 * The status that the cell says, else a head, else a mark, else a note, else a
	 * caption.
	 */
	FigureStatus status(TableFigures.CellFindings findings) {
		var span = findings.dated().span();
		var status = Stream
			.of(this.notes.status(findings.cell().marks()), ofHeads(findings), this.notes.status(findings.marks()),
					this.notes.status(span, findings.labels(), this.labels), unfinal(this.captions))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(FigureStatus.ACTUAL);
		var isAhead = findings.dated().stated() && span != null && this.published != null
				&& span.first().isAfter(this.published.last());
		return (isAhead && !status.isPlan() && status != FigureStatus.ESTIMATE) ? FigureStatus.TARGET : status;
	}

	private static @Nullable FigureStatus ofHeads(TableFigures.CellFindings findings) {
		return findings.heads()
			.stream()
			.map((it) -> TableNotes.statusOf((it == findings.row().label()) ? it.whole() : it.says()))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	private static @Nullable FigureStatus unfinal(List<Head> heads) {
		return heads.stream()
			.map((it) -> TableNotes.statusOf(it.says()))
			.filter((it) -> it != null && UNFINAL.contains(it))
			.findFirst()
			.orElse(null);
	}

	/** How heads, else notes say that a figure is valued. */
	Valuation valuation(TableFigures.CellFindings findings, boolean isChange) {
		var unit = findings.quantity().unit();
		if (!isChange && Money.currency(unit) == null || isChange && !"percent".equals(unit)) {
			return Valuation.NONE;
		}
		return findings.heads()
			.stream()
			.map(Head::valuation)
			.filter((it) -> !it.equals(Valuation.NONE))
			.findFirst()
			.orElseGet(() -> this.notes.valuation(findings.marks(), isChange, findings.labels(), this.labels));
	}

}
