package org.jincheng.indicators.catalogue.indicator;

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

/** Serves the catalogue of indicators. */
@RestController
@RequestMapping("/api/v1/indicators")
@Tag(name = "Indicators", description = "The things measured.")
class IndicatorController implements DatasetPart {

	private final IndicatorService indicators;

	private final Curated<Indicator, IndicatorRequest> curated;

	private final Curation curation;

	IndicatorController(IndicatorService indicators, Curated<Indicator, IndicatorRequest> curated, Curation curation) {
		this.indicators = indicators;
		this.curated = curated;
		this.curation = curation;
	}

	@GetMapping
	@Operation(operationId = "listIndicators", summary = "List indicators",
			description = "The catalogue: every thing that is measured or derived, with its definition and units.")
	ResourceCollection<IndicatorResource> find(@ParameterObject @Valid IndicatorFilter filter,
			@ParameterObject @Valid @SortableBy({ "code", "name", "topic", "rank" }) PageQuery page,
			Language language) {
		return this.indicators.find(filter, page, language);
	}

	@GetMapping("/{code}")
	@Operation(operationId = "getIndicator", summary = "Get an indicator",
			description = "One thing measured; its figures are in `/api/v1/observations?indicator=`.")
	IndicatorResource get(@Parameter(description = "The code of the indicator.",
			example = "livelihood-budget-share") @PathVariable String code, Language language) {
		return this.indicators.get(code, language);
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(operationId = "createIndicator", summary = "Add an indicator",
			description = "Adds a thing measured. Investments, trade metrics and environment metrics are added under their own paths, and derived indicators are computed.")
	ResponseEntity<IndicatorResource> create(@RequestBody IndicatorRequest request, Language language) {
		var written = this.curation.create(this.curated, request, (code) -> this.indicators.get(code, language));
		return WriteAnswers.created(this.curated.path(request.code()), written, language);
	}

	@PutMapping("/{code}")
	@Operation(operationId = "replaceIndicator", summary = "Change an indicator",
			description = "Makes the indicator what the body says.")
	ResponseEntity<IndicatorResource> replace(
			@Parameter(description = "The code of the indicator.", example = "hospital-beds") @PathVariable String code,
			IfMatch ifMatch, @RequestBody IndicatorRequest request, Language language) {
		var written = this.curation.replace(this.curated, code, request, ifMatch, language, this.indicators::get);
		return WriteAnswers.changed(this.curated.path(code), written, language);
	}

	@DeleteMapping("/{code}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(operationId = "deleteIndicator", summary = "Remove an indicator",
			description = "Removes an indicator that has no figures. Those with a path of their own are removed there, and derived ones go with what they are derived from.")
	void delete(
			@Parameter(description = "The code of the indicator.", example = "hospital-beds") @PathVariable String code,
			IfMatch ifMatch) {
		this.curation.delete(this.curated, code, ifMatch);
	}

	@Override
	public Stream<ResourceCollection<?>> collections(Language language) {
		return Stream.of(find(IndicatorFilter.ALL, PageQuery.ALL, language));
	}

}
