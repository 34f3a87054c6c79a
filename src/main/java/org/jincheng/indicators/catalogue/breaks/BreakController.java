package org.jincheng.indicators.catalogue.breaks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.tags.Tag;
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

import org.springframework.context.annotation.Bean;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves breaks. */
@RestController
@RequestMapping("/api/v1/breaks")
@Tag(name = "Breaks",
		description = "Breaks in comparability: days from which figures are not comparable with earlier ones.")
@SortableBy({ "id", "day" })
@DocumentedOperations(list = """
		Lists the days from which figures of an indicator or a place are not comparable with earlier \
		ones. Each has a reason and the statement (the sentence of a source) that announces it.""",
		get = "Returns one break with its reason.", create = """
				Adds a break: a day from which the figures of an indicator, of a place, or of an indicator at a \
				place are not comparable with earlier ones.""", delete = "Removes a break.",
		example = "hospital-beds-coverage")
class BreakController extends CuratedController<BreakRequest, BreakResource, BreakFilter> {

	BreakController(RecordedBreaks breaks, IndicatorService indicators, PlaceService places,
			Curated<?, BreakRequest> curated, Curation curation) {
		super(curated, curation, (id, language) -> breaks.get("break", id).toResource(language),
				(filter, page, language) -> list(breaks, selection(filter, indicators, places), page, language),
				BreakFilter.ALL);
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

	private static Specification<Break> selection(BreakFilter filter, IndicatorService indicators,
			PlaceService places) {
		if (filter.indicator() != null) {
			KnownValues.check("indicator", List.of(filter.indicator()), indicators.codes());
		}
		if (filter.place() != null) {
			KnownValues.check("place", List.of(filter.place()), places.codes(), places::names);
		}
		return holdsFor("indicator", ofParts(filter.indicator(), indicators))
			.and(holdsFor("place", Collections.singletonList(filter.place())))
			.and(EntityPages.equal("reason", filter.reason()));
	}

	private static ResourceCollection<BreakResource> list(RecordedBreaks breaks, Specification<Break> selection,
			PageQuery page, Language language) {
		var pages = new EntityPages<>(breaks, EntityPages.containing("id", "note.en", "note.zh"), "id", Map.of(),
				List.of("id"));
		return new ResourceCollection<>(BreakResource.TABLE, page,
				(query) -> pages.page(selection, query).each((item) -> item.toResource(language)));
	}

	/** An indicator, the measure that it is a part of, and what it is a share of. */
	private static List<@Nullable String> ofParts(@Nullable String code, IndicatorService indicators) {
		var codes = new ArrayList<@Nullable String>();
		codes.add(code);
		if (code != null) {
			var indicator = Objects.requireNonNull(indicators.described(List.of(code)).get(code));
			Stream.of(indicator.cell().of(), indicator.defaults().shareOfIndicator())
				.filter(Objects::nonNull)
				.forEach(codes::add);
		}
		return codes;
	}

	private static Specification<Break> holdsFor(String property, List<@Nullable String> codes) {
		return Specification.anyOf(codes.stream().map((code) -> EntityPages.<Break>equal(property, code)).toList())
			.or((root, criteria, builder) -> builder.isNull(root.get(property)));
	}

}
