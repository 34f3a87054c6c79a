package org.jincheng.indicators.figures.query;

import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.paging.SortableBy;
import org.jincheng.indicators.core.representation.DatasetPart;
import org.jincheng.indicators.core.representation.ResourceCollection;
import org.jincheng.indicators.core.representation.StatisticalCollection;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.ObservationSelection;
import org.jincheng.indicators.figures.observation.ObservationVersion;
import org.jincheng.indicators.figures.observation.Vintage;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves observations. */
@RestController
@RequestMapping("/api/v1/observations")
@Tag(name = "Observations", description = "The figures themselves, stated and derived.")
class ObservationController implements DatasetPart {

	private final ObservationService observations;

	ObservationController(ObservationService observations) {
		this.observations = observations;
	}

	@GetMapping
	@Operation(operationId = "listObservations", summary = "List observations",
			description = "Figures, each with its unit, period, relation to the truth, printed form and sentence. They are stated ones unless `origin` asks for others, and those that stand now unless `asOf` asks for those that stood then. As CSV or XLSX they can be a table of periods and series, with `shape=wide`, which is whole, so that `limit`, `after`, `sort` and `count` are refused with it. All pages of a list are of the revision that the first one was read at, whatever is recorded meanwhile.\n\nA series is an indicator at a place in a unit, as outcome (`actual`, `provisional`, `estimate`), `forecast` or `target`, with a comparison and the distance to its base, prices and whole, joint or not: whoever states it. An area that got another code with the same territory goes on as one series, and figures of an indicator whose `timing` is `end-of-period` are of the last day of their period. With `sources=preferred` each period of a series has one figure. Set aside is what is retracted; copies, translations and what was replaced, where there is anything else; what says another one's number with fewer digits; and bounds, ranges and what is about a number, where they follow from another figure of the same kind of source. Of each publisher the newest is kept, by the last day that it can have been published on. Of the rest the first is taken by basis (`stated`, `publication`), kind of publisher (`statistics-office`, `government`, `press`, `other`, unknown), status, relation (`eq`, `approx`, `nearly`, `between`, bounds), newest day, occurrence and id. Publishers and relations are those of today, with `asOf` too. A preferred figure tells in `alsoStated` how many others there are and whether one contradicts it; `/observations/{id}` has them. Only the figures that the other parameters select are looked at, and words in `q` are not looked for in what is printed.\n\nWith `transform` each is a derived figure with its unit, base period, formula and inputs. Of a bound follows a bound and of a range a range. What would mean nothing is a 400 that says why: an index without `base`, a `base` of anything else, a percent change of what is in percent, permille or percentage points (`change` gives points), a percent change or an index of temperatures, single periods of ratios, temperatures or rates, any transform of derived figures or of comparisons, and a transform sorted by value or moment. No transform goes over a break, as `/breaks` has them, unless one publication states both figures. Where the publication of a value states another base than the preferred one, or implies it by a change that it states, what follows within that publication comes first, and what follows from the preferred base is the second occurrence.")
	StatisticalCollection<Observation> find(
			@ParameterObject @Valid ObservationSelection selection, @ParameterObject @Valid @SortableBy({ "indicator",
					"place", "period", "value", "recordedAt" }) PageQuery page,
			@ParameterObject ShapeQuery shape, Language language) {
		return this.observations.find(selection, page, language);
	}

	/** The same operation, where its answer is another table. */
	@GetMapping(params = "shape=wide")
	@Operation(hidden = true)
	WideObservations findWide(@Valid ObservationSelection selection,
			@Valid @SortableBy({ "indicator", "place", "period", "value", "recordedAt" }) PageQuery page,
			ShapeQuery shape, Language language) {
		return this.observations.findWide(selection, page, language);
	}

	@GetMapping("/{id}")
	@Operation(operationId = "getObservation", summary = "Get an observation",
			description = "One figure, stated or derived, as it is known now or was known at a moment. Its id stays the same over corrections; a figure that was withdrawn is shown as it was known last, with the moment of its end. `others` has the other figures of its series and period, and how each stands to it: it `agrees`, is `rounded` or `implied` by it, leaves it `open`, was `revised`, is a `copy`, or `contradicts` it.")
	Observation get(
			@Parameter(description = "The id of the observation.",
					example = "57c16b6e-0c81-5fa3-adc3-e2ea8817451c") @PathVariable String id,
			@ParameterObject @Valid Vintage vintage, Language language) {
		return this.observations.get(ObservationService.uuid(id), vintage, language);
	}

	@GetMapping("/{id}/history")
	@Operation(operationId = "listObservationVersions", summary = "List the versions of an observation",
			description = "What was known of a figure that a source states, from the first record on: each version with who recorded it, and who superseded or withdrew it, when and why.")
	ResourceCollection<ObservationVersion> history(
			@Parameter(description = "The id of the observation.",
					example = "57c16b6e-0c81-5fa3-adc3-e2ea8817451c") @PathVariable String id,
			@ParameterObject @Valid Vintage vintage, @ParameterObject @Valid @SortableBy("recordedAt") PageQuery page,
			Language language) {
		return this.observations.history(ObservationService.uuid(id), vintage, page, language);
	}

	@Override
	public Stream<ResourceCollection<?>> collections(Language language) {
		return Stream.of(this.observations.find(ObservationSelection.ALL, PageQuery.ALL, language));
	}

}
