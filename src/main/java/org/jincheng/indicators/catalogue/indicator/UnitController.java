package org.jincheng.indicators.catalogue.indicator;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.curation.CuratedController;
import org.jincheng.indicators.core.curation.Curation;
import org.jincheng.indicators.core.curation.DocumentedOperations;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.paging.SortableBy;
import org.jincheng.indicators.core.representation.ResourceCollection;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the units of measure. */
@RestController
@RequestMapping("/api/v1/units")
@Tag(name = "Units", description = "The units of measure of figures.")
@DocumentedOperations(get = """
		Returns one unit of measure, or a rate of two units such as `CNY-per-person`. Any \
		`NUMERATOR-per-DENOMINATOR` is a unit if both parts are. The denominator is `person`, \
		`household` or a unit; neither part may be a rate itself.""", shown = "CNY-per-person",
		create = "Adds a unit of measure. Rates such as `MW-per-km2` exist as soon as both their parts do.",
		delete = "Removes a unit. No indicator may use it, alone or in a rate.", example = "MW")
class UnitController extends CuratedController<UnitRequest, UnitResource> {

	UnitController(UnitService units, Curated<?, UnitRequest> curated, Curation curation) {
		super(curated, curation, units::get, units::find);
	}

	@GetMapping
	@Operation(operationId = "listUnits", summary = "List units",
			description = "Lists the units of measure, and the rates of two units that indicators use.")
	ResourceCollection<UnitResource> find(@ParameterObject @Valid @SortableBy({ "code", "name" }) PageQuery page,
			Language language) {
		return list(page, language);
	}

}
