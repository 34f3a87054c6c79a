package org.jincheng.indicators.figures.query;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jincheng.indicators.catalogue.indicator.IndicatorService;
import org.jincheng.indicators.catalogue.place.PlaceService;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.paging.SortableBy;
import org.jincheng.indicators.core.representation.DatasetPart;
import org.jincheng.indicators.core.representation.ResourceCollection;
import org.jincheng.indicators.core.representation.StatisticalCollection;
import org.jincheng.indicators.core.representation.Tabular;
import org.jincheng.indicators.core.request.RequestFields;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.ObservationVersion;
import org.jincheng.indicators.figures.selection.ObservationSelection;
import org.jincheng.indicators.figures.selection.Vintage;
import org.jincheng.indicators.figures.wording.FigureTexts;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves observations.
 *
 * @param observations the figures
 * @param indicators the units that words name
 * @param places the places that words name
 */
@RestController
@RequestMapping("/api/v1/observations")
@Tag(name = "Observations", description = "The figures, stated by sources or derived from stated ones.")
record ObservationController(ObservationService observations, IndicatorService indicators,
		PlaceService places) implements DatasetPart {

	@GetMapping
	@Operation(operationId = "listObservations", summary = "List observations", description = """
			Lists figures, each with its unit, period, relation to the truth, printed form and sentence. By \
			default, these are stated figures that are current; `origin` selects derived ones, and `asOf` \
			shows what was recorded earlier. If `fields` names `words`, each figure is in words, too. CSV and \
			XLSX also come as a table of periods and series (`shape=wide`), or of the places and periods of \
			one indicator and unit (`shape=years`). These tables are always complete, so `limit`, `after`, \
			`sort` and `count` are refused with them. All pages of a list show the revision of the first \
			page, whatever is recorded meanwhile.

			**Series.** A series is an indicator at a place in a unit, with its comparison (and the \
			distance to the base), prices and whole, joint or not. It holds outcomes (`actual`, \
			`provisional`, `estimate`), forecasts or targets, from any source. A place that only changed \
			its code continues its series. If the `timing` of the indicator is `end-of-period`, a figure \
			belongs to the last day of its period.

			**Preferred figures.** With `sources=preferred`, each period of a series has one figure, chosen \
			among those that the other parameters select. Retracted figures are set aside; copies, \
			translations and replaced figures too, if there are others. The same happens to numbers that \
			repeat another one with fewer digits, rounded or cut off. It also happens to bounds, ranges and \
			approximations that another figure implies, and to bounds and ranges beside a value. The other \
			publisher must be of the same kind or a better one. Of each publisher, the most final figure is \
			kept, and of those the newest, by the last day on which it may have been published. The first of \
			the rest is preferred. They are sorted by basis (`stated`, `publication`) and kind of publisher, as \
			listed under Publishers, or as its name says, unknown last. Then come newest day, status, relation \
			(`eq`, `approx`, `nearly`, `between`, bounds), occurrence and id. With `asOf`, publishers, sources and \
			their relations are as they were then, and so are breaks, defaults, parts and places. Names are \
			those of today. `alsoStated` says how many other figures there are, whether one contradicts, and \
			whether one may be newer or was retracted with the same number. `/observations/{id}` lists \
			them. In this mode, `q` does not search printed forms. In plain lists, `preferred` is true for \
			these figures, chosen among all sources.

			**Missing values.** A source may print "…" or "-" where a value could be. Such a figure has no \
			value and no relation, and `missing` says why. It is `not-available` (unknown), \
			`not-applicable` (there can be none), `suppressed` (withheld) or `negligible` (less than half of \
			the smallest unit shown). None of these is zero. Lists leave such figures out unless \
			`missing=true` is given. A figure with a value is always preferred to them. A wide table has the \
			reason in a second column of the series, whose code ends with `.missing`. A column after all values, \
			whose code ends with `.contested`, is `true` where sources disagree. The notes of `shape=years` \
			say this in words, and which figures are not final. Sorting by value and transforms are refused.

			**Transforms.** With `transform`, each figure is derived, with its unit, base period, formula \
			and inputs. The transform of a bound is a bound, and that of a range a range. A transform that \
			means nothing is refused with a 400 that gives the reason. Only `index` and `average-change` \
			take `base`, and both need it. Periods of another length than the base have no index. \
			Percent, permille and percentage points have no percent changes; \
			use `change`, which gives points. Temperatures have \
			no percent changes and no indexes. Figures of indicators that do not add up over time cannot \
			be split into single periods, such as ratios, temperatures and rates. A result ends with the \
			first digit that the printed inputs leave uncertain; `derivation.exact` has it unrounded. \
			Derived figures and comparisons have no transforms. Results cannot be sorted by value or time \
			of recording. No transform crosses a break (see `/breaks`), unless one publication states both \
			figures. The base is of the publication of the figure where that states one, and else preferred; \
			`note` says what growth that publication states itself, if it is another one. If inputs are \
			of two publishers, or one took the place of an older figure and the other is of another \
			publication, `derivation.mixed` is true and the result never exact. A sum is \
			split only into periods that are whole: it stands for itself if it is as long as the single \
			periods of its year. `notes` count the figures that are left out, and say why.""")
	StatisticalCollection<Observation> find(@ParameterObject ObservationSelection selection,
			@ParameterObject @SortableBy({ "indicator", "place", "period", "value", "recordedAt" }) PageQuery page,
			@ParameterObject ShapeQuery shape, Language language, HttpServletRequest request) {
		var found = this.observations.find(selection, page, language);
		found.show(wording(request, language));
		return found;
	}

	/** The same operation, where its answer is another table. */
	@GetMapping(params = { "shape", "shape!=", "shape!=long" })
	@Operation(hidden = true)
	Tabular<?> findWhole(ObservationSelection selection,
			@SortableBy({ "indicator", "place", "period", "value", "recordedAt" }) PageQuery page, ShapeQuery shape,
			Language language) {
		return this.observations.findWhole(selection, page, shape,
				FigureTexts.of(this.indicators, this.places, language));
	}

	@GetMapping("/{id}")
	@Operation(operationId = "getObservation", summary = "Get an observation", description = """
			Returns one figure, stated or derived, as it is recorded now or was at a moment. Corrections \
			keep the id. A withdrawn figure is shown in its last version, with the time of its withdrawal. \
			`others` lists the other figures of the series and period, and says in `how` whether each one \
			agrees with this figure.""")
	Observation get(
			@Parameter(description = "The id of the observation.",
					example = "57c16b6e-0c81-5fa3-adc3-e2ea8817451c") @PathVariable String id,
			@ParameterObject Vintage vintage, Language language, HttpServletRequest request) {
		return wording(request, language).apply(this.observations.get(ObservationService.uuid(id), vintage, language));
	}

	/** Returns what puts figures into words, if a request asks for these. */
	private UnaryOperator<Observation> wording(HttpServletRequest request, Language language) {
		var fields = RequestFields.of(request);
		if (fields == null || !fields.contains("words")) {
			return UnaryOperator.identity();
		}
		var texts = FigureTexts.of(this.indicators, this.places, language);
		return (figure) -> figure.worded(texts.phrase(figure));
	}

	@GetMapping("/{id}/history")
	@Operation(operationId = "listObservationVersions", summary = "List the versions of an observation",
			description = """
					Lists all versions of a stated figure, from the first on: who recorded each one, and who \
					superseded or withdrew it, when and why.""")
	ResourceCollection<ObservationVersion> history(
			@Parameter(description = "The id of the observation.",
					example = "57c16b6e-0c81-5fa3-adc3-e2ea8817451c") @PathVariable String id,
			@ParameterObject Vintage vintage, @ParameterObject @SortableBy("recordedAt") PageQuery page,
			Language language) {
		return this.observations.history(ObservationService.uuid(id), vintage, page, language);
	}

	@Override
	public Stream<ResourceCollection<?>> collections(Language language) {
		return Stream
			.of(this.observations.find(ObservationSelection.ALL.with("missing", true), PageQuery.ALL, language));
	}

}
