package org.jincheng.indicators.subjects.investment;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.IndicatorCuration;
import org.jincheng.indicators.catalogue.indicator.IndicatorType;
import org.jincheng.indicators.catalogue.search.WordIndexes;
import org.jincheng.indicators.catalogue.source.SourceService;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.language.Language;
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
import org.jincheng.indicators.subjects.metric.MetricService;
import org.jincheng.indicators.subjects.park.ParkService;

import org.springframework.context.annotation.Bean;
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

	InvestmentService(Investments investments, ObservationService observations, DerivedFigures derived,
			ParkService parks, SourceService sources, WordIndexes index) {
		super(investments, "investment", index, InvestmentResource.TABLE, observations, true, sources);
		this.investments = investments;
		this.observations = observations;
		this.derived = derived;
		this.parks = parks;
	}

	@Bean
	static Curated<Investment, InvestmentRequest> curatedInvestments(IndicatorCuration indicators, ParkService parks) {
		return indicators
			.of(IndicatorType.INVESTMENT, Investment.class, InvestmentRequest.class, InvestmentRequest::indicator,
					Investment::state, Investment::new, Investment::change)
			.check((request, references) -> {
				var known = parks.ids();
				request.parks().forEach((park) -> references.known("/parks", park, known));
			});
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

	private Specification<Investment> selection(InvestmentFilter filter, Language language) {
		var selection = EntityPages.<Investment>equal("sector", filter.sector())
			.and(EntityPages.equal("kind", filter.kind()))
			.and(EntityPages.equal("status", filter.status()));
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
		return Stream
			.of(this.observations.newest(codes, language), this.observations.derived(codes, Vintage.NOW, language))
			.flatMap((figures) -> figures.values().stream())
			.flatMap(List::stream)
			.filter((figure) -> figure.unit().equals(filter.unit()) && figure.comparison() == null
					&& filter.includes(figure))
			.map(Observation::indicator)
			.collect(Collectors.toSet());
	}

	/** Returns the total of each sector at a place that is no plan, in yuan. */
	public List<Observation> totalsOfSectors(String place, Language language) {
		return summary(new SummaryQuery(Grouping.SECTOR, Currency.CNY), language).groups()
			.stream()
			.map(InvestmentSummary.InvestmentGroup::total)
			.filter((total) -> total.place().code().equals(place) && !total.status().isPlan())
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
		var investments = this.investments.findAll();
		var terms = investments.stream()
			.map(query.grouping()::key)
			.distinct()
			.collect(Collectors.toMap(InvestmentTotals::indicator, Function.identity()));
		var amounts = this.observations.newest(investments.stream().map(Investment::code).toList(), language);
		var groups = this.derived.ofAmounts(language)
			.stream()
			.filter((total) -> terms.containsKey(total.indicator()) && total.unit().equals(query.unit().code()))
			.sorted(Comparator.comparing(Observation::indicator)
				.thenComparing((total) -> total.place().code())
				.thenComparing(Observation::status))
			.map((total) -> {
				var term = Objects.requireNonNull(terms.get(total.indicator()));
				var members = investments.stream()
					.filter((investment) -> query.grouping().key(investment).equals(term))
					.map(Investment::code)
					.filter((code) -> isSummedIn(total, amounts.getOrDefault(code, List.of())))
					.sorted()
					.toList();
				return new InvestmentSummary.InvestmentGroup(term.code(), term.name(language), total, members);
			})
			.toList();
		return new InvestmentSummary(query.grouping(), query.unit(), groups);
	}

	private static boolean isSummedIn(Observation total, List<Observation> amounts) {
		var inputs = (total.provenance().derivation() != null) ? total.provenance().derivation().inputs() : List.of();
		return amounts.stream().anyMatch((amount) -> inputs.contains(amount.id()));
	}

}
