package org.jincheng.indicators.chart;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.indicator.Compared;
import org.jincheng.indicators.indicator.ComparisonKind;
import org.jincheng.indicators.indicator.IndicatorService;
import org.jincheng.indicators.indicator.Origin;
import org.jincheng.indicators.language.Language;
import org.jincheng.indicators.observation.Observation;
import org.jincheng.indicators.observation.ObservationSelection;
import org.jincheng.indicators.observation.OriginFilter;
import org.jincheng.indicators.paging.PageQuery;
import org.jincheng.indicators.place.PlaceService;
import org.jincheng.indicators.problem.NotFoundException;
import org.jincheng.indicators.query.ObservationService;
import org.jincheng.indicators.representation.Cube.UnitOfMeasure;
import org.jincheng.indicators.revision.RevisionService;
import org.jincheng.indicators.source.SourceService;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the content of charts. */
@Service
class ChartService {

	/** The highest number of figures in a chart. */
	static final int MOST_FIGURES = 500;

	private static final PageQuery NEWEST = new PageQuery(null, MOST_FIGURES, null, "-period");

	private static final int MOST_SOURCES = 4;

	private static final String PERCENT = "percent";

	/** In one period, stated figures come before derived ones. */
	private static final Comparator<Observation> NEWEST_FIRST = Comparator
		.comparing((Observation figure) -> figure.period().start(), Comparator.reverseOrder())
		.thenComparing((figure) -> figure.period().end(), Comparator.reverseOrder())
		.thenComparing(ChartService::isDerived);

	private final IndicatorService indicators;

	private final ObservationService observations;

	private final SourceService sources;

	private final PlaceService places;

	private final RevisionService revisions;

	ChartService(IndicatorService indicators, ObservationService observations, SourceService sources,
			PlaceService places, RevisionService revisions) {
		this.indicators = indicators;
		this.observations = observations;
		this.sources = sources;
		this.places = places;
		this.revisions = revisions;
	}

	/**
	 * Reads the content of a chart from one snapshot.
	 * @param code the code of the indicator
	 * @param selection which of its figures are drawn
	 */
	@Transactional(readOnly = true)
	public IndicatorChart chart(String code, ObservationSelection selection, Language language) {
		var indicator = this.indicators.find(code)
			.orElseThrow(() -> new NotFoundException("indicator", code, this.indicators.codes()));
		var words = new FigureWords(language);
		var figures = this.observations.page(of(code, selection), NEWEST, language);
		var revision = this.revisions.inSnapshot();
		var shown = inOrder(figures.items());
		var names = this.sources.shortCitations(cited(shown).map(Observation.SourceReference::id).toList());
		var panels = panels(shown, names, readings(code, shown, selection, language), words);
		var places = shown.stream().map((figure) -> figure.place().name()).distinct().toList();
		var drawn = panels.stream().flatMap(IndicatorChart.Panel::marks).count();
		var notes = (drawn == shown.size() && figures.end() == null) ? List.<String>of() : List
			.of(words.say((figures.end() != null) ? "chart.notAllOfMore" : "chart.notAll", drawn, shown.size()));
		var transform = selection.transform();
		var title = (transform != null)
				? words.say("chart.transformed", indicator.name(language), transform.name(language))
				: indicator.name(language);
		return new IndicatorChart(title, (places.size() == 1) ? places.getFirst() : "", panels, notes,
				citations(shown, names, words), words.say("chart.credit", revision.number()), revision, words);
	}

	private static ObservationSelection of(String indicator, ObservationSelection selection) {
		var isOfAll = selection.origin() == null && selection.transform() == null;
		return selection.withIndicators(List.of(indicator)).withOrigin(isOfAll ? OriginFilter.ALL : selection.origin());
	}

	/**
	 * Returns figures place by place and newest first: places before those that they lie
	 * in, and groups last.
	 */
	private List<Observation> inOrder(List<Observation> figures) {
		var places = figures.stream().map(Observation::place).distinct().toList();
		if (places.size() < 2) {
			return figures.stream().sorted(NEWEST_FIRST).toList();
		}
		var codes = places.stream().map(Observation.PlaceReference::code).collect(Collectors.toSet());
		var tree = this.places.tree();
		var ranks = places.stream()
			.collect(Collectors.toMap(Observation.PlaceReference::code, (place) -> (place.members() != null)
					? Long.MAX_VALUE : tree.below(List.of(place.code())).stream().filter(codes::contains).count()));
		return figures.stream()
			.sorted(Comparator.comparing((Observation figure) -> ranks.get(figure.place().code()))
				.thenComparing((figure) -> figure.place().code())
				.thenComparing(NEWEST_FIRST))
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
			return new Quantity(figure.unit(), figure.compared());
		}

	}

	/**
	 * Returns the panels; those with stated figures come first, and levels before
	 * changes.
	 */
	private List<IndicatorChart.Panel> panels(List<Observation> figures, Map<String, String> sources,
			List<Observation> readings, FigureWords words) {
		var units = this.indicators.unitsOfMeasure(words.language());
		var names = this.indicators.names();
		Function<Observation, String> terms = (figure) -> figure.terms(names).in(words.language());
		var severalPlaces = FigureMarks.areSeveral(figures, Observation::place);
		var byQuantity = figures.stream()
			.collect(Collectors.groupingBy(Quantity::of, LinkedHashMap::new, Collectors.toList()));
		return byQuantity.entrySet()
			.stream()
			.sorted(Comparator
				.comparing((Map.Entry<Quantity, List<Observation>> panel) -> panel.getValue()
					.stream()
					.allMatch(ChartService::isDerived))
				.thenComparing((panel) -> panel.getKey().compared())
				.thenComparing((panel) -> panel.getKey().unit()))
			.map((panel) -> new IndicatorChart.Panel(heading(panel.getKey(), panel.getValue(), units, terms, words),
					panel.getKey().equals(new Quantity(PERCENT, "")),
					plots(panel.getValue(), new FigureMarks(words, panel.getValue(), severalPlaces, units, sources),
							readings)))
			.toList();
	}

	private static String heading(Quantity quantity, List<Observation> figures, Map<String, UnitOfMeasure> units,
			Function<Observation, String> terms, FigureWords words) {
		var unit = words.unit(quantity.unit(), units.get(quantity.unit()));
		var figure = figures.getFirst();
		var comparison = figure.comparison();
		var compared = (comparison != null) ? words.compared(comparison, Compared.with(quantity.compared(), "")) : "";
		return Stream.of(unit, compared, terms.apply(figure))
			.filter((text) -> !text.isEmpty())
			.collect(Collectors.joining(" · "));
	}

	private static boolean isDerived(Observation figure) {
		return figure.origin() == Origin.DERIVED;
	}

	private static List<Plot> plots(List<Observation> figures, FigureMarks marks, List<Observation> readings) {
		var comparison = figures.getFirst().comparison();
		if (comparison != null && isTimesMore(figures.getFirst())
				&& figures.stream().map(Observation::comparison).allMatch(comparison::equals)) {
			var read = figures.stream().flatMap((figure) -> marks.read(figure, comparison, readings).stream()).toList();
			if (read.size() == figures.size()) {
				return Plot.ofReadings(read, comparison.base());
			}
		}
		return List.of(Plot.of(figures.stream().map(marks::of).toList()));
	}

	/** Returns the sentences of figures, those of the newest figures first. */
	private static List<String> citations(List<Observation> figures, Map<String, String> names, FigureWords words) {
		var cited = cited(figures).toList();
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
		if (citations.size() <= MOST_SOURCES) {
			return citations;
		}
		return Stream
			.concat(citations.stream().limit(MOST_SOURCES),
					Stream.of(words.say("chart.moreSentences", citations.size() - MOST_SOURCES)))
			.toList();
	}

	private static Stream<Observation.SourceReference> cited(List<Observation> figures) {
		return figures.stream().sorted(NEWEST_FIRST).map(Observation::source).filter(Objects::nonNull).distinct();
	}

}
