package org.jincheng.indicators.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.indicator.ComparisonKind;
import org.jincheng.indicators.indicator.Indicator;
import org.jincheng.indicators.indicator.IndicatorService;
import org.jincheng.indicators.indicator.Origin;
import org.jincheng.indicators.language.Language;
import org.jincheng.indicators.language.Text;
import org.jincheng.indicators.observation.Observation;
import org.jincheng.indicators.observation.ObservationService;
import org.jincheng.indicators.problem.NotFoundException;
import org.jincheng.indicators.revision.RevisionService;
import org.jincheng.indicators.source.SourceService;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the content of charts. */
@Service
class ChartService {

	/** The highest number of figures in a chart. */
	static final int MOST_FIGURES = 500;

	private static final int MOST_SOURCES = 4;

	private static final String PERCENT = "percent";

	/** In one period, stated figures come before derived ones. */
	private static final Comparator<Observation> NEWEST_FIRST = Comparator
		.comparing((Observation figure) -> figure.period().start(), Comparator.reverseOrder())
		.thenComparing(ChartService::isDerived);

	private static final Text NOT_ALL = new Text("Not all figures are drawn: %d of %s%d.",
			"并非全部数据：仅绘出%2$s%3$d个中的%1$d个。");

	private static final Text MORE_THAN = new Text("more than ", "超过");

	private static final Text SENTENCE = new Text("%s, paragraph %d, sentence %d", "%s，第%d段第%d句");

	private static final Text MORE_SOURCES = new Text("and %d more sentences", "及另外%d句");

	private static final Text CREDIT = new Text("Jincheng Indicators, revision %d · CC\u00a0BY\u00a04.0",
			"晋城指标，修订版 %d · CC\u00a0BY\u00a04.0");

	private final IndicatorService indicators;

	private final ObservationService observations;

	private final SourceService sources;

	private final RevisionService revisions;

	ChartService(IndicatorService indicators, ObservationService observations, SourceService sources,
			RevisionService revisions) {
		this.indicators = indicators;
		this.observations = observations;
		this.sources = sources;
		this.revisions = revisions;
	}

	/**
	 * Reads the content of a chart from one snapshot.
	 * @param code the code of the indicator
	 * @param place the code of the only place that it is about; null for all
	 */
	@Transactional(readOnly = true)
	public IndicatorChart chart(String code, @Nullable String place, Language language) {
		var indicator = this.indicators.find(code)
			.orElseThrow(() -> new NotFoundException("indicator", code, this.indicators.codes()));
		var figures = this.observations.newest(code, place, MOST_FIGURES, language);
		var revision = this.revisions.inSnapshot();
		var shown = figures.items().stream().sorted(NEWEST_FIRST).toList();
		var names = this.sources.shortCitations(cited(shown).map(Observation.SourceReference::id).toList());
		var panels = panels(indicator, shown, names, language);
		var places = shown.stream().map((figure) -> figure.place().name()).distinct().toList();
		var drawn = panels.stream().flatMap(IndicatorChart.Panel::marks).count();
		var notes = (drawn == shown.size() && figures.end() == null) ? List.<String>of() : List.of(NOT_ALL.in(language)
			.formatted(drawn, (figures.end() != null) ? MORE_THAN.in(language) : "", shown.size()));
		return new IndicatorChart(indicator.name(language), (places.size() == 1) ? places.getFirst() : "", panels,
				notes, citations(shown, names, language), CREDIT.in(language).formatted(revision.number()),
				revision.recordedAt(), language);
	}

	/** Returns the panels; units with stated figures come first. */
	private List<IndicatorChart.Panel> panels(Indicator indicator, List<Observation> figures,
			Map<String, String> sources, Language language) {
		var units = this.indicators.unitsOfMeasure(language);
		var words = new FigureWords(language);
		var marks = new FigureMarks(words, figures, units, sources);
		var byUnit = figures.stream()
			.collect(Collectors.groupingBy(Observation::unit, TreeMap::new, Collectors.toList()));
		return byUnit.entrySet()
			.stream()
			.sorted(Comparator.comparing((unit) -> unit.getValue().stream().allMatch(ChartService::isDerived)))
			.map((unit) -> new IndicatorChart.Panel(words.unit(unit.getKey(), units.get(unit.getKey())),
					unit.getKey().equals(PERCENT), plots(indicator, unit.getValue(), marks, language), words))
			.toList();
	}

	private static boolean isDerived(Observation figure) {
		return figure.origin() == Origin.DERIVED;
	}

	private List<Plot> plots(Indicator indicator, List<Observation> figures, FigureMarks marks, Language language) {
		var comparison = indicator.comparison();
		if (comparison != null && comparison.kind() == ComparisonKind.TIMES_MORE) {
			var readings = this.observations.derived(List.of(indicator.code()), language)
				.getOrDefault(indicator.code(), List.of());
			var read = figures.stream().flatMap((figure) -> marks.read(figure, comparison, readings).stream()).toList();
			if (read.size() == figures.size()) {
				return Plot.ofReadings(read, comparison.basePeriod());
			}
		}
		return Plot.of(figures.stream().map(marks::of).toList());
	}

	/** Returns the sentences of figures, those of the newest figures first. */
	private static List<String> citations(List<Observation> figures, Map<String, String> names, Language language) {
		var cited = cited(figures).toList();
		var citations = cited.stream()
			.filter((source) -> source.paragraph() != null
					|| cited.stream().noneMatch((other) -> other.id().equals(source.id()) && other.paragraph() != null))
			.map((source) -> citation(source, names.getOrDefault(source.id(), source.id()), language))
			.distinct()
			.toList();
		if (citations.size() <= MOST_SOURCES) {
			return citations;
		}
		return Stream
			.concat(citations.stream().limit(MOST_SOURCES),
					Stream.of(MORE_SOURCES.in(language).formatted(citations.size() - MOST_SOURCES)))
			.toList();
	}

	private static Stream<Observation.SourceReference> cited(List<Observation> figures) {
		return figures.stream().map(Observation::source).filter(Objects::nonNull).distinct();
	}

	private static String citation(Observation.SourceReference source, String name, Language language) {
		return (source.paragraph() == null) ? name
				: SENTENCE.in(language).formatted(name, source.paragraph(), source.sentence());
	}

}
