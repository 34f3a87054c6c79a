package org.jincheng.indicators.catalogue.indicator;

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

/** Serves the units of measure. */
@RestController
@RequestMapping("/api/v1/units")
@Tag(name = "Units", description = "The units of measure that figures are in.")
class UnitController implements DatasetPart {

	private final UnitService units;

	private final Curated<Unit, UnitRequest> curated;

	private final Curation curation;

	UnitController(UnitService units, Curated<Unit, UnitRequest> curated, Curation curation) {
		this.units = units;
		this.curated = curated;
		this.curation = curation;
	}

	@GetMapping
	@Operation(operationId = "listUnits", summary = "List units",
			description = "The units of measure, and those rates of two of them that indicators are in.")
	ResourceCollection<UnitResource> find(@ParameterObject @Valid @SortableBy({ "code", "name" }) PageQuery page,
			Language language) {
		return this.units.find(page, language);
	}

	@GetMapping("/{code}")
	@Operation(operationId = "getUnit", summary = "Get a unit",
			description = "One unit of measure, or a rate of two, such as `CNY-per-person`: `NUMERATOR-per-DENOMINATOR` is a unit wherever both are. A denominator is `person`, `household` or a unit; neither part is a rate itself.")
	UnitResource get(
			@Parameter(description = "The code of the unit.", example = "CNY-per-person") @PathVariable String code,
			Language language) {
		return this.units.get(code, language);
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(operationId = "createUnit", summary = "Add a unit",
			description = "Adds a unit of measure. Rates, such as `MW-per-km2`, are there wherever both their parts are.")
	ResponseEntity<UnitResource> create(@RequestBody UnitRequest request, Language language) {
		var written = this.curation.create(this.curated, request, (code) -> this.units.get(code, language));
		return WriteAnswers.created(this.curated.path(request.code()), written, language);
	}

	@PutMapping("/{code}")
	@Operation(operationId = "replaceUnit", summary = "Change a unit",
			description = "Makes the unit what the body says.")
	ResponseEntity<UnitResource> replace(
			@Parameter(description = "The code of the unit.", example = "MW") @PathVariable String code,
			IfMatch ifMatch, @RequestBody UnitRequest request, Language language) {
		var written = this.curation.replace(this.curated, code, request, ifMatch, language, this.units::get);
		return WriteAnswers.changed(this.curated.path(code), written, language);
	}

	@DeleteMapping("/{code}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(operationId = "deleteUnit", summary = "Remove a unit",
			description = "Removes a unit that no indicator is in, nor in a rate of it.")
	void delete(@Parameter(description = "The code of the unit.", example = "MW") @PathVariable String code,
			IfMatch ifMatch) {
		this.curation.delete(this.curated, code, ifMatch);
	}

	@Override
	public Stream<ResourceCollection<?>> collections(Language language) {
		return Stream.of(find(PageQuery.ALL, language));
	}

}
