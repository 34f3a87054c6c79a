package org.jincheng.indicators.subjects.investment;

import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.curation.Curation;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.paging.SortableBy;
import org.jincheng.indicators.core.representation.DatasetPart;
import org.jincheng.indicators.core.representation.IfMatch;
import org.jincheng.indicators.core.representation.ResourceCollection;
import org.jincheng.indicators.core.representation.WriteAnswers;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Serves investments. */
@RestController
@RequestMapping("/api/v1/investments")
@Tag(name = "Investments", description = "Money set up, contracted or spent.")
class InvestmentController implements DatasetPart {

	private final InvestmentService investments;

	private final Curated<Investment, InvestmentRequest> curated;

	private final Curation curation;

	InvestmentController(InvestmentService investments, Curated<Investment, InvestmentRequest> curated,
			Curation curation) {
		this.investments = investments;
		this.curated = curated;
		this.curation = curation;
	}

	@GetMapping
	@Operation(operationId = "listInvestments", summary = "List investments",
			description = "Money set up, contracted or spent, with the amounts that sources state and what is derived from them. An amount that covers several parks together is joint: each of the parks points to it.")
	ResourceCollection<InvestmentResource> find(@ParameterObject @Valid InvestmentFilter filter,
			@ParameterObject @Valid @SortableBy({ "id", "name", "sector", "kind", "status" }) PageQuery page,
			Language language) {
		return this.investments.find(filter, page, language);
	}

	@GetMapping("/summary")
	@Operation(operationId = "summarizeInvestments", summary = "Sum investments up",
			description = "What the investments of each sector, kind or status come to. An investment counts with its newest amount, and a joint amount counts once. Totals are derived figures: they name the amounts that they are made of.")
	InvestmentSummary summary(@ParameterObject @Valid SummaryQuery query, Language language) {
		return this.investments.summary(query, language);
	}

	@GetMapping("/{id}")
	@Operation(operationId = "getInvestment", summary = "Get an investment",
			description = "One investment with its amounts.")
	InvestmentResource get(@Parameter(description = "The id of the investment.",
			example = "optical-electro-mechanical-fund") @PathVariable String id, Language language) {
		return this.investments.get(id, language);
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(operationId = "createInvestment", summary = "Add an investment",
			description = "Adds money set up, contracted or spent; its amounts are recorded as observations of its indicator.")
	ResponseEntity<InvestmentResource> create(@RequestBody InvestmentRequest request, Language language) {
		var written = this.curation.create(this.curated, request, (id) -> this.investments.get(id, language));
		return WriteAnswers.created(this.curated.path(request.id()), written, language);
	}

	@PutMapping("/{id}")
	@Operation(operationId = "replaceInvestment", summary = "Change an investment",
			description = "Makes the investment what the body says.")
	ResponseEntity<InvestmentResource> replace(
			@Parameter(description = "The id of the investment.",
					example = "heritage-tourism-fund") @PathVariable String id,
			IfMatch ifMatch, @RequestBody InvestmentRequest request, Language language) {
		var written = this.curation.replace(this.curated, id, request, ifMatch, language, this.investments::get);
		return WriteAnswers.changed(this.curated.path(id), written, language);
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(operationId = "deleteInvestment", summary = "Remove an investment",
			description = "Removes an investment that has no amounts.")
	void delete(@Parameter(description = "The id of the investment.",
			example = "heritage-tourism-fund") @PathVariable String id, IfMatch ifMatch) {
		this.curation.delete(this.curated, id, ifMatch);
	}

	@Override
	public Stream<ResourceCollection<?>> collections(Language language) {
		var all = new InvestmentFilter(null, null, null, null, null, null, null);
		return Stream.of(find(all, PageQuery.ALL, language));
	}

}
