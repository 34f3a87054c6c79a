package org.jincheng.indicators.subjects.trade;

import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.curation.Curation;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.paging.SortableBy;
import org.jincheng.indicators.core.representation.DatasetPart;
import org.jincheng.indicators.core.representation.IfMatch;
import org.jincheng.indicators.core.representation.ResourceCollection;
import org.jincheng.indicators.core.representation.WriteAnswers;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Serves trade metrics. */
@RestController
@RequestMapping("/api/v1/trade-metrics")
@Tag(name = "Trade metrics", description = "Openness, compared with a base period.")
class TradeMetricController implements DatasetPart {

	private final TradeMetricService tradeMetrics;

	private final Curated<TradeMetric, TradeMetricRequest> curated;

	private final Curation curation;

	TradeMetricController(TradeMetricService tradeMetrics, Curated<TradeMetric, TradeMetricRequest> curated,
			Curation curation) {
		this.tradeMetrics = tradeMetrics;
		this.curated = curated;
		this.curation = curation;
	}

	@GetMapping
	@Operation(operationId = "listTradeMetrics", summary = "List trade metrics",
			description = "Metrics of openness. A ratio stays a ratio: what is stated is how many times more than in the base period, and both readings of that are derived.")
	ResourceCollection<TradeMetricResource> find(@ParameterObject @Valid TradeMetricFilter filter,
			@ParameterObject @Valid @SortableBy({ "id", "name", "flow" }) PageQuery page, Language language) {
		return this.tradeMetrics.find(filter, page, language);
	}

	@GetMapping("/{id}")
	@Operation(operationId = "getTradeMetric", summary = "Get a trade metric",
			description = "One metric of openness with its figures.")
	TradeMetricResource get(@Parameter(description = "The id of a trade metric.",
			example = "foreign-trade-multiple") @PathVariable String id, Language language) {
		return this.tradeMetrics.get(id, language);
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(operationId = "createTradeMetric", summary = "Add a trade metric",
			description = "Adds a metric of openness; its figures are recorded as observations of its indicator. One that is compared as \"times more\" gets both readings of that as derived indicators.")
	ResponseEntity<TradeMetricResource> create(@RequestBody TradeMetricRequest request, Language language) {
		var written = this.curation.create(this.curated, request, (id) -> this.tradeMetrics.get(id, language));
		return WriteAnswers.created(this.curated.path(request.id()), written, language);
	}

	@PutMapping("/{id}")
	@Operation(operationId = "replaceTradeMetric", summary = "Change a trade metric",
			description = "Makes the trade metric what the body says.")
	ResponseEntity<TradeMetricResource> replace(
			@Parameter(description = "The id of the trade metric.",
					example = "export-multiple") @PathVariable String id,
			IfMatch ifMatch, @RequestBody TradeMetricRequest request, Language language) {
		var written = this.curation.replace(this.curated, id, request, ifMatch, language, this.tradeMetrics::get);
		return WriteAnswers.changed(this.curated.path(id), written, language);
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(operationId = "deleteTradeMetric", summary = "Remove a trade metric",
			description = "Removes a trade metric that has no figures, with the readings that are derived from it.")
	void delete(@Parameter(description = "The id of the trade metric.",
			example = "export-multiple") @PathVariable String id, IfMatch ifMatch) {
		this.curation.delete(this.curated, id, ifMatch);
	}

	@Override
	public Stream<ResourceCollection<?>> collections(Language language) {
		var all = new TradeMetricFilter(null);
		return Stream.of(find(all, PageQuery.ALL, language));
	}

}
