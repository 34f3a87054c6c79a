package org.jincheng.indicators.subjects.investment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.IndicatorCuration;
import org.jincheng.indicators.catalogue.indicator.IndicatorType;
import org.jincheng.indicators.catalogue.place.PlaceName;
import org.jincheng.indicators.catalogue.place.PlaceService;
import org.jincheng.indicators.catalogue.search.WordIndexes;
import org.jincheng.indicators.catalogue.source.EditionsChanged;
import org.jincheng.indicators.catalogue.source.SourceService;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.NamedTerm;
import org.jincheng.indicators.core.paging.EntityPages;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.problem.InvalidParametersException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jincheng.indicators.core.representation.ResourceCollection;
import org.jincheng.indicators.core.request.KnownValues;
import org.jincheng.indicators.figures.derivation.DerivedFigures;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.query.ObservationService;
import org.jincheng.indicators.figures.selection.Vintage;
import org.jincheng.indicators.subjects.investment.InvestmentSummary.InvestmentGroup;
import org.jincheng.indicators.subjects.metric.MetricService;
import org.jincheng.indicators.subjects.park.ParkService;
import org.jincheng.indicators.subjects.report.ReportedResource;
import org.jincheng.indicators.subjects.report.Reports;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads investments, sums them up, and describes how they are changed. */
@Service
@Transactional(readOnly = true)
public class InvestmentService extends MetricService<Investment, InvestmentResource> {

	private final Investments investments;

	private final ObservationService observations;

	private final DerivedFigures derived;

	private final ParkService parks;

	private final PlaceService places;

	private final Reports reports;

	InvestmentService(Investments investments, ObservationService observations, DerivedFigures derived,
			ParkService parks, SourceService sources, PlaceService places, Reports reports, WordIndexes index) {
		super(investments, "investment", index, InvestmentResource.TABLE, observations, true, sources, places, reports);
		this.investments = investments;
		this.observations = observations;
		this.derived = derived;
		this.parks = parks;
		this.places = places;
		this.reports = reports;
	}

	@Bean
	static Curated<Investment, InvestmentRequest> curatedInvestments(IndicatorCuration indicators, ParkService parks,
			PlaceService places, Reports reports) {
		return indicators
			.of(IndicatorType.INVESTMENT, Investment.class, InvestmentRequest.class, InvestmentRequest::indicator,
					Investment::state, Investment::new, Investment::change)
			.normalized(reports::normalized)
			.following("reports", "status", "due")
			.check((request, references) -> {
				if (request.id().equals("summary")) {
					references.refuse("/id", request.id(), "Is a word of the path /api/v1/investments/summary.");
				}
				places.check(request.place(), references);
				reports.check(request, references);
				var known = parks.ids();
				request.parks().forEach((park) -> references.known("/parks", park, known));
			});
	}

	/** Gives each the status that its reports have now. */
	@EventListener
	@Transactional
	void follow(EditionsChanged event) {
		this.reports.follow(this.investments.findAll(), Investment::state, Investment::change);
	}

	ResourceCollection<InvestmentResource> find(InvestmentFilter filter, PageQuery page, Language language) {
		if (filter.park() != null) {
			KnownValues.check("park", List.of(filter.park()), this.parks.ids());
		}
		if (filter.minAmount() != null && filter.maxAmount() != null
				&& filter.minAmount().compareTo(filter.maxAmount()) > 0) {
			throw new InvalidParametersException(RequestError.of("minAmount", filter.minAmount().toPlainString(),
					"Must not be greater than \"maxAmount\"."));
		}
		return find(selection(filter, language), page, language);
	}

	/**
	 * Returns the investments at some places, as {@link PlaceService#at} selects these.
	 */
	public List<? extends ReportedResource> at(@Nullable List<String> place, @Nullable List<String> within,
			Language language) {
		return all(this.places.at(place, within), language);
	}

	private Specification<Investment> selection(InvestmentFilter filter, Language language) {
		var selection = EntityPages.<Investment>equal("sector", filter.sector())
			.and(EntityPages.equal("kind", filter.kind()))
			.and(EntityPages.equal("status", filter.status()))
			.and(this.reports.overdue(filter.overdue(), InvestmentStatus.values()))
			.and(ofSources(filter.source(), "statements", "reports.statement"))
			.and(ofFigures(null, null, null, filter.from(), filter.to()))
			.and(this.places.at(filter.place(), filter.within()));
		if (filter.park() != null) {
			selection = selection.and((root, criteria, builder) -> builder.isMember(filter.park(), root.get("parks")));
		}
		if (filter.isAboutAmounts()) {
			var ofThatAmount = ofAmount(filter, language);
			selection = selection.and((root, criteria, builder) -> root.get("code").in(ofThatAmount));
		}
		return selection;
	}

	/** Returns the codes of the investments with an amount in the range. */
	private Set<String> ofAmount(InvestmentFilter filter, Language language) {
		var codes = this.investments.ids();
		var places = this.places.codes(filter.place(), filter.within());
		return Stream
			.of(this.observations.newest(codes, language), this.observations.derived(codes, Vintage.NOW, language))
			.flatMap((figures) -> figures.values().stream())
			.flatMap(List::stream)
			.filter((figure) -> figure.unit().equals(filter.unit()) && figure.comparison() == null
					&& (places == null || places.contains(figure.place().code())) && filter.includes(figure))
			.map(Observation::indicator)
			.collect(Collectors.toSet());
	}

	/** Returns the total of each sector at a place that is no plan, in yuan. */
	public List<Observation> totalsOfSectors(String place, Language language) {
		return summary(new SummaryQuery(Grouping.SECTOR, Currency.CNY, List.of(place), null, null), language).groups()
			.stream()
			.map(InvestmentGroup::total)
			.filter((total) -> !total.status().isPlan())
			.toList();
	}

	/**
	 * Returns the kind, the status and the partner of each investment, in words, by its
	 * code.
	 */
	public Map<String, List<String>> described(Language language) {
		return this.investments.findAll()
			.stream()
			.collect(Collectors.toMap(Investment::code, (investment) -> investment.described(language)));
	}

	InvestmentSummary summary(SummaryQuery query, Language language) {
		var places = this.places.codes(query.place(), query.within());
		var investments = this.investments.findAll()
			.stream()
			.collect(Collectors.toMap(Investment::code, Function.identity()));
		var terms = investments.values()
			.stream()
			.map(query.grouping()::key)
			.distinct()
			.collect(Collectors.toMap(InvestmentTotals::indicator, Function.identity()));
		var owners = this.observations.newest(investments.keySet(), language)
			.values()
			.stream()
			.flatMap(List::stream)
			.collect(Collectors.toMap(Observation::id, (amount) -> investments.get(amount.indicator())));
		var groups = this.derived.ofAmounts(language)
			.stream()
			.filter((total) -> terms.containsKey(total.indicator()) && total.unit().equals(query.unit().code())
					&& (places == null || places.contains(total.place().code())))
			.map((total) -> group(Objects.requireNonNull(terms.get(total.indicator())), total, owners, language))
			.filter((group) -> query.status() == null || group.status() == query.status())
			.sorted(Comparator.comparing(InvestmentGroup::key)
				.thenComparing((group) -> group.place().code())
				.thenComparing(InvestmentGroup::status)
				.thenComparing((group) -> group.total().status()))
			.toList();
		return new InvestmentSummary(query.grouping(), query.unit(), groups);
	}

	/** The first input is of the group, others may only give a rate. */
	private static InvestmentGroup group(NamedTerm term, Observation total, Map<UUID, Investment> owners,
			Language language) {
		var inputs = Objects.requireNonNull(total.provenance().derivation()).inputs();
		var status = Objects.requireNonNull(owners.get(inputs.getFirst())).status();
		var members = inputs.stream()
			.map(owners::get)
			.filter((investment) -> investment != null && investment.status() == status
					&& Arrays.stream(Grouping.values()).anyMatch((grouping) -> grouping.key(investment).equals(term)))
			.map(Investment::code)
			.distinct()
			.sorted()
			.toList();
		return new InvestmentGroup(term.code(), term.name(language), status, status.name(language),
				new PlaceName(total.place().code(), total.place().name()), total, members);
	}

}
