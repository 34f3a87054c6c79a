package org.jincheng.indicators.faces.overview;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jincheng.indicators.core.language.Language;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves overviews of places.
 *
 * @param overviews the overviews
 */
@RestController
@RequestMapping("/api/v1/places/{code}/overview")
@Tag(name = "Places")
record OverviewController(OverviewService overviews) {

	@GetMapping
	@Operation(operationId = "getPlaceOverview", summary = "Get an overview of a place", description = """
			Returns what is known about a place in one response: key figures and their changes, topics, \
			plans and their outcomes, the same figures of other places, and sources.""")
	PlaceOverview get(
			@Parameter(description = "The code of the place.", example = "\"140000\"") @PathVariable String code,
			@ParameterObject OverviewQuery query, Language language) {
		return this.overviews.get(code, !Boolean.FALSE.equals(query.peers()), language);
	}

	/**
	 * Which part of an overview is asked for.
	 *
	 * @param peers whether the overview has the same figures of other places. Without
	 * them, {@code peers} is empty. Default: true
	 */
	record OverviewQuery(@Nullable Boolean peers) {
	}

}
