package org.jincheng.indicators.faces.dashboard;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jincheng.indicators.catalogue.indicator.Coverage;
import org.jincheng.indicators.catalogue.indicator.Indicator;
import org.jincheng.indicators.catalogue.indicator.IndicatorOfPlace;
import org.jincheng.indicators.catalogue.indicator.IndicatorService;
import org.jincheng.indicators.catalogue.indicator.IndicatorsOfPlaces;
import org.jincheng.indicators.catalogue.indicator.Origin;
import org.jincheng.indicators.catalogue.place.PlaceService;
import org.jincheng.indicators.catalogue.place.Surroundings.NearbyPlace;
import org.jincheng.indicators.catalogue.source.SourceResource;
import org.jincheng.indicators.catalogue.source.SourceService;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.Note;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.revision.RevisionService;
import org.jincheng.indicators.faces.chart.ChartService;
import org.jincheng.indicators.faces.chart.FigureTexts;
import org.jincheng.indicators.faces.chart.FigureWords;
import org.jincheng.indicators.faces.dashboard.FigurePage.Measured;
import org.jincheng.indicators.faces.dashboard.FigurePage.Part;
import org.jincheng.indicators.faces.overview.OverviewService;
import org.jincheng.indicators.faces.overview.PlaceOverview;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.query.ObservationService;
import org.jincheng.indicators.figures.selection.ObservationSelection;
import org.jincheng.indicators.figures.selection.OriginFilter;
import org.jincheng.indicators.subjects.investment.InvestmentService;
import org.jincheng.indicators.subjects.park.ParkService;
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

	/** How many figures the page of an indicator has; all of them can be explored. */
	static final int MAX_FIGURES = 200;

	private static final int MAX_MEASURED = 300;

	private static final PageQuery NEWEST = new PageQuery(null, MAX_FIGURES, null, "-period");

	private static final PageQuery OLDEST = new PageQuery(null, 1, null, "period");

	private final Cache<List<Object>, FigurePage> stored = Caffeine.newBuilder().maximumSize(MAX_STORED).build();

	private final OverviewService overviews;

	private final ObservationService observations;

	private final IndicatorService indicators;

	private final IndicatorsOfPlaces indicatorsOfPlaces;

	private final PlaceService places;

	private final SourceService sources;

	private final RevisionService revisions;

	private final ChartService charts;

	private final InvestmentService investments;

	private final ParkService parks;

	FigurePages(OverviewService overviews, ObservationService observations, IndicatorService indicators,
			IndicatorsOfPlaces indicatorsOfPlaces, PlaceService places, SourceService sources,
			RevisionService revisions, ChartService charts, InvestmentService investments, ParkService parks) {
		this.overviews = overviews;
		this.observations = observations;
		this.indicators = indicators;
		this.indicatorsOfPlaces = indicatorsOfPlaces;
		this.places = places;
		this.sources = sources;
		this.revisions = revisions;
		this.charts = charts;
		this.investments = investments;
		this.parks = parks;
	}

	/** Returns the page of a place; null if there is no such place. */
	@Nullable FigurePage ofPlace(String code, Language language) {
		return stored(List.of("place", code, language), () -> {
			var name = this.places.name(code, language);
			return name.isEmpty() ? null : read(this.overviews.get(code, language), language);
		});
	}

	/** Returns the page of an indicator; null if there is no such indicator. */
	@Nullable FigurePage ofIndicator(String code, IndicatorQuery query, Language language) {
		return stored(List.of("indicator", code, query, language),
				() -> this.indicators.find(code).map((indicator) -> read(indicator, query, language)).orElse(null));
	}

	/** Tells in words which revision is shown; empty before one is. */
	@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
	String revised(Language language) {
		var revision = this.revisions.newestSeen();
		return (revision == null) ? "" : new FigureWords(language).text("footer.revision", revision.number(),
				LocalDate.ofInstant(revision.recordedAt(), ZoneOffset.UTC));
	}

	/** Another history may have a revision of the same number. */
	private @Nullable FigurePage stored(List<Object> key, Supplier<@Nullable FigurePage> reading) {
		var page = this.stored.getIfPresent(key);
		if (page == null || !page.revision().equals(this.revisions.newestSeen())) {
			page = reading.get();
			if (page != null) {
				this.stored.put(key, page);
			}
		}
		return page;
	}

	private FigurePage read(PlaceOverview overview, Language language) {
		var place = overview.place();
		var subjects = place.code().equals(PlaceService.CITY) ? subjects(language) : CitySubjects.NONE;
		var presenter = new FigurePresenter(texts(language),
				overview.sources().stream().collect(Collectors.toMap(SourceResource::id, Function.identity())),
				place.code());
		var all = this.indicatorsOfPlaces.of(List.of(place.code()), language);
		return new FigurePage(this.revisions.inSnapshot(), place.code(), place.name(), null, List.of(),
				overview.topics().stream().map(PlaceOverview.TopicOfPlace::name).toList(), span(all), List.of(),
				List.of(), List.of(), List.of(new NearbyPlace(place.code(), place.name())), measured(all, presenter),
				overview.sources(), null, new PlacePresenter(overview, subjects, presenter).parts());
	}

	private CitySubjects subjects(Language language) {
		var described = this.investments.described(language);
		return new CitySubjects(this.investments.totalsOfSectors(PlaceService.CITY, language), described,
				this.observations.newest(described.keySet(), language), this.parks.all(language));
	}

	private FigureTexts texts(Language language) {
		return FigureTexts.of(this.indicators, this.places, language);
	}

	private static List<String> headings(List<String> units, FigurePresenter presenter) {
		return units.stream().map(presenter.texts()::heading).toList();
	}

	private static Coverage.@Nullable Span span(List<IndicatorOfPlace> indicators) {
		var coverage = indicators.stream().map(IndicatorOfPlace::coverage).toList();
		return coverage.isEmpty() ? null
				: new Coverage.Span(
						coverage.stream().map((of) -> of.first().start()).min(Comparator.naturalOrder()).orElseThrow(),
						coverage.stream().map((of) -> of.last().end()).max(Comparator.naturalOrder()).orElseThrow());
	}

	private Map<String, Measured> measured(List<IndicatorOfPlace> all, FigurePresenter presenter) {
		var some = all.stream().limit(MAX_MEASURED).toList();
		var units = this.indicators.unitsOf(some.stream().map(IndicatorOfPlace::indicator).toList());
		var measured = new LinkedHashMap<String, Measured>();
		some.forEach((of) -> measured.put(of.indicator(),
				new Measured(of.name(), headings(units.getOrDefault(of.indicator(), List.of()), presenter))));
		return measured;
	}

	private FigurePage.Drawing drawing(String code, IndicatorQuery query, Language language) {
		var selection = ObservationSelection.ALL.with("origin", null)
			.with("where", query.where())
			.withPeriods(query.from(), query.to());
		IntUnaryOperator height = (width) -> this.charts.height(code, selection, query.plot(), query.beside(), width,
				language);
		return new FigurePage.Drawing(height.applyAsInt(FigurePage.Drawing.WIDE),
				height.applyAsInt(FigurePage.Drawing.NARROW));
	}

	/**
	 * Reads what the page of an indicator has before its script runs: the newest figures,
	 * by place, the place of the request first, and outcomes before plans; the span of
	 * all its figures, by those of the oldest periods; and notes, parts, sources and
	 * charts.
	 */
	private FigurePage read(Indicator indicator, IndicatorQuery query, Language language) {
		var selection = ObservationSelection.ALL.withIndicators(List.of(indicator.code()))
			.with("origin", (indicator.origin() == Origin.DERIVED) ? OriginFilter.DERIVED : OriginFilter.STATED)
			.with("missing", true)
			.bySeries();
		var newest = this.observations.page(selection, NEWEST, language);
		var figures = newest.items()
			.stream()
			.sorted(Comparator.comparing((Observation figure) -> figure.status().isPlan()))
			.toList();
		var oldest = (newest.end() == null) ? figures : this.observations.page(selection, OLDEST, language).items();
		var presenter = FigurePresenter.of(figures, texts(language), this.sources, null);
		var first = Objects.requireNonNullElse(query.beside(), PlaceService.CITY);
		var byPlace = figures.stream()
			.collect(Collectors.groupingBy((figure) -> figure.place().code(),
					() -> new TreeMap<>(Comparator.comparing((String code) -> !code.equals(first))
						.thenComparing(Comparator.naturalOrder())),
					Collectors.toList()));
		var name = indicator.name(language);
		var units = headings(indicator.units(), presenter);
		return new FigurePage(this.revisions.inSnapshot(), indicator.code(), name, indicator.definition(language),
				units, List.of(this.indicators.topicNames(language).getOrDefault(indicator.topic(), indicator.topic())),
				span(figures, oldest),
				Objects.requireNonNullElse(newest.notes(), List.<Note>of()).stream().map(Note::message).toList(),
				this.indicators.parts(List.of(indicator.code()), language).getOrDefault(indicator.code(), List.of()),
				byPlace.entrySet()
					.stream()
					.map((place) -> new Part("place-" + place.getKey(), place.getValue().getFirst().place().name(),
							place.getValue().stream().map(presenter.at(place.getKey())::present).toList()))
					.toList(),
				byPlace.values()
					.stream()
					.map((of) -> of.getFirst().place())
					.map((place) -> new NearbyPlace(place.code(), place.name()))
					.toList(),
				Map.of(indicator.code(), new Measured(name, units)), List.copyOf(presenter.sources().values()),
				drawing(indicator.code(), query, language), null);
	}

	private static Coverage.@Nullable Span span(List<Observation> newest, List<Observation> oldest) {
		return newest.isEmpty() ? null : new Coverage.Span(
				Stream.concat(newest.stream(), oldest.stream())
					.map((figure) -> figure.period().start())
					.min(Comparator.naturalOrder())
					.orElseThrow(),
				newest.stream().map((figure) -> figure.period().end()).max(Comparator.naturalOrder()).orElseThrow());
	}

}
