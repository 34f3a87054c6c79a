package org.jincheng.indicators.subjects.plan;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.Indicator;
import org.jincheng.indicators.catalogue.indicator.IndicatorService;
import org.jincheng.indicators.catalogue.place.PlaceName;
import org.jincheng.indicators.catalogue.place.PlaceService;
import org.jincheng.indicators.catalogue.source.Editions;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.NamedTerm;
import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.paging.Words;
import org.jincheng.indicators.core.representation.DailyAnswers;
import org.jincheng.indicators.core.representation.ResourceCollection;
import org.jincheng.indicators.core.request.KnownValues;
import org.jincheng.indicators.figures.judgement.Observations;
import org.jincheng.indicators.figures.judgement.PlanResult;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.query.ObservationService;
import org.jincheng.indicators.figures.selection.ObservationSelection;
import org.jincheng.indicators.figures.wording.FigureTexts;
import org.jincheng.indicators.subjects.initiative.InitiativeService;
import org.jincheng.indicators.subjects.initiative.InitiativeStatus;
import org.jincheng.indicators.subjects.investment.InvestmentService;
import org.jincheng.indicators.subjects.investment.InvestmentStatus;
import org.jincheng.indicators.subjects.park.ParkService;
import org.jincheng.indicators.subjects.park.ParkStatus;
import org.jincheng.indicators.subjects.plan.PlanResource.PlanOutcome;
import org.jincheng.indicators.subjects.report.ReportResource;
import org.jincheng.indicators.subjects.report.ReportedResource;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is planned, and what became of it. */
@Service
@Transactional(readOnly = true)
public class PlanService {

	private static final PageQuery LATEST = new PageQuery(null, PageQuery.MAX_LIMIT, null, "-period");

	private static final List<NamedTerm> STATUSES = Stream
		.<NamedTerm[]>of(InitiativeStatus.values(), ParkStatus.values(), InvestmentStatus.values(), PlanResult.values())
		.flatMap(Stream::of)
		.toList();

	private static final Comparator<PlanResource> NEWEST_FIRST = Comparator
		.comparing(PlanResource::day, Comparator.nullsFirst(Comparator.naturalOrder()))
		.reversed()
		.thenComparing(PlanResource::type)
		.thenComparing(PlanResource::id);

	private final InitiativeService initiatives;

	private final ParkService parks;

	private final InvestmentService investments;

	private final ObservationService figures;

	private final Observations observations;

	private final IndicatorService indicators;

	private final PlaceService places;

	private final InstantSource clock;

	PlanService(InitiativeService initiatives, ParkService parks, InvestmentService investments,
			ObservationService figures, Observations observations, IndicatorService indicators, PlaceService places,
			InstantSource clock) {
		this.initiatives = initiatives;
		this.parks = parks;
		this.investments = investments;
		this.figures = figures;
		this.observations = observations;
		this.indicators = indicators;
		this.places = places;
		this.clock = clock;
	}

	/** Returns the names of what can become of plans, by code. */
	public static Map<String, String> statuses(Language language) {
		return STATUSES.stream()
			.collect(Collectors.toMap(Term::code, (status) -> status.name(language), (one, _) -> one,
					LinkedHashMap::new));
	}

	ResourceCollection<PlanResource> find(PlanSelection selection, PageQuery page, Language language) {
		var words = Words.of(page.q());
		var found = newestFirst(selection, language).filter((plan) -> isAbout(plan, words)).toList();
		return ResourceCollection.of(PlanResource.TABLE, "day".equals(page.sort()) ? found.reversed() : found, page);
	}

	private static boolean isAbout(PlanResource plan, List<String> words) {
		var text = (plan.id() + " " + plan.name() + " " + plan.words()).toLowerCase(Locale.ROOT);
		return words.stream().allMatch(text::contains);
	}

	/** Returns the plans of a selection, what was reported or published last first. */
	public Stream<PlanResource> newestFirst(PlanSelection selection, Language language) {
		if (selection.topic() != null) {
			KnownValues.check("topic", List.of(selection.topic()), this.indicators.topicCodes());
		}
		if (selection.status() != null) {
			KnownValues.check("status", selection.status(), statuses(Language.EN).keySet());
		}
		return Stream
			.of(undertakings(PlanType.INITIATIVE, selection, this.initiatives::at, language),
					undertakings(PlanType.PARK, selection, this.parks::at, language),
					undertakings(PlanType.INVESTMENT, selection, this.investments::at, language),
					figures(selection, language))
			.flatMap(Function.identity())
			.filter(selection::selects)
			.sorted(NEWEST_FIRST);
	}

	private static Stream<PlanResource> undertakings(PlanType type, PlanSelection selection, Finder finder,
			Language language) {
		if (!selection.isOf(type)) {
			return Stream.of();
		}
		return finder.at(selection.place(), selection.within(), language)
			.stream()
			.filter((one) -> one.reporting().due() != null || !one.status().isEnd())
			.map((one) -> undertaking(type, one, language));
	}

	private static PlanResource undertaking(PlanType type, ReportedResource one, Language language) {
		var told = one.reporting();
		var newest = told.reports().stream().findFirst();
		return new PlanResource(type, one.id(), one.name(), one.topic(), one.place(), one.status().code(),
				one.status().name(language), told.due(), told.overdue(), null,
				newest.map((report) -> report.day().end()).orElse(null), newest.map(ReportResource::gist).orElse(null),
				told.reports().size(), null, told.reports());
	}

	private Stream<PlanResource> figures(PlanSelection selection, Language language) {
		if (!selection.isOf(PlanType.TARGET, PlanType.FORECAST)) {
			return Stream.of();
		}
		var places = this.places.codes(selection.place(), selection.within());
		if (places != null && places.isEmpty()) {
			return Stream.of();
		}
		var asked = ObservationSelection.ALL.with("status", List.of(FigureStatus.TARGET, FigureStatus.FORECAST))
			.with("topic", (selection.topic() != null) ? List.of(selection.topic()) : null)
			.withPlaces((places != null) ? List.copyOf(places) : null)
			.with("groups", (places != null) ? false : null)
			.bySeries();
		var plans = this.figures.page(asked, LATEST, language).items();
		var outcomes = this.observations.outcomes(plans, language);
		var texts = FigureTexts.of(this.indicators, this.places, language);
		var editions = this.observations.editions();
		var indicators = this.indicators.described(plans.stream().map(Observation::indicator).distinct().toList());
		return plans.stream()
			.map((plan) -> figure(plan, outcomes, Objects.requireNonNull(indicators.get(plan.indicator())), editions,
					texts));
	}

	private PlanResource figure(Observation plan, Map<UUID, Observation> outcomes, Indicator indicator,
			Editions editions, FigureTexts texts) {
		var outcome = Optional.ofNullable(outcomes.get(plan.id()));
		var result = PlanResult.of(plan, outcome.orElse(null), indicator.defaults().aim(),
				DailyAnswers.today(this.clock));
		var published = editions.edition(Objects.requireNonNull(plan.source()).id()).last();
		return new PlanResource(PlanType.of(plan), plan.id().toString(), plan.subject().name(), plan.subject().topic(),
				new PlaceName(plan.place().code(), plan.place().name()), result.code(),
				result.name(texts.words().language()), plan.period().end(), false,
				new PlanOutcome(result, outcome.map(Observation::id).orElse(null),
						outcome.map(texts::phrase).orElse(null)),
				published.equals(LocalDate.MAX) ? null : published, texts.text(plan), 0, texts.period(plan), List.of());
	}

	/** Finds what is at some places. */
	private interface Finder {

		List<? extends ReportedResource> at(@Nullable List<String> place, @Nullable List<String> within,
				Language language);

	}

}
