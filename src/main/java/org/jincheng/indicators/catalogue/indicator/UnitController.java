package org.jincheng.indicators.catalogue.indicator;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.curation.CuratedController;
import org.jincheng.indicators.core.curation.Curation;
import org.jincheng.indicators.core.curation.DocumentedOperations;
import org.jincheng.indicators.core.curation.NoFilter;
import org.jincheng.indicators.core.paging.SortableBy;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the units of measure. */
@RestController
@RequestMapping("/api/v1/units")
@Tag(name = "Units", description = "The units of measure of figures.")
@SortableBy({ "code", "name" })
@DocumentedOperations(list = "Lists the units of measure, and the rates of two units that indicators use.", get = """
		Returns one unit of measure, or a rate of two units such as `CNY-per-person`. Any \
		`NUMERATOR-per-DENOMINATOR` is a unit if both parts are. The denominator is `person`, \
		`household` or a unit; neither part may be a rate itself.""", shown = "CNY-per-person",
		create = "Adds a unit of measure. Rates such as `MW-per-km2` exist as soon as both their parts do.",
		delete = "Removes a unit. No indicator may use it, alone or in a rate.", example = "MW")
class UnitController extends CuratedController<UnitRequest, UnitResource, NoFilter> {

	UnitController(UnitService units, Curated<?, UnitRequest> curated, Curation curation) {
		super(curated, curation, units::get, (_, page, language) -> units.find(page, language), new NoFilter());
	}

}
