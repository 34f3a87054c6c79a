package org.jincheng.indicators.subjects.park;

import java.util.List;
import java.util.Map;

import org.jincheng.indicators.catalogue.indicator.IndicatorService;
import org.jincheng.indicators.catalogue.place.PlaceService;
import org.jincheng.indicators.catalogue.search.EntryType;
import org.jincheng.indicators.catalogue.search.WordIndexes;
import org.jincheng.indicators.catalogue.source.EditionsChanged;
import org.jincheng.indicators.catalogue.source.SourceService;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.curation.Use;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.EntityPages;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.representation.ResourceCollection;
import org.jincheng.indicators.figures.query.ObservationService;
import org.jincheng.indicators.subjects.report.Reports;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads parks, and describes how they are changed. */
@Service
@Transactional(readOnly = true)
public class ParkService {

	private final Parks parks;

	private final IndicatorService indicators;

	private final ObservationService observations;

	private final SourceService sources;

	private final PlaceService places;

	private final Reports reports;

	private final EntityPages<Park> pages;

	ParkService(Parks parks, IndicatorService indicators, ObservationService observations, SourceService sources,
			PlaceService places, Reports reports, WordIndexes index) {
		this.parks = parks;
		this.indicators = indicators;
		this.observations = observations;
		this.sources = sources;
		this.places = places;
		this.reports = reports;
		this.pages = new EntityPages<>(parks, index.found(EntryType.PARK, "id"), "id", Map.of("name", "name.en"),
				List.of("id"));
	}

	@Bean
	static Curated<Park, ParkRequest> curatedParks(Parks parks, SourceService sources, PlaceService places,
			Reports reports) {
		return new Curated<>("parks", "park", ParkRequest.class, ParkRequest::id, parks::findById, Park::state,
				Park::new, Park::change)
			.normalized(reports::normalized)
			.following("reports", "status", "due")
			.check((request, references) -> {
				places.check(request.place(), references);
				sources.check("/statements", request.statements(), references);
				reports.check(request, references);
			})
			.uses(List.of(Use
				.of("investments", "select investment_code from investment_park where park_id = :id",
						"/api/v1/investments?park=%s")
				.standing("investment_code in (select code from indicator where withdrawn_at is null)")))
			.storedIn("park", "id");
	}

	/** Gives each the status that its reports have now. */
	@EventListener
	@Transactional
	void follow(EditionsChanged event) {
		this.reports.follow(this.parks.findAll(Specification.unrestricted()), Park::state, Park::change);
	}

	ResourceCollection<ParkResource> find(ParkFilter filter, PageQuery page, Language language) {
		var selection = EntityPages.<Park>equal("kind", filter.kind())
			.and(EntityPages.equal("status", filter.status()))
			.and(this.reports.overdue(filter.overdue(), ParkStatus.values()))
			.and(this.sources.tellingOf(filter.source(), "statements"))
			.and(this.places.at(filter.place(), filter.within()));
		return new ResourceCollection<>(ParkResource.TABLE, page,
				(query) -> this.pages.page(selection, query).map((items) -> resources(items, language)));
	}

	/**
	 * Returns the parks at some places, by id, as {@link PlaceService#at} selects these.
	 */
	public List<ParkResource> at(@Nullable List<String> place, @Nullable List<String> within, Language language) {
		return resources(this.parks.findAll(this.places.at(place, within), Sort.by("id")), language);
	}

	ParkResource get(String id, Language language) {
		return resources(List.of(this.parks.get("park", id)), language).getFirst();
	}

	/** The ids of all parks. */
	public List<String> ids() {
		return this.parks.ids();
	}

	private List<ParkResource> resources(List<Park> page, Language language) {
		var coverage = this.parks.coverage(page.stream().map(Park::id).toList());
		var investments = coverage.stream().map(Parks.Coverage::investment).distinct().toList();
		var names = this.indicators.names(investments, language);
		var amounts = this.observations.newest(investments, language);
		var statements = this.sources.statements(page, Park::statements, language);
		var places = this.places.named(language);
		return page.stream().map((park) -> {
			var stated = statements.apply(park);
			return park.toResource(coverage.stream()
				.filter((covers) -> covers.park().equals(park.id()))
				.map((covers) -> new ParkResource.ParkInvestment(covers.investment(),
						names.getOrDefault(covers.investment(), covers.investment()), covers.joint(),
						amounts.getOrDefault(covers.investment(), List.of())))
				.toList(), stated, this.reports.of(park.state(), stated, language), places, language);
		}).toList();
	}

}
