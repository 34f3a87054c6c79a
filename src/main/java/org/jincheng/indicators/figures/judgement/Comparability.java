package org.jincheng.indicators.figures.judgement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jincheng.indicators.catalogue.breaks.BreakReason;
import org.jincheng.indicators.catalogue.breaks.BreakRequest;
import org.jincheng.indicators.catalogue.breaks.Breaks;
import org.jincheng.indicators.catalogue.source.Editions;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.selection.Continuity;

/**
 * Determines which figures of a series no break is between. What a publication states is
 * of the ways of the last period of which it states an outcome: a yearbook after a census
 * revises the years before it, and a target for later says nothing of them.
 *
 * @param breaks the breaks of series
 * @param editions what sources are to each other
 * @param continuity what continues what
 * @param lastDays the last day of which each publication states an outcome, of the
 * indicators with breaks
 */
public record Comparability(Breaks breaks, Editions editions, Continuity continuity, Map<Stated, LocalDate> lastDays) {

	/** What changes how figures are measured, and not what is measured. */
	private static final Set<BreakReason> OF_MEASURES = EnumSet.of(BreakReason.COVERAGE, BreakReason.CLASSIFICATION,
			BreakReason.METHOD);

	/** Whether no break is between two figures of a series. */
	public boolean isOf(Observation one, Observation other) {
		return ways(one) == ways(other);
	}

	/**
	 * Whether two figures of one period at two places can be ranked: both are measured
	 * alike, whatever changed of one of the places.
	 */
	boolean canBeRanked(Observation one, Observation other) {
		return measures(one) == measures(other);
	}

	private long measures(Observation figure) {
		return breaks(figure).stream()
			.filter((each) -> OF_MEASURES.contains(each.reason()) && !each.day().isAfter(day(figure)))
			.count();
	}

	/** The last break between two figures of a series, whichever of them is earlier. */
	Optional<Observation.SeriesBreak> between(Observation one, Observation other) {
		var days = List.of(day(one), day(other));
		return breaks(one).stream()
			.filter((each) -> days.stream().filter(each.day()::isAfter).count() == 1)
			.max(Comparator.comparing(BreakRequest::day).thenComparing(BreakRequest::id))
			.map((last) -> new Observation.SeriesBreak(last.day(), last.reason(), last.id()));
	}

	/** After how many breaks of its series a figure is. */
	public long ways(Observation figure) {
		var breaks = breaks(figure);
		return breaks.isEmpty() ? 0 : breaks.stream().filter((one) -> !one.day().isAfter(day(figure))).count();
	}

	/** The breaks of the series of a figure. */
	public List<BreakRequest> breaks(Observation figure) {
		return this.breaks.isEmpty() ? List.of()
				: this.continuity.codes(figure.place().code())
					.stream()
					.flatMap((place) -> this.breaks.of(figure.indicator(), place).stream())
					.distinct()
					.toList();
	}

	/** The last day of the period that the publication of a figure states last. */
	private LocalDate day(Observation figure) {
		var end = figure.period().end();
		if (figure.source() == null) {
			return end;
		}
		var last = this.lastDays.getOrDefault(Stated.of(figure.indicator(), figure.place().code(), figure.source().id(),
				this.editions, this.continuity), end);
		return last.isAfter(end) ? last : end;
	}

	/** What a publication states of an indicator at a place. */
	record Stated(String indicator, String place, String publication) {

		static Stated of(String indicator, String place, String source, Editions editions, Continuity continuity) {
			return new Stated(indicator, continuity.now(place), editions.publication(source));
		}

	}

}
