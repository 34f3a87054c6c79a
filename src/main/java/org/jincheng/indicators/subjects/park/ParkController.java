package org.jincheng.indicators.subjects.park;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.curation.CuratedController;
import org.jincheng.indicators.core.curation.Curation;
import org.jincheng.indicators.core.curation.DocumentedOperations;
import org.jincheng.indicators.core.paging.SortableBy;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves parks. */
@RestController
@RequestMapping("/api/v1/parks")
@Tag(name = "Parks", description = "Industrial and green parks.")
@SortableBy({ "id", "name", "kind", "status" })
@DocumentedOperations(list = "Lists parks, each with the investments that cover it.",
		get = "Returns one park with the investments that cover it.",
		shown = "nancun-green-intelligent-casting-industrial-park",
		create = "Adds a park. To connect it with an investment, name the park in `parks` of the investment.",
		delete = "Removes a park. No investment may cover it.", example = "qinhe-river-forest-park")
class ParkController extends CuratedController<ParkRequest, ParkResource, ParkFilter> {

	ParkController(ParkService parks, Curated<?, ParkRequest> curated, Curation curation) {
		super(curated, curation, parks::get, parks::find, new ParkFilter(null, null, null, null, null, null));
	}

}
