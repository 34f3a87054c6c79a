package org.jincheng.indicators.catalogue.breaks;

import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jincheng.indicators.catalogue.indicator.IndicatorRequest;
import org.jincheng.indicators.catalogue.indicator.IndicatorService;
import org.jincheng.indicators.catalogue.place.PlaceService;
import org.jincheng.indicators.catalogue.source.SourceService;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.curation.CuratedController;
import org.jincheng.indicators.core.curation.Curation;
import org.jincheng.indicators.core.curation.DocumentedOperations;
import org.jincheng.indicators.core.curation.References;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.EntityPages;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.paging.SortableBy;
import org.jincheng.indicators.core.representation.ResourceCollection;
import org.jincheng.indicators.core.request.KnownValues;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.context.annotation.Bean;
import org.springframework.data.jpa.domain.Specification;
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

	private final RecordedBreaks breaks;

	private final IndicatorService indicators;

	private final PlaceService places;

	BreakController(RecordedBreaks breaks, IndicatorService indicators, PlaceService places,
			Curated<?, BreakRequest> curated, Curation curation) {
		super(curated, curation, (id, language) -> breaks.get("break", id).toResource(language),
				(page, language) -> list(breaks, Specification.unrestricted(), page, language));
		this.breaks = breaks;
		this.indicators = indicators;
		this.places = places;
	}

	@Bean
	static Curated<Break, BreakRequest> curatedBreaks(RecordedBreaks breaks, IndicatorService indicators,
			PlaceService places, SourceService sources) {
		return new Curated<>("breaks", "break", BreakRequest.class, BreakRequest::id, breaks::findById, Break::state,
				Break::new, Break::change)
			.check((request, references) -> check(request, references, indicators, places, sources));
	}

	private static void check(BreakRequest request, References references, IndicatorService indicators,
			PlaceService places, SourceService sources) {
		var indicator = request.indicator();
		var place = request.place();
		if (indicator == null && place == null) {
			references.refuse("/indicator", null, "Is missing: a break is of an indicator, of a place, or of both.");
		}
		if (indicator != null && indicators.statedType(indicator).isEmpty()) {
			references.known("/indicator", indicator,
					indicators.described().stream().map(IndicatorRequest::code).toList());
		}
		if (place != null) {
			references.known("/place", place, places.names());
		}
		sources.check("/statement", List.of(request.statement()), references);
	}

	@GetMapping
	@Operation(operationId = "listBreaks", summary = "List breaks", description = """
			Lists the days from which figures of an indicator or a place are not comparable with earlier \
			ones. Each has a reason and the statement (the sentence of a source) that announces it.""")
	ResourceCollection<BreakResource> find(@ParameterObject @Valid BreakFilter filter,
			@ParameterObject @Valid @SortableBy({ "id", "day" }) PageQuery page, Language language) {
		if (filter.indicator() != null) {
			KnownValues.check("indicator", List.of(filter.indicator()), this.indicators.codes());
		}
		if (filter.place() != null) {
			KnownValues.check("place", List.of(filter.place()), this.places.codes(), this.places::names);
		}
		var selection = holdsFor("indicator", filter.indicator()).and(holdsFor("place", filter.place()))
			.and(EntityPages.equal("reason", filter.reason()));
		return list(this.breaks, selection, page, language);
	}

	private static ResourceCollection<BreakResource> list(RecordedBreaks breaks, Specification<Break> selection,
			PageQuery page, Language language) {
		var pages = new EntityPages<>(breaks, List.of("id", "note.en", "note.zh"), "id", Map.of(), List.of("id"));
		return new ResourceCollection<>(BreakResource.TABLE, page,
				(query) -> pages.page(selection, query).each((item) -> item.toResource(language)));
	}

	private static Specification<Break> holdsFor(String property, @Nullable String code) {
		return EntityPages.<Break>equal(property, code)
			.or((root, criteria, builder) -> builder.isNull(root.get(property)));
	}

}
