package org.jincheng.indicators.faces.chart;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.Compared;
import org.jincheng.indicators.catalogue.indicator.ComparisonKind;
import org.jincheng.indicators.catalogue.indicator.IndicatorService;
import org.jincheng.indicators.catalogue.place.PlaceService;
import org.jincheng.indicators.catalogue.source.SourceService;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.problem.InvalidParametersException;
import org.jincheng.indicators.core.problem.NotFoundException;
import org.jincheng.indicators.core.request.KnownValues;
import org.jincheng.indicators.core.revision.RevisionService;
import org.jincheng.indicators.figures.observation.Continuity;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.ObservationSelection;
import org.jincheng.indicators.figures.observation.Observations;
import org.jincheng.indicators.figures.observation.OriginFilter;
import org.jincheng.indicators.figures.observation.SourceChoice;
import org.jincheng.indicators.figures.query.ObservationService;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the content of charts. */
@Service
public class ChartService {

	/** The highest number of figures in a chart. */
	static final int MAX_FIGURES = 500;

	private static final PageQuery NEWEST = new PageQuery(null, MAX_FIGURES, null, "-period");

	private static final int MAX_SOURCES = 4;

	private static final String PERCENT = "percent";

	/** The units in which a change in percent would mean nothing, or be mistaken. */
	private static final Set<String> WITHOUT_RATIOS = Set.of(PERCENT, "permille", "percentage-point", "multiple",
			"index", "degC");

	private final IndicatorService indicators;

	private final ObservationService observations;

	private final Observations stated;

	private final SourceService sources;

	private final PlaceService places;

	private final RevisionService revisions;

	ChartService(IndicatorService indicators, ObservationService observations, Observations stated,
			SourceService sources, PlaceService places, RevisionService revisions) {
		this.indicators = indicators;
		this.observations = observations;
		this.stated = stated;
		this.sources = sources;
		this.places = places;
		this.revisions = revisions;
	}

	/**
	 * Returns how high the chart of an indicator is in a width, so that a page can leave
	 * room for it.
	 * @param beside the code of the place that is marked; null for the city
	 */
	@Transactional(readOnly = true)
	public int height(String code, ObservationSelection selection, @Nullable ChartPlot plot, @Nullable String beside,
			int width, Language language) {
		var query = new ChartQuery(ChartTheme.AUTO, width, plot, beside, null, null);
		return SvgChart.layout(chart(code, selection, query, language), query).height();
	}

	/**
	 * Reads the content of a chart from one snapshot.
	 * @param code the code of the indicator
	 * @param asked which of its figures are drawn
	 * @param query which places are set side by side
	 */
	@Transactional(readOnly = true)
	IndicatorChart chart(String code, ObservationSelection asked, ChartQuery query, Language language) {
		var texts = FigureTexts.of(this.indicators, this.places, language);
		var compared = compared(query, asked, texts.words());
		var places = places(query, asked, compared);
		var selection = (places != asked.place()) ? asked.withPlaces(places).with("groups", false) : asked;
		var indicator = this.indicators.find(code)
			.orElseThrow(() -> new NotFoundException("indicator", code, this.indicators.codes()));
		var words = compared.words();
		var figures = read(of(code, selection), language);
		var revision = this.revisions.inSnapshot();
		var shown = figures.figures();
		var names = this.sources.shortCitations(cited(figures).map(ChartSeries::source).distinct().toList());
		var all = panels(figures, names, readings(code, shown, selection, language), compared, texts);
		var panels = (query.panels() != null) ? all.stream().limit(query.panels()).toList() : all;
		var isOfOnePlace = shown.stream().map(figures.series()::place).distinct().count() == 1;
		var drawn = panels.stream().flatMap(IndicatorChart.Panel::marks).count();
		// What is ranked says which period it is of.
		var isRanked = panels.stream()
			.flatMap((panel) -> panel.plots().stream())
			.allMatch(Plot.Ranked.class::isInstance);
		var isAll = isRanked || drawn == figures.total() && !figures.isMore();
		var notDrawn = isAll ? Stream.<String>of() : Stream
			.of(words.say(figures.isMore() ? "chart.notAllOfMore" : "chart.notAll", drawn, figures.total()));
		var isWhole = panels.size() == all.size();
		var notPanels = isWhole ? Stream.<String>of() : Stream.of(words.say("chart.panels", panels.size(), all.size()));
		var notes = Stream.of(isWhole ? notDrawn : notPanels, panels.stream().flatMap(IndicatorChart.Panel::breaks))
			.flatMap(Function.identity())
			.distinct()
			.toList();
		var transform = selection.transform();
		var title = (transform != null)
				? words.say("chart.transformed", indicator.name(language), transform.name(language))
				: indicator.name(language);
		return new IndicatorChart(title, isOfOnePlace ? shown.getFirst().place().name() : "", panels, notes,
				citations(figures, panels, names, words), words.say("chart.credit", revision.number()), revision,
				words);
	}

	/**
	 * Chooses the place that is marked.
	 * @throws InvalidParametersException if an unknown one is asked for
	 */
	private ComparedPlaces compared(ChartQuery query, ObservationSelection selection, FigureWords words) {
		if (query.beside() != null) {
			KnownValues.check("beside", List.of(query.beside()), this.places.codes(), this.places::names);
		}
		var marked = (query.beside() != null) ? query.beside()
				: (selection.place() != null) ? selection.place().getFirst() : PlaceService.CITY;
		var kinds = this.places.kinds();
		var peers = kinds.containsKey(marked) ? this.places.around(marked, words.language()).peers()
				: List.<String>of();
		return new ComparedPlaces(kinds, marked, peers, query.plot() == ChartPlot.BARS, words);
	}

	/** The parts of a whole are drawn of the marked place alone. */
	private static @Nullable List<String> places(ChartQuery query, ObservationSelection selection,
			ComparedPlaces compared) {
		if (query.beside() == null || selection.place() != null || selection.within() != null) {
			return selection.place();
		}
		return (selection.where() != null) ? List.of(query.beside()) : compared.peers();
	}

	private static ObservationSelection of(String indicator, ObservationSelection selection) {
		var isOfAll = selection.origin() == null && selection.transform() == null;
		if (selection.where() != null) {
			// Shares of the parts would be read as parts.
			return selection.with("of", List.of(indicator))
				.with("origin", (selection.origin() != null) ? selection.origin() : OriginFilter.STATED);
		}
		return selection.withIndicators(List.of(indicator))
			.with("origin", isOfAll ? OriginFilter.ALL : selection.origin());
	}

	/**
	 * Reads the newest preferred figures, and of what is stated beside them the newest.
	 */
	private ChartFigures read(ObservationSelection selection, Language language) {
		var continuity = this.stated.continuity();
		var editions = this.stated.editions();
		if (selection.sources() == SourceChoice.EACH) {
			var page = this.observations.page(selection, NEWEST, language);
			var figures = withoutComputed(page.items(), selection);
			var series = new ChartSeries(selection, Set.of(), continuity, editions, this.stated.comparability(figures));
			return new ChartFigures(inOrder(figures, series), series, figures.size(), page.end() != null);
		}
		var page = this.observations.page(selection.bySeries(), NEWEST, language);
		// Of two that follow from one figure, the first.
		var preferred = withoutComputed(page.items(), selection).stream()
			.filter((figure) -> selection.transform() == null || figure.standing().occurrence() == null)
			.toList();
		var isAlone = selection.sources() != null || selection.transform() != null;
		var beside = isAlone ? List.<Observation>of() : beside(preferred, selection, continuity, language);
		var series = new ChartSeries(selection,
				beside.stream().map(Observation::id).collect(Collectors.toUnmodifiableSet()), continuity, editions,
				this.stated.comparability(preferred));
		var all = Stream.concat(preferred.stream(), beside.stream()).toList();
		var counted = isAlone ? 0 : preferred.stream().mapToLong(ChartService::withOthers).sum();
		return new ChartFigures(inOrder(all, series), series, Math.max(all.size(), counted), page.end() != null);
	}

	/**
	 * Leaves out derived figures where a source states one, and those that follow from
	 * what is contradicted, unless no other ones are asked for.
	 */
	private static List<Observation> withoutComputed(List<Observation> figures, ObservationSelection selection) {
		if (selection.origin() != OriginFilter.ALL) {
			return figures;
		}
		var stated = figures.stream().filter((figure) -> !ChartSeries.isDerived(figure)).map(ChartService::point);
		var points = stated.collect(Collectors.toSet());
		var contradicted = figures.stream()
			.filter(FigureTexts::isContradicted)
			.map(Observation::id)
			.collect(Collectors.toSet());
		return figures.stream()
			.filter((figure) -> figure.provenance().derivation() == null
					|| !points.contains(point(figure)) && !contradicted.contains(figure.id())
							&& figure.provenance().derivation().inputs().stream().noneMatch(contradicted::contains))
			.toList();
	}

	private static List<Object> point(Observation figure) {
		return List.of(figure.place().code(), figure.indicator(), figure.unit(), figure.terms().compared(),
				figure.period().start(), figure.period().end());
	}

	/** The newest stated figures, without those that are preferred. */
	private List<Observation> beside(List<Observation> preferred, ObservationSelection selection, Continuity continuity,
			Language language) {
		var places = (selection.place() == null) ? null
				: selection.place().stream().flatMap((code) -> continuity.codes(code).stream()).distinct().toList();
		var ids = preferred.stream().map(Observation::id).collect(Collectors.toSet());
		return this.observations.page(selection.withPlaces(places), NEWEST, language)
			.items()
			.stream()
			.filter((figure) -> !ChartSeries.isDerived(figure) && !ids.contains(figure.id()))
			.toList();
	}

	/** How many are stated at the point of a figure. */
	private static int withOthers(Observation preferred) {
		return 1 + ((preferred.standing().alsoStated() != null) ? preferred.standing().alsoStated().count() : 0);
	}

	/**
	 * Returns figures place by place and newest first: places before those that they lie
	 * in, and groups last.
	 */
	private List<Observation> inOrder(List<Observation> figures, ChartSeries series) {
		var places = figures.stream()
			.collect(Collectors.toMap(series::place, Observation::place, (place, same) -> place));
		if (places.size() < 2) {
			return figures.stream().sorted(series.newestFirst()).toList();
		}
		var tree = this.places.tree();
		var ranks = new HashMap<String, Long>();
		places.forEach((code, place) -> ranks.put(code, (place.members() != null) ? Long.MAX_VALUE
				: tree.below(List.of(code)).stream().filter(places::containsKey).count()));
		return figures.stream()
			.sorted(Comparator.comparing((Observation figure) -> ranks.get(series.place(figure)))
				.thenComparing(series::place)
				.thenComparing(series.newestFirst()))
			.toList();
	}

	/** Returns the readings of comparisons that leave theirs open. */
	private List<Observation> readings(String code, List<Observation> figures, ObservationSelection selection,
			Language language) {
		return figures.stream().anyMatch(ChartService::isTimesMore)
				? this.observations.derived(List.of(code), selection.vintage(), language).getOrDefault(code, List.of())
				: List.of();
	}

	private static boolean isTimesMore(Observation figure) {
		return figure.comparison() != null && figure.comparison().kind() == ComparisonKind.TIMES_MORE
				&& figure.comparison().isWithTimeOnly();
	}

	/** What has an axis of its own. */
	private record Quantity(String unit, String compared) {

		static Quantity of(Observation figure) {
			return new Quantity(figure.unit(), figure.terms().compared());
		}

	}

	/**
	 * Returns the panels; those with stated figures come first, and levels before
	 * changes.
	 */
	private List<IndicatorChart.Panel> panels(ChartFigures all, Map<String, String> sources, List<Observation> readings,
			ComparedPlaces compared, FigureTexts texts) {
		var figures = all.figures();
		var parts = all.series().selection().where() != null ? Parts.of(figures, this.indicators) : Parts.NONE;
		var severalPlaces = FigureMarks.areSeveral(figures, all.series()::place);
		var byQuantity = figures.stream()
			.collect(Collectors.groupingBy(Quantity::of, LinkedHashMap::new, Collectors.toList()));
		return byQuantity.entrySet()
			.stream()
			.sorted(Comparator
				.comparing((Map.Entry<Quantity, List<Observation>> panel) -> panel.getValue()
					.stream()
					.allMatch(ChartSeries::isDerived))
				.thenComparing((panel) -> !FigureMarks.areSeveral(panel.getValue(), all.series()::place))
				.thenComparing((panel) -> panel.getKey().compared())
				.thenComparing((panel) -> panel.getKey().unit()))
			.map((panel) -> {
				var stacked = parts.stacked(panel.getValue());
				var series = stacked.isEmpty() ? all.series() : all.series().withoutAsides();
				var marks = new FigureMarks(series, texts, panel.getValue(), severalPlaces, sources);
				var plots = stacked.isEmpty() ? plots(panel.getValue(), marks, readings, compared)
						: Plot.ofParts(stacked.stream().map(marks::of).toList());
				var drawn = plots.stream().map(Plot::marks).flatMap(List::stream).toList();
				var quantity = panel.getKey();
				return new IndicatorChart.Panel(heading(quantity, panel.getValue().getFirst(), texts),
						quantity.equals(new Quantity(PERCENT, "")),
						panel.getValue().getFirst().comparison() == null && !WITHOUT_RATIOS.contains(quantity.unit()),
						plots, marks.notes(panel.getValue(), drawn));
			})
			.toList();
	}

	private static String heading(Quantity quantity, Observation figure, FigureTexts texts) {
		var comparison = figure.comparison();
		var compared = (comparison != null)
				? Stream.of(texts.words().compared(comparison, Compared.with(quantity.compared(), "")))
				: Stream.<String>of();
		return Stream.of(Stream.of(texts.heading(quantity.unit())), compared, texts.terms(figure).stream())
			.flatMap(Function.identity())
			.collect(Collectors.joining(" · "));
	}

	private static List<Plot> plots(List<Observation> figures, FigureMarks marks, List<Observation> readings,
			ComparedPlaces compared) {
		var comparison = figures.getFirst().comparison();
		if (comparison != null && isTimesMore(figures.getFirst())
				&& figures.stream().map(Observation::comparison).allMatch(comparison::equals)) {
			var read = figures.stream().flatMap((figure) -> marks.read(figure, comparison, readings).stream()).toList();
			if (read.size() == figures.size()) {
				return Plot.ofReadings(read, comparison.base());
			}
		}
		var drawn = figures.stream().map(marks::of).toList();
		return marks.areOfSeveralPlaces() ? compared.plots(drawn) : Plot.of(drawn);
	}

	/** Returns the sentences of figures, those of the newest figures first. */
	private static List<String> citations(ChartFigures figures, List<IndicatorChart.Panel> panels,
			Map<String, String> names, FigureWords words) {
		var drawn = panels.stream().flatMap(IndicatorChart.Panel::marks).map(Mark::figure).collect(Collectors.toSet());
		var cited = cited(figures).filter((figure) -> drawn.contains(figure.id()))
			.map(Observation::source)
			.filter(Objects::nonNull)
			.distinct()
			.toList();
		Function<Observation.SourceReference, String> citation = (source) -> {
			var name = names.getOrDefault(source.id(), source.id());
			return (source.paragraph() == null || source.sentence() == null) ? name
					: words.say("chart.sentence", name, source.paragraph(), source.sentence());
		};
		var citations = cited.stream()
			.filter((source) -> source.paragraph() != null
					|| cited.stream().noneMatch((other) -> other.id().equals(source.id()) && other.paragraph() != null))
			.map(citation)
			.distinct()
			.toList();
		if (citations.size() <= MAX_SOURCES) {
			return citations;
		}
		return Stream
			.concat(citations.stream().limit(MAX_SOURCES),
					Stream.of(words.say("chart.moreSentences", citations.size() - MAX_SOURCES)))
			.toList();
	}

	/** The figures that a source states, the newest first. */
	private static Stream<Observation> cited(ChartFigures figures) {
		return figures.figures()
			.stream()
			.filter((figure) -> figure.source() != null)
			.sorted(figures.series().newestFirst());
	}

}
