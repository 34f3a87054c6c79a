package org.jincheng.indicators.subjects.investment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.curation.CuratedController;
import org.jincheng.indicators.core.curation.Curation;
import org.jincheng.indicators.core.curation.DocumentedOperations;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.SortableBy;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves investments. */
@RestController
@RequestMapping("/api/v1/investments")
@Tag(name = "Investments", description = "Money set up, contracted or spent.")
@SortableBy({ "id", "name", "sector", "kind", "status" })
@DocumentedOperations(list = """
		Lists investments with the amounts that sources state and the figures derived from them. An \
		amount that covers several parks together is joint: every one of these parks lists the \
		investment.""", get = "Returns one investment with its amounts.", shown = "optical-electro-mechanical-fund",
		create = "Adds an investment. Record its amounts as observations of the indicator with the same code.",
		delete = "Removes an investment. It must not have amounts.", example = "heritage-tourism-fund")
class InvestmentController extends CuratedController<InvestmentRequest, InvestmentResource, InvestmentFilter> {

	private final InvestmentService investments;

	InvestmentController(InvestmentService investments, Curated<?, InvestmentRequest> curated, Curation curation) {
		super(curated, curation, investments::get, investments::find,
				new InvestmentFilter(null, null, null, null, null, null, null, null, null, null, null, null, null));
		this.investments = investments;
	}

	@GetMapping("/summary")
	@Operation(operationId = "summarizeInvestments", summary = "Summarise investments", description = """
			Returns the total of the investments in each sector, of each kind or of each status. Each \
			investment counts with its newest amount, and a joint amount counts once. Totals are derived \
			figures that name the amounts they add up.""")
	InvestmentSummary summary(@ParameterObject SummaryQuery query, Language language) {
		return this.investments.summary(query, language);
	}

}
