package org.jincheng.indicators.indicator;

import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jincheng.indicators.language.Language;
import org.jincheng.indicators.representation.DatasetPart;
import org.jincheng.indicators.representation.ResourceCollection;
import org.jincheng.indicators.request.PageQuery;
import org.jincheng.indicators.request.SortableBy;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the catalogue of indicators, with its topics and units. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Indicators", description = "The things measured, and the topics and units that they are told in.")
class IndicatorController implements DatasetPart {

	private final IndicatorService indicators;

	IndicatorController(IndicatorService indicators) {
		this.indicators = indicators;
	}

	@GetMapping("/indicators")
	@Operation(operationId = "listIndicators", summary = "List indicators",
			description = "The catalogue: every thing that is measured or derived, with its definition and units.")
	ResourceCollection<IndicatorResource> find(@ParameterObject @Valid IndicatorFilter filter,
			@ParameterObject @Valid @SortableBy({ "code", "name", "topic" }) PageQuery page, Language language) {
		return this.indicators.find(filter, page, language);
	}

	@GetMapping("/indicators/{code}")
	@Operation(operationId = "getIndicator", summary = "Get an indicator",
			description = "One thing measured; its figures are in `/api/v1/observations?indicator=`.")
	IndicatorResource get(@Parameter(description = "The code of the indicator.",
			example = "livelihood-budget-share") @PathVariable String code, Language language) {
		return this.indicators.get(code, language);
	}

	@GetMapping("/topics")
	@Operation(operationId = "listTopics", summary = "List topics", description = "The subjects to browse by.")
	ResourceCollection<TopicResource> topics(@ParameterObject @Valid @SortableBy({ "code", "name" }) PageQuery page,
			Language language) {
		return this.indicators.topics(page, language);
	}

	@GetMapping("/units")
	@Operation(operationId = "listUnits", summary = "List units",
			description = "The units of measure that figures are in.")
	ResourceCollection<UnitResource> units(@ParameterObject @Valid @SortableBy({ "code", "name" }) PageQuery page,
			Language language) {
		return this.indicators.units(page, language);
	}

	@Override
	public Stream<ResourceCollection<?>> collections(Language language) {
		return Stream.of(find(new IndicatorFilter(null), PageQuery.ALL, language), topics(PageQuery.ALL, language),
				units(PageQuery.ALL, language));
	}

}
