package org.jincheng.indicators.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.Valuation;
import org.jincheng.indicators.core.request.DateBound;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jspecify.annotations.Nullable;

/**
 * Tells the status of the figures of a table, and how they are valued.
 *
 * @param published when the table was published; null if that is not known
 * @param notes the notes of the table
 * @param captions the heads of its captions
 * @param labels the labels of its rows
 */
record TableStatuses(@Nullable DateBound published, TableNotes notes, List<Head> captions, List<String> labels) {

	/** The statuses that remarks and captions can give. */
	private static final Set<FigureStatus> UNFINAL = EnumSet.of(FigureStatus.PROVISIONAL, FigureStatus.ESTIMATE);

	/**
	 * The status that the cell says, else a head, else a mark, else a note, else a
	 * caption.
	 */
	FigureStatus status(TableFigures.Said said) {
		var span = said.dated().span();
		var status = Stream
			.of(this.notes.status(said.cell().marks()), ofHeads(said), this.notes.status(said.marks()),
					unfinal(said.row().remarks()), this.notes.status(span, said.labels(), this.labels),
					unfinal(this.captions))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(FigureStatus.ACTUAL);
		var isAhead = said.dated().stated() && span != null && this.published != null
				&& span.first().isAfter(this.published.last());
		return (isAhead && !Statuses.isPlanned(status) && status != FigureStatus.ESTIMATE) ? FigureStatus.TARGET
				: status;
	}

	private static @Nullable FigureStatus ofHeads(TableFigures.Said said) {
		return said.heads()
			.stream()
			.map((it) -> TableNotes.said((it == said.row().label()) ? it.whole() : it.says()))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	private static @Nullable FigureStatus unfinal(List<Head> heads) {
		return heads.stream()
			.map((it) -> TableNotes.said(it.says()))
			.filter((it) -> it != null && UNFINAL.contains(it))
			.findFirst()
			.orElse(null);
	}

	/** How heads, else notes say that a figure is valued. */
	Valuation valuation(TableFigures.Said said, boolean isChange) {
		var unit = said.quantity().unit();
		if (!isChange && Money.currency(unit) == null || isChange && !"percent".equals(unit)) {
			return Valuation.NONE;
		}
		return said.heads()
			.stream()
			.map(Head::valuation)
			.filter((it) -> !it.equals(Valuation.NONE))
			.findFirst()
			.orElseGet(() -> this.notes.valuation(said.marks(), isChange, said.labels(), this.labels));
	}

}
