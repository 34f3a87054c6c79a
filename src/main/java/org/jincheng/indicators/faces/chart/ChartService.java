package org.jincheng.indicators.faces.chart;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.IndicatorService;
import org.jincheng.indicators.catalogue.place.PlaceService;
import org.jincheng.indicators.catalogue.source.SourceService;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.problem.NotFoundException;
import org.jincheng.indicators.core.request.KnownValues;
import org.jincheng.indicators.core.revision.RevisionService;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.selection.ObservationSelection;
import org.jincheng.indicators.figures.wording.FigureTexts;
import org.jincheng.indicators.figures.wording.FigureWords;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the content of charts. */
@Service
public class ChartService {

	private static final int MAX_SOURCES = 4;

	private static final String PERCENT = "percent";

	private final IndicatorService indicators;

	private final ChartReader reader;

	private final SourceService sources;

	private final PlaceService places;

	private final RevisionService revisions;

	ChartService(IndicatorService indicators, ChartReader reader, SourceService sources, PlaceService places,
			RevisionService revisions) {
		this.indicators = indicators;
		this.reader = reader;
		this.sources = sources;
		this.places = places;
		this.revisions = revisions;
	}

	/**
	 * Returns the content of a chart: chooses its places, reads their figures, and
	 * divides these into panels. Notes count the figures or panels that are left out, and
	 * name breaks.
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
		var figures = this.reader.read(code, selection, language);
		var revision = this.revisions.inSnapshot();
		var shown = figures.figures();
		var names = this.sources.shortCitations(cited(figures).map(Observation::sourceId).distinct().toList());
		var all = panels(figures, names, this.reader.readings(code, shown, selection, language), compared, texts);
		var panels = (query.panels() != null) ? all.stream().limit(query.panels()).toList() : all;
		var isOfOnePlace = shown.stream().map(figures.series()::place).distinct().count() == 1;
		var ids = shown.stream().map(Observation::id).collect(Collectors.toSet());
		var drawn = panels.stream()
			.flatMap(IndicatorChart.Panel::marks)
			.map(Mark::figure)
			.filter(ids::contains)
			.distinct()
			.count();
		// What is ranked says which period it is of.
		var isRanked = panels.stream()
			.flatMap((panel) -> panel.plots().stream())
			.allMatch(Plot.Ranked.class::isInstance);
		var isAll = isRanked || drawn == figures.total() && !figures.isMore();
		var notDrawn = isAll ? Stream.<String>of() : Stream
			.of(words.text(figures.isMore() ? "chart.notAllOfMore" : "chart.notAll", drawn, figures.total()));
		var isWhole = panels.size() == all.size();
		var notPanels = isWhole ? Stream.<String>of()
				: Stream.of(words.text("chart.panels", panels.size(), all.size()));
		var notes = Stream.of(isWhole ? notDrawn : notPanels, panels.stream().flatMap(IndicatorChart.Panel::breaks))
			.flatMap(Function.identity())
			.distinct()
			.toList();
		var transform = selection.transform();
		var title = (transform != null)
				? words.text("chart.transformed", indicator.name(language), transform.name(language))
				: indicator.name(language);
		return new IndicatorChart(title, isOfOnePlace ? shown.getFirst().place().name() : "", panels, notes,
				citations(figures, panels, names, texts), words.text("chart.credit", revision.number()), revision,
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
		return new ComparedPlaces(kinds, marked, Objects.requireNonNullElse(selection.place(), List.of()), peers,
				query.plot() == ChartPlot.BARS, words);
	}

	/** The parts of a whole are drawn of the marked place alone. */
	private static @Nullable List<String> places(ChartQuery query, ObservationSelection selection,
			ComparedPlaces compared) {
		if (query.beside() == null || selection.place() != null || selection.within() != null) {
			return selection.place();
		}
		return (selection.where() != null) ? List.of(query.beside()) : compared.peers();
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
	private static List<IndicatorChart.Panel> panels(ChartFigures all, Map<String, String> sources,
			List<Observation> readings, ComparedPlaces compared, FigureTexts texts) {
		var figures = all.figures();
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
				var marks = new FigureMarks(all.series(), texts, panel.getValue(), severalPlaces, sources);
				var plots = plots(panel.getValue(), marks, readings, compared);
				var drawn = plots.stream().map(Plot::marks).flatMap(List::stream).toList();
				var quantity = panel.getKey();
				return new IndicatorChart.Panel(texts.heading(panel.getValue().getFirst()),
						quantity.equals(new Quantity(PERCENT, "")), plots, marks.notes(panel.getValue(), drawn));
			})
			.toList();
	}

	private static List<Plot> plots(List<Observation> figures, FigureMarks marks, List<Observation> readings,
			ComparedPlaces compared) {
		return marks.areOfSeveralPlaces() ? compared.plots(figures.stream().map(marks::of).toList())
				: Plot.of(figures.stream().flatMap((figure) -> marks.of(figure, readings)).toList());
	}

	/**
	 * Returns the sentences of what is drawn, those of the newest figures first; if they
	 * are many, the publications.
	 */
	private static List<String> citations(ChartFigures figures, List<IndicatorChart.Panel> panels,
			Map<String, String> names, FigureTexts texts) {
		var drawn = panels.stream().flatMap(IndicatorChart.Panel::marks).map(Mark::figure).collect(Collectors.toSet());
		var cited = cited(figures).filter((figure) -> drawn.contains(figure.id()))
			.map(Observation::source)
			.filter(Objects::nonNull)
			.toList();
		var sentences = cited.stream()
			.filter((source) -> source.paragraph() != null
					|| cited.stream().noneMatch((other) -> other.id().equals(source.id()) && other.paragraph() != null))
			.map((source) -> texts.sentence(source, names.getOrDefault(source.id(), source.id())))
			.distinct()
			.toList();
		if (sentences.size() <= MAX_SOURCES) {
			return sentences;
		}
		var publications = cited.stream()
			.map((source) -> names.getOrDefault(source.id(), source.id()))
			.distinct()
			.toList();
		var others = publications.size() - MAX_SOURCES;
		return Stream
			.concat(publications.stream().limit(MAX_SOURCES),
					(others > 0) ? Stream.of(texts.words().text("chart.moreSources", others)) : Stream.of())
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
