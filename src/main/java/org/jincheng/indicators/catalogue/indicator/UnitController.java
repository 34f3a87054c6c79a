package org.jincheng.indicators.catalogue.indicator;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.curation.CuratedController;
import org.jincheng.indicators.core.curation.Curation;
import org.jincheng.indicators.core.curation.DocumentedExamples;
import org.jincheng.indicators.core.curation.NoFilter;
import org.jincheng.indicators.core.paging.SortableBy;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the units of measure. */
@RestController
@RequestMapping("/api/v1/units")
@Tag(name = "Units", description = "The units of measure of figures.")
@SortableBy({ "code", "name" })
@DocumentedExamples(shown = "CNY-per-person", example = "MW")
class UnitController extends CuratedController<UnitRequest, UnitResource, NoFilter> {

	UnitController(UnitService units, Curated<?, UnitRequest> curated, Curation curation) {
		super(curated, curation, units::get, (_, page, language) -> units.find(page, language), new NoFilter());
	}

}
