package org.jincheng.indicators.faces.dashboard;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jincheng.indicators.catalogue.indicator.Indicator;
import org.jincheng.indicators.catalogue.indicator.IndicatorPart;
import org.jincheng.indicators.catalogue.indicator.IndicatorService;
import org.jincheng.indicators.catalogue.indicator.Origin;
import org.jincheng.indicators.catalogue.place.PlaceService;
import org.jincheng.indicators.catalogue.source.SourceResource;
import org.jincheng.indicators.catalogue.source.SourceService;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.Note;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.problem.NotFoundException;
import org.jincheng.indicators.core.revision.RevisionService;
import org.jincheng.indicators.faces.dashboard.PlaceParts.PlaceChart;
import org.jincheng.indicators.faces.overview.OverviewService;
import org.jincheng.indicators.faces.overview.PlaceOverview;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.query.ObservationService;
import org.jincheng.indicators.figures.selection.ObservationSelection;
import org.jincheng.indicators.figures.selection.OriginFilter;
import org.jincheng.indicators.figures.wording.FigureTexts;
import org.jincheng.indicators.figures.wording.FigureWords;
import org.jincheng.indicators.subjects.investment.InvestmentService;
import org.jincheng.indicators.subjects.park.ParkService;
import org.jincheng.indicators.subjects.plan.PlanSelection;
import org.jincheng.indicators.subjects.plan.PlanService;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what the pages of places and indicators have before any script runs. A page is
 * read once for each revision, and takes no connection after that.
 */
@Service
@Transactional(readOnly = true)
class FigurePages {

	/** How many pages are stored; the longest takes about 300 KB. */
	private static final int MAX_STORED = 60;

	/** How many figures a page has at most. */
	private static final int MAX_FIGURES = 200;

	/** How many figures a table of places and years has at most. */
	private static final int MAX_IN_TABLE = 3000;

	/** How much of what was reported last the page of a place has. */
	private static final int MAX_REPORTED = 5;

	private static final int MAX_CHARTS = 24;

	/** How many indicators have charts at most, if nobody has asked for them. */
	private static final int MAX_UNASKED = 6;

	/** How many sources can be chosen, the newest. */
	private static final int MAX_SOURCES = 500;

	private static final Comparator<Map.Entry<String, String>> BY_NAME = Map.Entry.comparingByValue();

	private final Cache<List<Object>, FigurePage> stored = Caffeine.newBuilder().maximumSize(MAX_STORED).build();

	private final OverviewService overviews;

	private final ObservationService observations;

	private final IndicatorService indicators;

	private final PlaceService places;

	private final SourceService sources;

	private final RevisionService revisions;

	private final InvestmentService investments;

	private final ParkService parks;

	private final PlanService plans;

	FigurePages(OverviewService overviews, ObservationService observations, IndicatorService indicators,
			PlaceService places, SourceService sources, RevisionService revisions, InvestmentService investments,
			ParkService parks, PlanService plans) {
		this.overviews = overviews;
		this.observations = observations;
		this.indicators = indicators;
		this.places = places;
		this.sources = sources;
		this.revisions = revisions;
		this.investments = investments;
		this.parks = parks;
		this.plans = plans;
	}

	/**
	 * Returns the page of a place.
	 * @throws NotFoundException if there is no such place
	 */
	FigurePage ofPlace(String code, Language language) {
		return stored(List.of("place", code, language), () -> read(this.overviews.get(code, true, language), language));
	}

	/**
	 * Returns the page of those figures that are asked for: of an indicator, of a source,
	 * or of any.
	 * @param kind which of these it is of, as in the path
	 * @param code the code of the indicator, or the id of the source
	 * @throws NotFoundException if there is no such indicator or source
	 */
	FigurePage ofFigures(String kind, String code, ObservationSelection selection, PageQuery page, Asked asked,
			Language language) {
		return stored(List.of(kind, code, asked, language), () -> switch (kind) {
			case "indicators" -> ofIndicator(code, selection, page, asked, texts(language));
			case "sources" -> {
				var source = this.sources.newest(List.of(code), 1)
					.stream()
					.findFirst()
					.orElseThrow(() -> new NotFoundException("source", code, this.sources.ids()));
				yield explored(new Subject(code, source.title(), null, null, List.of(), source),
						selection.with("source", List.of(code)), page, asked.with("source", code), texts(language));
			}
			default -> {
				var texts = texts(language);
				yield explored(new Subject("", texts.words().text("explore"), texts.words().text("explore.lead"), null,
						List.of(), null), selection, page, asked, texts);
			}
		});
	}

	private FigurePage ofIndicator(String code, ObservationSelection selection, PageQuery page, Asked asked,
			FigureTexts texts) {
		var language = texts.words().language();
		var indicator = indicator(code);
		var isDerived = selection.origin() == null && indicator.origin() == Origin.DERIVED;
		var isOfParts = selection.where() != null;
		var all = isDerived ? selection.with("origin", OriginFilter.DERIVED) : selection;
		var topic = this.indicators.topicNames(language).getOrDefault(indicator.topic(), indicator.topic());
		return explored(
				new Subject(code, indicator.name(language), indicator.definition(language), code,
						Stream.concat(Stream.of(topic), indicator.units().stream().map(texts::heading)).toList(), null),
				isOfParts ? all.with("of", List.of(code)) : all.withIndicators(List.of(code)), page,
				(isDerived ? asked.with("origin", "derived") : asked).with(isOfParts ? "of" : "indicator", code),
				texts);
	}

	private Indicator indicator(String code) {
		return this.indicators.find(code)
			.orElseThrow(() -> new NotFoundException("indicator", code, this.indicators.codes()));
	}

	/**
	 * Returns the chart of an indicator for a frame.
	 * @throws NotFoundException if there is no such indicator
	 */
	PlaceChart framed(String code, Asked asked, Language language) {
		var name = indicator(code).name(language);
		var places = asked.all("beside").isEmpty() ? asked.all("place") : asked.all("beside");
		var place = (places.size() == 1) ? this.places.name(places.getFirst(), language) : Optional.<String>empty();
		return new PlaceChart(code, name, place.map((of) -> name + ", " + of).orElse(name), asked.ofChart());
	}

	/** Returns the page of those plans that are asked for. */
	PlansPage ofPlans(PlanSelection selection, Asked asked, Language language) {
		var revision = this.revisions.inSnapshot();
		var plans = this.plans.newestFirst(selection, language).toList();
		var words = new FigureWords(language);
		var catalogue = catalogue(language);
		var choices = new LinkedHashMap<String, Map<String, String>>();
		for (var field : List.of("place", "topic")) {
			choices.put(field, Objects.requireNonNull(catalogue.get(field)));
		}
		choices.put("status", PlanService.statuses(language));
		choices.put("overdue", Map.of("true", words.text("plans.group.overdue")));
		return new PlansPage(revision, ExploreForm.ofPlans(asked, choices, words), asked.ofPlans(choices.keySet()),
				PlansPage.groups(plans, words));
	}

	/**
	 * Returns the names of what can be chosen, by code, by the field that it is chosen
	 * in.
	 */
	Map<String, Map<String, String>> catalogue(Language language) {
		return Map.of("indicator",
				names(this.indicators.all().values(), Indicator::code, (one) -> one.name(language), BY_NAME), "topic",
				names(this.indicators.topicNames(language).entrySet(), Map.Entry::getKey, Map.Entry::getValue, BY_NAME),
				"place",
				names(this.places.names().entrySet(), Map.Entry::getKey, (one) -> one.getValue().in(language),
						Map.Entry.comparingByKey()),
				"source", names(this.sources.newest(this.sources.ids(), MAX_SOURCES), SourceResource::id,
						(one) -> one.published() + " " + one.title(), (one, other) -> 0));
	}

	private static <T> Map<String, String> names(Collection<T> all, Function<T, String> code, Function<T, String> name,
			Comparator<Map.Entry<String, String>> order) {
		return all.stream()
			.map((one) -> Map.entry(code.apply(one), name.apply(one)))
			.sorted(order)
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
	}

	/** Tells in words which revision is shown; empty before one is. */
	@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
	String revised(Language language) {
		var revision = this.revisions.newestSeen();
		return (revision == null) ? "" : new FigureWords(language).text("footer.revision", revision.number(),
				LocalDate.ofInstant(revision.recordedAt(), ZoneOffset.UTC));
	}

	/** Another history may have a revision of the same number. */
	private FigurePage stored(List<Object> key, Supplier<FigurePage> reading) {
		var page = this.stored.getIfPresent(key);
		if (page == null || !page.revision().equals(this.revisions.newestSeen())) {
			page = reading.get();
			this.stored.put(key, page);
		}
		return page;
	}

	private FigurePage read(PlaceOverview overview, Language language) {
		var place = overview.place();
		var subjects = subjects(place.code(), language);
		var presenter = new FigurePresenter(texts(language), SourceResource.byId(overview.sources()), place.code());
		return new FigurePage(this.revisions.inSnapshot(), place.code(), place.name(), null,
				overview.topics().stream().map(PlaceOverview.TopicOfPlace::name).toList(),
				new PlacePresenter(overview, subjects, presenter).parts(), null);
	}

	private CitySubjects subjects(String place, Language language) {
		var described = this.investments.described(language);
		return new CitySubjects(this.investments.totalsOfSectors(place, language), described,
				this.observations.newest(described.keySet(), language), this.parks.at(List.of(place), null, language),
				this.plans.newestFirst(PlanSelection.undertakings(place), language).limit(MAX_REPORTED).toList());
	}

	private FigureTexts texts(Language language) {
		return FigureTexts.of(this.indicators, this.places, language);
	}

	/**
	 * What a page of figures is of.
	 *
	 * @param code the code of an indicator, or the id of a source; empty where it is of
	 * neither
	 * @param name what it is called
	 * @param definition what that is; null where that is plain
	 * @param indicator the code of the indicator; null where it is of none
	 * @param about what is known of it, in short
	 * @param source the source; null where it is of none
	 */
	private record Subject(String code, String name, @Nullable String definition, @Nullable String indicator,
			List<String> about, @Nullable SourceResource source) {
	}

	private FigurePage explored(Subject subject, ObservationSelection selection, PageQuery page, Asked asked,
			FigureTexts texts) {
		var language = texts.words().language();
		var isOfGaps = selection.transform() == null && !page.sortField("").equals("value");
		var size = Math.min(Objects.requireNonNullElse(page.limit(), MAX_FIGURES), MAX_FIGURES);
		var selected = selection.with("missing", isOfGaps).bySeries();
		var read = this.observations.page(selected, new PageQuery(page.q(), size, page.after(), page.sort()), language);
		var figures = Stream.concat(own(asked, selected, page, language), read.items().stream()).distinct().toList();
		var presenter = FigurePresenter.of(figures, texts, this.sources, null);
		var indicator = subject.indicator();
		var query = "&sources=" + (asked.text("sources").isEmpty() ? "preferred" : asked.text("sources"))
				+ (isOfGaps ? "&missing=true" : "");
		var explored = new Explored(ExploreForm.of(asked, catalogue(language), texts.words()), indicator,
				this.indicators.parts(List.of(subject.code()), language).getOrDefault(subject.code(), List.of()),
				subject.source(), count(figures.size(), read.end() != null, selection, texts.words()),
				Objects.requireNonNullElse(read.notes(), List.<Note>of()).stream().map(Note::message).toList(),
				(indicator == null || selection.where() != null || page.after() != null) ? null
						: table(figures, read.end() != null, selected, page, asked, texts),
				figures.stream().map((figure) -> presenter.at(figure.place().code()).present(figure)).toList(),
				charts(selection, figures, asked, language), query + asked.ofFigures(),
				(indicator == null || selection.where() != null) ? null : years(query, asked, figures),
				page.sort() == null, read.end());
		return new FigurePage(this.revisions.inSnapshot(), subject.code(), subject.name(), subject.definition(),
				subject.about(), null, explored);
	}

	/**
	 * Selects the figures of one unit, of levels if there are some; what is computed has
	 * a unit of its own.
	 */
	private static @Nullable String years(String query, Asked asked, List<Observation> figures) {
		var units = figures.stream()
			.sorted(Comparator.comparing((figure) -> figure.comparison() != null))
			.map(Observation::unit)
			.distinct()
			.toList();
		return (units.isEmpty() || units.size() > 1 && !asked.all("transform").isEmpty()) ? null
				: query + (asked.all("transform").isEmpty() ? asked.with("unit", units.getFirst()) : asked).ofFigures();
	}

	/** The table of all years of all places, not only of the figures that are listed. */
	private @Nullable YearTable table(List<Observation> figures, boolean isMore, ObservationSelection selected,
			PageQuery page, Asked asked, FigureTexts texts) {
		var all = isMore ? this.observations
			.page(selected, new PageQuery(page.q(), MAX_IN_TABLE, null, "-period"), texts.words().language())
			.items() : figures;
		return all.isEmpty() ? null : YearTable.of(all, asked.all("beside"), texts);
	}

	/** The figures of the place that is marked, which come before those of others. */
	private Stream<Observation> own(Asked asked, ObservationSelection selection, PageQuery page, Language language) {
		if (asked.all("beside").isEmpty() || selection.place() != null || page.after() != null || page.sort() != null) {
			return Stream.of();
		}
		var ofPlace = selection.withPlaces(asked.all("beside")).with("groups", false);
		return this.observations.page(ofPlace, new PageQuery(page.q(), MAX_FIGURES, null, null), language)
			.items()
			.stream();
	}

	private static String count(int figures, boolean isMore, ObservationSelection selection, FigureWords words) {
		var origin = (selection.transform() != null) ? OriginFilter.DERIVED
				: Objects.requireNonNullElse(selection.origin(), OriginFilter.STATED);
		return words.text("explore.count." + origin.code() + ((figures == 1) ? ".one" : ""),
				isMore ? words.text("explore.first", figures) : figures);
	}

	/** The dimensions that parts are of, each alone. */
	private static Stream<String> dimensions(List<IndicatorPart> parts) {
		return parts.stream()
			.map(IndicatorPart::where)
			.filter((where) -> where != null && where.categories().size() == 1)
			.map((where) -> Objects.requireNonNull(where).categories().firstKey())
			.distinct();
	}

	/**
	 * A chart of each indicator that is asked for, and of the parts of a measure; else of
	 * each, if they are few.
	 */
	private List<PlaceChart> charts(ObservationSelection selection, List<Observation> figures, Asked asked,
			Language language) {
		var all = figures.stream().map(Observation::indicator).distinct().toList();
		var few = (all.size() <= MAX_UNASKED) ? all : List.<String>of();
		var codes = Objects.requireNonNullElse(selection.of(), Objects.requireNonNullElse(selection.indicator(), few));
		var names = this.indicators.names(codes, language);
		var parts = (selection.of() != null && selection.where() == null) ? this.indicators.parts(codes, language)
				: Map.<String, List<IndicatorPart>>of();
		return codes.stream().filter(names::containsKey).limit(MAX_CHARTS).flatMap((code) -> {
			var name = Objects.requireNonNull(names.get(code));
			return Stream
				.concat(Stream.of(""),
						dimensions(parts.getOrDefault(code, List.of()))
							.map((dimension) -> "&where=" + dimension + ":*"))
				.map((where) -> new PlaceChart(code, name, name, asked.ofChart() + where));
		}).toList();
	}

}
