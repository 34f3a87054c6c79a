package org.jincheng.indicators.faces.chart;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.Origin;
import org.jincheng.indicators.catalogue.source.Editions;
import org.jincheng.indicators.figures.judgement.Comparability;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.selection.Continuity;
import org.jincheng.indicators.figures.selection.ObservationSelection;
import org.jincheng.indicators.figures.selection.SourceChoice;

/**
 * Determines which figures of a chart are of one series. A series goes on over its
 * sources, unless they are asked for one by one, and then each has its own.
 *
 * @param selection which figures are drawn
 * @param aside the ids of those that are stated beside preferred ones
 * @param continuity what goes on as one series
 * @param editions who published the sources
 * @param comparability which figures no break is between
 * @param gaps the figures without a value, of periods of which no other figure is drawn
 */
record ChartSeries(ObservationSelection selection, Set<UUID> aside, Continuity continuity, Editions editions,
		Comparability comparability, List<Observation> gaps) {

	boolean isBySource() {
		return this.selection.sources() == SourceChoice.EACH;
	}

	boolean isAside(Observation figure) {
		return this.aside.contains(figure.id());
	}

	/** The code of the place, under which an area goes on that got another code. */
	String place(Observation figure) {
		var code = figure.place().code();
		return isBySource() ? code : this.continuity.now(code);
	}

	/** The first day; a stock is of the last day of its period only. */
	LocalDate start(Observation figure) {
		var isStock = !isBySource() && this.continuity.isStock(figure.indicator());
		return isStock ? figure.period().end() : figure.period().start();
	}

	PeriodKind kind(Observation figure) {
		return PeriodKind.of(start(figure), figure.period().end());
	}

	/** In one period, stated figures come before derived ones. */
	Comparator<Observation> newestFirst() {
		return Comparator.comparing(this::start, Comparator.reverseOrder())
			.thenComparing((figure) -> figure.period().end(), Comparator.reverseOrder())
			.thenComparing(ChartSeries::isDerived);
	}

	/** Returns the figures without a value of the series of a figure. */
	List<Observation> gaps(Observation figure) {
		return this.gaps.isEmpty() ? this.gaps
				: this.gaps.stream()
					.filter((gap) -> gap.unit().equals(figure.unit()) && key(gap).equals(key(figure)))
					.toList();
	}

	/** Who published a figure; of what is derived, nobody did. */
	String publisher(Observation figure) {
		return isDerived(figure) ? "" : this.editions.edition(figure.sourceId()).publisher();
	}

	/** The same for all figures of a panel that a line may join. */
	String key(Observation figure) {
		var inCommon = Stream.<Object>of(place(figure), figure.indicator(), figure.provenance().origin(),
				figure.terms().compared(), figure.provenance().joint(), this.comparability.ways(figure));
		var isOfSource = isBySource() || isDerived(figure) && this.selection.transform() == null;
		var others = isOfSource
				? Stream.<Object>of(figure.sourceId(), figure.status(), figure.period().basis(),
						Objects.requireNonNullElse(figure.coherence().occurrence(), 1),
						Objects.requireNonNullElse(figure.quantity().counted(), ""))
				: Stream.<Object>of(figure.status().plan());
		return Stream.concat(inCommon, others).map(Object::toString).collect(Collectors.joining("|"));
	}

	static boolean isDerived(Observation figure) {
		return figure.provenance().origin() == Origin.DERIVED;
	}

}
