package org.jincheng.indicators.catalogue.breaks;

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

/** Serves breaks. */
@RestController
@RequestMapping("/api/v1/breaks")
@Tag(name = "Breaks",
		description = "Breaks in comparability: days from which figures are not comparable with earlier ones.")
@DocumentedOperations(get = "Returns one break with its reason.", create = """
		Adds a break: a day from which the figures of an indicator, of a place, or of an indicator at a \
		place are not comparable with earlier ones.""", delete = "Removes a break.", example = "hospital-beds-coverage")
class BreakController extends CuratedController<BreakRequest, BreakResource> {

	private final BreakService breaks;

	BreakController(BreakService breaks, Curated<?, BreakRequest> curated, Curation curation) {
		super(curated, curation, breaks::get, (language) -> breaks.find(BreakFilter.ALL, PageQuery.ALL, language));
		this.breaks = breaks;
	}

	@GetMapping
	@Operation(operationId = "listBreaks", summary = "List breaks", description = """
			Lists the days from which figures of an indicator or a place are not comparable with earlier \
			ones. Each has a reason and the statement (the sentence of a source) that announces it.""")
	ResourceCollection<BreakResource> find(@ParameterObject @Valid BreakFilter filter,
			@ParameterObject @Valid @SortableBy({ "id", "day" }) PageQuery page, Language language) {
		return this.breaks.find(filter, page, language);
	}

}
