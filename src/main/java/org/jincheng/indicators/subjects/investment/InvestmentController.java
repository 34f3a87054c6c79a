package org.jincheng.indicators.subjects.investment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.curation.CuratedController;
import org.jincheng.indicators.core.curation.Curation;
import org.jincheng.indicators.core.curation.DocumentedExamples;
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
@DocumentedExamples(shown = "optical-electro-mechanical-fund", example = "heritage-tourism-fund")
class InvestmentController extends CuratedController<InvestmentRequest, InvestmentResource, InvestmentFilter> {

	private final InvestmentService investments;

	InvestmentController(InvestmentService investments, Curated<?, InvestmentRequest> curated, Curation curation) {
		super(curated, curation, investments::get, investments::find,
				new InvestmentFilter(null, null, null, null, null, null, null));
		this.investments = investments;
	}

	@GetMapping("/summary")
	@Operation(operationId = "summarizeInvestments")
	InvestmentSummary summary(@ParameterObject @Valid SummaryQuery query, Language language) {
		return this.investments.summary(query, language);
	}

}
