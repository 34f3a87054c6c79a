package org.jincheng.indicators.figures.observation;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PastOrPresent;
import org.jincheng.indicators.catalogue.indicator.Cell;
import org.jincheng.indicators.catalogue.indicator.CellSelection;
import org.jincheng.indicators.catalogue.place.PlaceTree;
import org.jincheng.indicators.catalogue.source.Editions;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.problem.InvalidParametersException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jincheng.indicators.core.request.DateBound;
import org.jincheng.indicators.core.request.DateSpan;
import org.jincheng.indicators.core.revision.DatasetRevision;
import org.jspecify.annotations.Nullable;

/**
 * Which observations are meant; what is not given does not narrow them.
 *
 * @param indicator indicators, by code; repeated or separated by commas
 * @param topic topics, by code; repeated or separated by commas
 * @param place places, by code, each with the groups that it is in; repeated or separated
 * by commas
 * @param unit units, by code; repeated or separated by commas
 * @param source sources, by id, each with its parts; repeated or separated by commas
 * @param status whether figures came to pass; repeated or separated by commas
 * @param comparison what figures are compared with, or {@code none}; repeated or
 * separated by commas
 * @param from only periods that start on this date or later: a day, a month or a year of
 * ISO 8601
 * @param to only periods that end on this date or earlier: a day, a month or a year of
 * ISO 8601
 * @param latest only the newest so many periods of each series, which is an indicator at
 * a place in a unit, as outcome, forecast or target, with a comparison, prices and whole
 * @param sources {@code preferred} for one figure of each series and period, whoever
 * states it, which tells what else is stated; {@code each} for those of each source. With
 * {@code latest} and {@code transform}, in wide tables and as JSON-stat it is
 * {@code preferred} if not given, else {@code each}
 * @param asOf what was known at a moment of ISO 8601, such as 2026-11-24T12:00:00Z, or at
 * the end of a day in UTC; what stands now if not given; not in the future, but the day
 * may not be over yet
 * @param publishedBy what sources state that were published by the end of a day, a month
 * or a year of ISO 8601, with the replacements and retractions of then; all if not given
 * @param origin figures that sources state, figures that are derived from them, or both;
 * stated ones if not given
 * @param transform what to make of each figure by another one of its own series:
 * {@code change} and {@code percent-change} on the period before, {@code change-on-year}
 * and {@code percent-change-on-year} on the same period of the year before, {@code index}
 * in hundredths of the period {@code base}, or {@code cumulative-to-single}, which takes
 * sums from January on apart. Only stated figures that are no comparisons are
 * transformed. The other parameters select them, but for {@code from} and {@code to},
 * which select periods of the result; the other figure is found wherever it is. What
 * cannot be computed is absent.
 * @param base the period that an index is 100 in: a day, a month or a year of ISO 8601,
 * or the first and the last of them, such as 2018-01/2018-11
 * @param count whether to count all observations that match into total, which is null
 * otherwise
 * @param within only what lies in these places at any depth, without themselves, by code;
 * repeated or separated by commas; with {@code place} too, what is in both
 * @param groups whether figures of groups are found too, each of them joint: of those
 * that have one of {@code place} as a member, and those whose members are all
 * {@code within}; true if not given
 * @param of measures, by code, each with its cells; repeated or separated by commas
 * @param where only cells of categories, {@code dimension:category}, of any category of a
 * dimension, {@code dimension:*}, or what is not broken down by it,
 * {@code dimension:none}; repeated or separated by commas
 * @param frequency only years, half-years, quarters or months of the calendar, days, or
 * any other periods; repeated or separated by commas
 */
public record ObservationSelection(
		@Parameter(example = "[\"livelihood-budget-share\"]") @Nullable List<String> indicator,
		@Nullable List<String> topic, @Nullable List<String> place, @Nullable List<String> unit,
		@Nullable List<String> source, @Nullable List<FigureStatus> status, @Nullable List<ComparisonFilter> comparison,
		@Nullable DateBound from, @Nullable DateBound to,
		@Nullable @Min(value = 1, message = "must be from 1 to 1000") @Max(value = 1000,
				message = "must be from 1 to 1000") Integer latest,
		@Nullable SourceChoice sources,
		@Parameter(schema = @Schema(type = "string")) @PastOrPresent(
				message = ObservationSelection.NOT_YET) @Nullable Instant asOf,
		@Parameter(schema = @Schema(type = "string")) @Nullable DateBound publishedBy, @Nullable OriginFilter origin,
		@Nullable Transform transform, @Parameter(schema = @Schema(type = "string")) @Nullable DateSpan base,
		@Nullable Boolean count, @Nullable List<String> within, @Nullable Boolean groups,
		@Parameter(example = "[\"foreign-trade\"]") @Nullable List<String> of,
		@Parameter(example = "[\"ownership:*\"]") @Nullable List<String> where, @Nullable List<Frequency> frequency) {

	/** What is wrong with a moment in the future. */
	public static final String NOT_YET = "must not be in the future: nothing is known of then";

	/** Selects all that sources state. */
	public static final ObservationSelection ALL = new ObservationSelection(null, null, null, null, null, null, null,
			null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

	public ObservationSelection withIndicators(@Nullable List<String> indicators) {
		return new ObservationSelection(indicators, this.topic, this.place, this.unit, this.source, this.status,
				this.comparison, this.from, this.to, this.latest, this.sources, this.asOf, this.publishedBy,
				this.origin, this.transform, this.base, this.count, this.within, this.groups, this.of, this.where,
				this.frequency);
	}

	public ObservationSelection withPlaces(@Nullable List<String> places) {
		return new ObservationSelection(this.indicator, this.topic, places, this.unit, this.source, this.status,
				this.comparison, this.from, this.to, this.latest, this.sources, this.asOf, this.publishedBy,
				this.origin, this.transform, this.base, this.count, this.within, this.groups, this.of, this.where,
				this.frequency);
	}

	public ObservationSelection withUnits(@Nullable List<String> units) {
		return new ObservationSelection(this.indicator, this.topic, this.place, units, this.source, this.status,
				this.comparison, this.from, this.to, this.latest, this.sources, this.asOf, this.publishedBy,
				this.origin, this.transform, this.base, this.count, this.within, this.groups, this.of, this.where,
				this.frequency);
	}

	public ObservationSelection withSources(@Nullable List<String> sources) {
		return new ObservationSelection(this.indicator, this.topic, this.place, this.unit, sources, this.status,
				this.comparison, this.from, this.to, this.latest, this.sources, this.asOf, this.publishedBy,
				this.origin, this.transform, this.base, this.count, this.within, this.groups, this.of, this.where,
				this.frequency);
	}

	public ObservationSelection withStatuses(@Nullable List<FigureStatus> statuses) {
		return new ObservationSelection(this.indicator, this.topic, this.place, this.unit, this.source, statuses,
				this.comparison, this.from, this.to, this.latest, this.sources, this.asOf, this.publishedBy,
				this.origin, this.transform, this.base, this.count, this.within, this.groups, this.of, this.where,
				this.frequency);
	}

	/** Selects periods between two days. */
	public ObservationSelection withPeriods(@Nullable DateBound from, @Nullable DateBound to) {
		return new ObservationSelection(this.indicator, this.topic, this.place, this.unit, this.source, this.status,
				this.comparison, from, to, this.latest, this.sources, this.asOf, this.publishedBy, this.origin,
				this.transform, this.base, this.count, this.within, this.groups, this.of, this.where, this.frequency);
	}

	public ObservationSelection withFrequencies(@Nullable List<Frequency> frequencies) {
		return new ObservationSelection(this.indicator, this.topic, this.place, this.unit, this.source, this.status,
				this.comparison, this.from, this.to, this.latest, this.sources, this.asOf, this.publishedBy,
				this.origin, this.transform, this.base, this.count, this.within, this.groups, this.of, this.where,
				frequencies);
	}

	public ObservationSelection withOrigin(@Nullable OriginFilter origin) {
		return new ObservationSelection(this.indicator, this.topic, this.place, this.unit, this.source, this.status,
				this.comparison, this.from, this.to, this.latest, this.sources, this.asOf, this.publishedBy, origin,
				this.transform, this.base, this.count, this.within, this.groups, this.of, this.where, this.frequency);
	}

	/** As of when it is. */
	public Vintage vintage() {
		return new Vintage(this.asOf, this.publishedBy);
	}

	/** Selects what was known and published by then. */
	public ObservationSelection of(Vintage vintage) {
		return new ObservationSelection(this.indicator, this.topic, this.place, this.unit, this.source, this.status,
				this.comparison, this.from, this.to, this.latest, this.sources, vintage.asOf(), vintage.publishedBy(),
				this.origin, this.transform, this.base, this.count, this.within, this.groups, this.of, this.where,
				this.frequency);
	}

	/** Selects what was known at a moment. */
	public ObservationSelection knownAt(@Nullable Instant moment) {
		return of(new Vintage(moment, this.publishedBy));
	}

	/**
	 * The same, for a page: what follows the first one is read as of the revision that
	 * the first one was read at, unless that is still the newest.
	 */
	public ObservationSelection on(PageQuery page, @Nullable DatasetRevision newest) {
		var first = page.asOf();
		if (first == null || (this.asOf != null && this.asOf.isBefore(first))
				|| (this.asOf == null && newest != null && newest.recordedAt().equals(first))) {
			return this;
		}
		return knownAt(first);
	}

	public boolean includes(OriginFilter part) {
		return (this.origin == null) ? part == OriginFilter.STATED
				: this.origin == part || this.origin == OriginFilter.ALL;
	}

	/** Refuses groups of no places. */
	void checkGroups() {
		if (this.groups != null && !isLimitedToPlaces()) {
			throw new InvalidParametersException(
					RequestError.of("groups", this.groups.toString(), "Only together with place or within."));
		}
	}

	private boolean isLimitedToPlaces() {
		return this.within != null || this.place != null;
	}

	/**
	 * Whether it means one figure of each series and period, and not those of each
	 * source.
	 */
	public boolean isOfPreferred() {
		return (this.sources != null) ? this.sources == SourceChoice.PREFERRED
				: this.latest != null || this.transform != null;
	}

	/** Selects preferred figures, unless those of each source are asked for. */
	public ObservationSelection bySeries() {
		return (this.sources != null) ? this
				: new ObservationSelection(this.indicator, this.topic, this.place, this.unit, this.source, this.status,
						this.comparison, this.from, this.to, this.latest, SourceChoice.PREFERRED, this.asOf,
						this.publishedBy, this.origin, this.transform, this.base, this.count, this.within, this.groups,
						this.of, this.where, this.frequency);
	}

	/**
	 * Whether a figure is looked at beside others: of the sources and with a status that
	 * are asked for.
	 */
	boolean looksAt(Observation figure) {
		return (this.source == null || figure.source() != null && this.source.contains(figure.source().id()))
				&& (this.status == null || this.status.contains(figure.status()));
	}

	/** Whether not all that is stated of a period of a series may be of it. */
	boolean narrows() {
		return this.source != null || this.status != null || this.from != null || this.to != null
				|| this.frequency != null;
	}

	/**
	 * Whether a figure is of the time, the sources and with a status that are asked for.
	 * What is made of sums of months is of another time than they are.
	 */
	boolean selects(Observation figure) {
		return looksAt(figure) && (this.transform == Transform.CUMULATIVE_TO_SINGLE || isOfTime(figure));
	}

	/** Whether the period of a figure is asked for. */
	public boolean isOfTime(Observation figure) {
		var period = figure.period();
		return (this.from == null || !period.start().isBefore(this.from.first()))
				&& (this.to == null || !period.end().isAfter(this.to.last()))
				&& (this.frequency == null || this.frequency.contains(Frequency.of(period.start(), period.end())));
	}

	/** The same with all codes that areas have had, where figures go on under others. */
	ObservationSelection in(Continuity continuity) {
		return (this.place == null || !isOfPreferred()) ? this : withPlaces(
				this.place.stream().flatMap((code) -> continuity.codes(code).stream()).distinct().toList());
	}

	/** Whether what it names stands for others, too. */
	public boolean isToBeResolved() {
		return isLimitedToPlaces() || this.source != null || this.of != null || this.where != null;
	}

	/** Selects the cells of measures. */
	public ObservationSelection withMeasures(List<String> of) {
		return new ObservationSelection(this.indicator, this.topic, this.place, this.unit, this.source, this.status,
				this.comparison, this.from, this.to, this.latest, this.sources, this.asOf, this.publishedBy,
				this.origin, this.transform, this.base, this.count, this.within, this.groups, of, this.where,
				this.frequency);
	}

	/** The cells of measures, or of categories, that it asks for; null if for none. */
	@Nullable CellSelection cells(CellSelection.Known known) {
		return (this.of != null || this.where != null) ? new CellSelection(this.of, this.where, known) : null;
	}

	/** Returns the same with the indicators that it comes to. */
	ObservationSelection resolve(Map<String, Cell> cells, CellSelection.Known known) {
		var asked = cells(known);
		return (asked == null) ? this
				: withIndicators(cells.entrySet()
					.stream()
					.filter((cell) -> (this.indicator == null || this.indicator.contains(cell.getKey()))
							&& asked.includes(cell.getKey(), cell.getValue()))
					.map(Map.Entry::getKey)
					.sorted()
					.toList());
	}

	/** Returns the same with all places and sources that it comes to. */
	ObservationSelection resolve(PlaceTree tree, Editions editions) {
		var all = (this.source != null) ? withSources(editions.withParts(this.source)) : this;
		return all.resolve(tree);
	}

	private ObservationSelection resolve(PlaceTree tree) {
		Set<String> places = null;
		if (this.place != null) {
			places = new HashSet<>(this.place);
			if (hasGroups()) {
				places.addAll(tree.groupsWithAnyOf(this.place));
			}
		}
		if (this.within != null) {
			var below = tree.below(this.within);
			if (hasGroups()) {
				below.addAll(tree.groupsWithin(below));
			}
			if (places != null) {
				below.retainAll(places);
			}
			places = below;
		}
		return (places != null) ? withPlaces(places.stream().sorted().toList()) : this;
	}

	private boolean hasGroups() {
		return !Boolean.FALSE.equals(this.groups);
	}

}
