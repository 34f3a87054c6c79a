package org.jincheng.indicators.subjects.initiative;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.curation.CuratedController;
import org.jincheng.indicators.core.curation.Curation;
import org.jincheng.indicators.core.curation.DocumentedOperations;
import org.jincheng.indicators.core.paging.SortableBy;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves initiatives. */
@RestController
@RequestMapping("/api/v1/initiatives")
@Tag(name = "Initiatives", description = "Initiatives: done, under way or planned, without a figure of their own.")
@SortableBy({ "id", "name", "topic", "kind", "status" })
@DocumentedOperations(list = "Lists initiatives: done, under way or planned. They have a status instead of a figure.",
		get = "Returns one initiative with its status and what sources say about it.", shown = "civil-airport",
		create = "Adds an initiative: something done, under way or planned that has no figure of its own.",
		delete = "Removes an initiative.", example = "mountain-railway")
class InitiativeController extends CuratedController<InitiativeRequest, InitiativeResource, InitiativeFilter> {

	InitiativeController(InitiativeService initiatives, Curated<?, InitiativeRequest> curated, Curation curation) {
		super(curated, curation, initiatives::get, initiatives::find,
				new InitiativeFilter(null, null, null, null, null, null, null));
	}

}
