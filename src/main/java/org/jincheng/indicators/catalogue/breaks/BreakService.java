package org.jincheng.indicators.catalogue.breaks;

import java.util.List;
import java.util.Map;

import org.jincheng.indicators.catalogue.indicator.IndicatorRequest;
import org.jincheng.indicators.catalogue.indicator.IndicatorService;
import org.jincheng.indicators.catalogue.place.PlaceService;
import org.jincheng.indicators.catalogue.source.SourceService;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.curation.References;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.EntityPages;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.representation.ResourceCollection;
import org.jincheng.indicators.core.request.KnownValues;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads breaks, and describes how they are changed. */
@Service
@Transactional(readOnly = true)
class BreakService {

	private static final String NOUN = "break";

	private final RecordedBreaks breaks;

	private final IndicatorService indicators;

	private final PlaceService places;

	private final SourceService sources;

	private final EntityPages<Break> pages;

	BreakService(RecordedBreaks breaks, IndicatorService indicators, PlaceService places, SourceService sources) {
		this.breaks = breaks;
		this.indicators = indicators;
		this.places = places;
		this.sources = sources;
		this.pages = new EntityPages<>(breaks, List.of("id", "note.en", "note.zh"), "id",
				Map.of("id", List.of("id"), "day", List.of("day", "id")));
	}

	@Bean
	static Curated<Break, BreakRequest> curatedBreaks(BreakService service, RecordedBreaks breaks) {
		return Curated
			.of("breaks", NOUN, BreakRequest.class, BreakRequest::id, breaks::findById, Break::state, Break::new,
					Break::change)
			.check(service::check);
	}

	void check(BreakRequest request, References references) {
		var indicator = request.indicator();
		var place = request.place();
		if (indicator == null && place == null) {
			references.refuse("/indicator", null, "Is missing: a break is of an indicator, of a place, or of both.");
		}
		if (indicator != null && this.indicators.statedType(indicator).isEmpty()) {
			references.known("/indicator", indicator,
					this.indicators.described().stream().map(IndicatorRequest::code).toList());
		}
		if (place != null) {
			references.known("/place", place, this.places.names());
		}
		this.sources.check("/statement", List.of(request.statement()), references);
	}

	ResourceCollection<BreakResource> find(BreakFilter filter, PageQuery page, Language language) {
		if (filter.indicator() != null) {
			KnownValues.check("indicator", List.of(filter.indicator()), this.indicators.codes());
		}
		if (filter.place() != null) {
			KnownValues.check("place", List.of(filter.place()), this.places.codes(), this.places::names);
		}
		var selection = holdsFor("indicator", filter.indicator()).and(holdsFor("place", filter.place()))
			.and(EntityPages.equal("reason", filter.reason()));
		return new ResourceCollection<>(BreakResource.TABLE, page, (query) -> this.pages.page(selection, query)
			.map((items) -> items.stream().map((item) -> item.toResource(language)).toList()));
	}

	private static Specification<Break> holdsFor(String property, @Nullable String code) {
		return EntityPages.<Break>equal(property, code)
			.or((root, criteria, builder) -> builder.isNull(root.get(property)));
	}

	BreakResource get(String id, Language language) {
		return this.breaks.get(NOUN, id).toResource(language);
	}

}
