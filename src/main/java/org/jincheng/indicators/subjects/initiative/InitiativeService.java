package org.jincheng.indicators.subjects.initiative;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jincheng.indicators.catalogue.indicator.IndicatorService;
import org.jincheng.indicators.catalogue.place.PlaceService;
import org.jincheng.indicators.catalogue.search.EntryType;
import org.jincheng.indicators.catalogue.search.WordIndexes;
import org.jincheng.indicators.catalogue.source.EditionsChanged;
import org.jincheng.indicators.catalogue.source.SourceService;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.EntityPages;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.representation.ResourceCollection;
import org.jincheng.indicators.core.request.KnownValues;
import org.jincheng.indicators.subjects.report.Reports;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads initiatives, and describes how they are changed. */
@Service
@Transactional(readOnly = true)
public class InitiativeService {

	private final Initiatives initiatives;

	private final IndicatorService indicators;

	private final SourceService sources;

	private final PlaceService places;

	private final Reports reports;

	private final EntityPages<Initiative> pages;

	InitiativeService(Initiatives initiatives, IndicatorService indicators, SourceService sources, PlaceService places,
			Reports reports, WordIndexes index) {
		this.initiatives = initiatives;
		this.indicators = indicators;
		this.sources = sources;
		this.places = places;
		this.reports = reports;
		this.pages = new EntityPages<>(initiatives, index.found(EntryType.INITIATIVE, "id"), "id",
				Map.of("name", "name.en"), List.of("id"));
	}

	@Bean
	static Curated<Initiative, InitiativeRequest> curatedInitiatives(Initiatives initiatives,
			IndicatorService indicators, SourceService sources, PlaceService places, Reports reports) {
		return new Curated<>("initiatives", "initiative", InitiativeRequest.class, InitiativeRequest::id,
				initiatives::findById, Initiative::state, Initiative::new, Initiative::change)
			.normalized(reports::normalized)
			.following("reports", "status", "due")
			.check((request, references) -> {
				references.known("/topic", request.topic(), indicators.topicCodes());
				places.check(request.place(), references);
				sources.check("/statements", request.statements(), references);
				reports.check(request, references);
			});
	}

	/** Gives each the status that its reports have now. */
	@EventListener
	@Transactional
	void follow(EditionsChanged event) {
		this.reports.follow(this.initiatives.findAll(Specification.unrestricted()), Initiative::state,
				Initiative::change);
	}

	ResourceCollection<InitiativeResource> find(InitiativeFilter filter, PageQuery page, Language language) {
		if (filter.topic() != null) {
			KnownValues.check("topic", List.of(filter.topic()), this.indicators.topicCodes());
		}
		var selection = EntityPages.<Initiative>equal("topic", filter.topic())
			.and(EntityPages.equal("kind", filter.kind()))
			.and(EntityPages.equal("status", filter.status()))
			.and(this.reports.overdue(filter.overdue(), InitiativeStatus.values()))
			.and(this.sources.tellingOf(filter.source(), "statements"))
			.and(this.places.at(filter.place(), filter.within()));
		return new ResourceCollection<>(InitiativeResource.TABLE, page,
				(query) -> this.pages.page(selection, query).map((items) -> resources(items, language)));
	}

	InitiativeResource get(String id, Language language) {
		return resources(List.of(this.initiatives.get("initiative", id)), language).getFirst();
	}

	/**
	 * Returns the initiatives at some places, by id, as {@link PlaceService#at} selects
	 * these.
	 */
	public List<InitiativeResource> at(@Nullable List<String> place, @Nullable List<String> within, Language language) {
		return resources(this.initiatives.findAll(this.places.at(place, within), Sort.by("id")), language);
	}

	/**
	 * Returns what there is at a place of each status that has any, from planned to done.
	 * @param most how many of each at most
	 */
	public List<InitiativesOfStatus> byStatus(String place, int most, Language language) {
		var all = this.initiatives.findAll(EntityPages.equal("place", place), Sort.by("id"))
			.stream()
			.collect(Collectors.groupingBy(Initiative::status, TreeMap::new, Collectors.toList()));
		return all.entrySet()
			.stream()
			.map((some) -> new InitiativesOfStatus(some.getKey(), some.getKey().name(language), some.getValue().size(),
					resources(some.getValue().stream().limit(most).toList(), language)))
			.toList();
	}

	private List<InitiativeResource> resources(List<Initiative> page, Language language) {
		var statements = this.sources.statements(page, Initiative::statements, language);
		var places = this.places.named(language);
		return page.stream().map((initiative) -> {
			var stated = statements.apply(initiative);
			return initiative.toResource(stated, this.reports.of(initiative.state(), stated, language), places,
					language);
		}).toList();
	}

}
