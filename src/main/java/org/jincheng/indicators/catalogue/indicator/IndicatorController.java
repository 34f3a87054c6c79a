package org.jincheng.indicators.catalogue.indicator;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.curation.CuratedController;
import org.jincheng.indicators.core.curation.Curation;
import org.jincheng.indicators.core.curation.DocumentedOperations;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.SortableBy;
import org.jincheng.indicators.core.revision.Change;
import org.jincheng.indicators.core.revision.RevisionDraft;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the catalogue of indicators. */
@RestController
@RequestMapping("/api/v1/indicators")
@Tag(name = "Indicators", description = "The catalogue of what is measured.")
@SortableBy({ "measure", "code", "name", "topic", "rank" })
@DocumentedOperations(list = """
		Lists everything that is measured or derived, with definitions and units. Measures come before \
		their cells, the parts that they are broken down into.""",
		get = "Returns one indicator. `/api/v1/observations?indicator=` lists its figures.",
		shown = "livelihood-budget-share", create = """
				Adds an indicator: a thing that is measured. Investments, trade metrics and environment metrics are \
				added under their own paths. Derived indicators cannot be added, because the service computes them.""",
		delete = """
				Removes an indicator. It must not have figures. Indicators with a path of their own are removed \
				there; derived ones disappear with the indicators that they are computed from.""",
		example = "hospital-beds")
class IndicatorController extends CuratedController<IndicatorRequest, IndicatorResource, IndicatorFilter> {

	private final IndicatorFigures figures;

	IndicatorController(IndicatorService indicators, Curated<?, IndicatorRequest> curated, Curation curation,
			IndicatorFigures figures) {
		super(curated, curation, indicators::get, indicators::find, IndicatorFilter.ALL);
		this.figures = figures;
	}

	@Override
	protected IndicatorResource rehearsed(IndicatorResource indicator, RevisionDraft draft, Language language) {
		var changed = draft.changes()
			.stream()
			.filter((change) -> indicator.code().equals(change.id()))
			.flatMap((change) -> change.fields().stream())
			.map(Change.FieldChange::field)
			.toList();
		return indicator
			.warning(this.figures.meaning(indicator.code(), changed.contains("prices") || changed.contains("priceYear"),
					changed.contains("changes"), draft, language));
	}

}
