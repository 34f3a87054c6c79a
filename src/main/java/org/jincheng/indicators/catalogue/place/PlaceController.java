package org.jincheng.indicators.catalogue.place;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.curation.CuratedController;
import org.jincheng.indicators.core.curation.Curation;
import org.jincheng.indicators.core.curation.DocumentedExamples;
import org.jincheng.indicators.core.paging.SortableBy;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves places. */
@RestController
@RequestMapping("/api/v1/places")
@Tag(name = "Places", description = "The areas that figures are about, coded by GB/T 2260, and groups of areas.")
@SortableBy({ "code", "name" })
@DocumentedExamples(shown = "140500", example = "140431")
class PlaceController extends CuratedController<PlaceRequest, PlaceResource, PlaceFilter> {

	PlaceController(PlaceService places, Curated<?, PlaceRequest> curated, Curation curation) {
		super(curated, curation, places::get, places::find, new PlaceFilter(null, null));
	}

}
