package org.jincheng.indicators.catalogue.place;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.curation.CuratedController;
import org.jincheng.indicators.core.curation.Curation;
import org.jincheng.indicators.core.curation.DocumentedOperations;
import org.jincheng.indicators.core.paging.SortableBy;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves places. */
@RestController
@RequestMapping("/api/v1/places")
@Tag(name = "Places", description = "The areas that figures are about, coded by GB/T 2260, and groups of areas.")
@SortableBy({ "code", "name" })
@DocumentedOperations(list = "Lists areas, and groups of areas that figures cover jointly.", get = """
		Returns one area or group of areas, with the indicators that have figures for it: how many, and \
		from which first to which last period.""", shown = "140500",
		create = "Adds a place: an area, or a group of areas that a figure covers jointly.",
		delete = "Removes a place. It must not have figures, contain other places or belong to a group.",
		example = "140431")
class PlaceController extends CuratedController<PlaceRequest, PlaceResource, PlaceFilter> {

	PlaceController(PlaceService places, Curated<?, PlaceRequest> curated, Curation curation) {
		super(curated, curation, places::get, places::find, new PlaceFilter(null, null));
	}

}
