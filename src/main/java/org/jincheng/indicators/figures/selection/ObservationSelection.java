package org.jincheng.indicators.figures.selection;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PastOrPresent;
import org.jincheng.indicators.catalogue.indicator.CellSelection;
import org.jincheng.indicators.catalogue.place.PlaceKind;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.problem.ErrorPlace;
import org.jincheng.indicators.core.problem.InvalidParametersException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jincheng.indicators.core.request.ConsistentBody;
import org.jincheng.indicators.core.request.DateBound;
import org.jincheng.indicators.core.request.DateSpan;
import org.jincheng.indicators.core.revision.DatasetRevision;
import org.jincheng.indicators.figures.observation.AccumulationFilter;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.Frequency;
import org.jincheng.indicators.figures.observation.Observation;
import org.jspecify.annotations.Nullable;

/**
 * Parameters that select observations. Each one that is given narrows the selection.
 *
 * @param indicator codes of indicators. Repeat the parameter or separate codes with
 * commas
 * @param topic codes of topics. Repeat the parameter or separate codes with commas
 * @param place codes of places. Also returns figures of groups that include one of them.
 * Repeat the parameter or separate codes with commas
 * @param unit codes of units. Repeat the parameter or separate codes with commas
 * @param source ids of sources, including their parts. Repeat the parameter or separate
 * ids with commas
 * @param status statuses of figures: outcomes, forecasts or targets. Repeat the parameter
 * or separate values with commas
 * @param comparison kinds of comparison, or {@code none} for figures without one. Repeat
 * the parameter or separate values with commas
 * @param from returns only periods that start on this day or later: a day, month or year
 * of ISO 8601, such as {@code 2018}
 * @param to returns only periods that end on this day or earlier: a day, month or year of
 * ISO 8601, such as {@code 2018-11}
 * @param latest returns only the newest N periods of each series. A series is an
 * indicator at a place in a unit, as outcome, forecast or target, with a comparison,
 * prices and whole
 * @param sources {@code preferred} returns one figure for each period of a series and
 * says what else is stated; {@code each} returns the figures of every source. Default:
 * {@code preferred} with {@code latest}, {@code transform}, wide tables and JSON-stat,
 * otherwise {@code each}
 * @param asOf returns what was recorded at this moment ({@code 2026-11-24T12:00:00Z}) or
 * at the end of this day in UTC ({@code 2026-11-24}). Default: now. It cannot be in the
 * future, but can be the current day
 * @param publishedBy returns only what had been published by the end of this day, month
 * or year ({@code 2019-09}), with the replacements and retractions of that time. Default:
 * everything
 * @param origin {@code stated} returns figures that sources state, {@code derived}
 * figures computed from them, {@code all} both. Default: {@code stated}
 * @param transform computes a derived figure from each figure and another one of its
 * series. {@code change} and {@code percent-change} compare with the period before,
 * {@code change-on-year} and {@code percent-change-on-year} with the same period a year
 * before. {@code index} sets the period {@code base} to 100, and {@code average-change}
 * is the mean growth a year since {@code base}. {@code cumulative-to-single} splits sums
 * since January into single periods. Applies only to stated figures without a comparison.
 * Other parameters select these figures, but {@code from} and {@code to} select periods
 * of the result. Results that cannot be computed are left out
 * @param base the period for which an index is 100, or from which an average change
 * starts. A day, month or year of ISO 8601, or the first and the last one, such as
 * {@code 2018-01/2018-11}
 * @param count whether {@code total} counts all matching figures. Default: false, and
 * {@code total} is null
 * @param within codes of places. Returns only what lies in them at any depth, without the
 * places themselves. With {@code place}, both conditions apply. Repeat the parameter or
 * separate codes with commas
 * @param groups whether to include figures that cover a group of places jointly: groups
 * that include one of {@code place}, or whose members all lie in {@code within}. Default:
 * true
 * @param of codes of measures. Returns figures of each measure and its cells (the parts
 * that it is broken down into). Repeat the parameter or separate codes with commas
 * @param where returns only figures of cells (parts of a measure):
 * {@code dimension:category} for one category, {@code dimension:*} for any category,
 * {@code dimension:none} for what is not broken down by the dimension. Repeat the
 * parameter or separate values with commas
 * @param frequency returns only periods that are years, half-years, quarters or months of
 * the calendar, days, or any other periods. Repeat the parameter or separate values with
 * commas
 * @param accumulation {@code year-to-date} returns only sums from the first of January on
 * that are shorter than the year, with first quarters and Januaries. {@code none} returns
 * all other figures, also with first quarters and Januaries. Repeat the parameter or
 * separate values with commas
 * @param missing {@code true} also returns figures without a value, which say in
 * {@code missing} why. They have no order by value, and no transforms. Default: false
 * @param kind returns only figures of places of these kinds, such as {@code prefecture}:
 * cities and the counties in them are then not mixed. Groups are returned only with
 * {@code group}. Repeat the parameter or separate values with commas
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
		@Nullable Boolean count, @Nullable List<String> within, @Nullable Boolean groups, @Nullable List<String> of,
		@Nullable List<String> where, @Nullable List<Frequency> frequency,
		@Nullable List<AccumulationFilter> accumulation, @Nullable Boolean missing,
		@Nullable List<PlaceKind> kind) implements ConsistentBody {

	/** What is wrong with a moment in the future. */
	public static final String NOT_YET = "must not be in the future";

	/** The parameters that filter nothing that sources state. */
	private static final Set<String> NOT_OF_STATED = Set.of("latest", "sources", "origin", "transform", "base",
			"count");

	private static final Map<String, Class<?>> TYPES = Arrays.stream(ObservationSelection.class.getRecordComponents())
		.collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getType));

	/** Selects all that sources state. */
	public static final ObservationSelection ALL = new ObservationSelection(null, null, null, null, null, null, null,
			null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

	/**
	 * Selects the same, but for the value of a parameter.
	 * @throws RuntimeException if there is no such parameter, or none of such a value
	 */
	public ObservationSelection with(String parameter, @Nullable Object value) {
		var checked = Objects.requireNonNull(TYPES.get(parameter), parameter).cast(value);
		return map((name, old) -> name.equals(parameter) ? checked : old);
	}

	/** The values of the parameters that it has, by their names. */
	public Map<String, Object> parameters() {
		var values = new LinkedHashMap<String, Object>();
		map((name, value) -> {
			if (value != null) {
				values.put(name, value);
			}
			return value;
		});
		return values;
	}

	/** No list of a body is empty; a query has none that is. */
	@Override
	public Stream<RequestError> contradictions() {
		return parameters().entrySet()
			.stream()
			.filter((parameter) -> parameter.getValue().equals(List.of()))
			.map((parameter) -> RequestError.of(ErrorPlace.ofField("/" + parameter.getKey()), null,
					"Is an empty list. Give at least one value, or leave it out."));
	}

	/** Selects what a function makes of each value, by the name of its parameter. */
	private ObservationSelection map(BiFunction<String, @Nullable Object, @Nullable Object> change) {
		return new ObservationSelection(of(change, "indicator", this.indicator), of(change, "topic", this.topic),
				of(change, "place", this.place), of(change, "unit", this.unit), of(change, "source", this.source),
				of(change, "status", this.status), of(change, "comparison", this.comparison),
				of(change, "from", this.from), of(change, "to", this.to), of(change, "latest", this.latest),
				of(change, "sources", this.sources), of(change, "asOf", this.asOf),
				of(change, "publishedBy", this.publishedBy), of(change, "origin", this.origin),
				of(change, "transform", this.transform), of(change, "base", this.base), of(change, "count", this.count),
				of(change, "within", this.within), of(change, "groups", this.groups), of(change, "of", this.of),
				of(change, "where", this.where), of(change, "frequency", this.frequency),
				of(change, "accumulation", this.accumulation), of(change, "missing", this.missing),
				of(change, "kind", this.kind));
	}

	@SuppressWarnings("unchecked")
	private static <T> @Nullable T of(BiFunction<String, @Nullable Object, @Nullable Object> change, String name,
			@Nullable T value) {
		return (T) change.apply(name, value);
	}

	/** Selects all stated figures that pass the same filters. */
	public ObservationSelection stated() {
		return map((name, value) -> NOT_OF_STATED.contains(name) ? null : value);
	}

	public ObservationSelection withIndicators(@Nullable List<String> indicators) {
		return with("indicator", indicators);
	}

	public ObservationSelection withPlaces(@Nullable List<String> places) {
		return with("place", places);
	}

	/** Selects periods between two days. */
	public ObservationSelection withPeriods(@Nullable DateBound from, @Nullable DateBound to) {
		return with("from", from).with("to", to);
	}

	/** Whether figures without a value are left out. */
	@JsonIgnore
	public boolean isOfValues() {
		return !Boolean.TRUE.equals(this.missing);
	}

	/** As of when it is. */
	public Vintage vintage() {
		return new Vintage(this.asOf, this.publishedBy);
	}

	/** Selects what was known and published by then. */
	public ObservationSelection of(Vintage vintage) {
		return with("asOf", vintage.asOf()).with("publishedBy", vintage.publishedBy());
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
		return with("asOf", first);
	}

	public boolean includes(OriginFilter part) {
		return (this.origin == null) ? part == OriginFilter.STATED
				: this.origin == part || this.origin == OriginFilter.ALL;
	}

	/** Refuses to leave out groups of no places. */
	void checkGroups() {
		if (!hasGroups() && !isLimitedToPlaces()) {
			throw new InvalidParametersException(
					RequestError.of("groups", "false", "Allowed only with place or within."));
		}
	}

	private boolean isLimitedToPlaces() {
		return this.within != null || this.place != null;
	}

	/**
	 * Whether it means one figure of each series and period, and not those of each
	 * source.
	 */
	public boolean onePerPeriod() {
		return (this.sources != null) ? this.sources == SourceChoice.PREFERRED
				: this.latest != null || this.transform != null;
	}

	/** Selects preferred figures, unless those of each source are asked for. */
	public ObservationSelection bySeries() {
		return (this.sources != null) ? this : with("sources", SourceChoice.PREFERRED);
	}

	/** Whether not all that is stated of a period of a series may be of it. */
	public boolean narrows() {
		return this.source != null || this.status != null || this.from != null || this.to != null
				|| this.frequency != null;
	}

	/** Whether the period of a figure is asked for, and what it runs on over. */
	public boolean isOfTime(Observation figure) {
		var period = figure.period();
		return (this.from == null || !period.start().isBefore(this.from.first()))
				&& (this.to == null || !period.end().isAfter(this.to.last()))
				&& (this.frequency == null || this.frequency.contains(Frequency.of(period.start(), period.end())))
				&& (this.accumulation == null || this.accumulation.stream().anyMatch((one) -> one.includes(figure)));
	}

	/**
	 * What accumulates in the series that a figure is in: a first quarter is in one of
	 * single periods, unless only sums to date are asked for.
	 */
	public AccumulationFilter accumulation(Observation figure) {
		return isToDate() ? AccumulationFilter.YEAR_TO_DATE : AccumulationFilter.of(figure);
	}

	/** Whether only sums to date are asked for. */
	private boolean isToDate() {
		return List.of(AccumulationFilter.YEAR_TO_DATE).equals(this.accumulation);
	}

	/** Whether sums to date and others are in series of their own. */
	@JsonIgnore
	public boolean isByAccumulation() {
		return !isToDate() && this.transform != Transform.CUMULATIVE_TO_SINGLE;
	}

	/** The cells of measures, or of categories, that it asks for; null if for none. */
	@Nullable CellSelection cells(CellSelection.Known known) {
		return (this.of != null || this.where != null) ? new CellSelection(this.of, this.where, known) : null;
	}

	/** Whether the groups that its places are in are meant, too. */
	boolean hasGroups() {
		return !Boolean.FALSE.equals(this.groups);
	}

}
