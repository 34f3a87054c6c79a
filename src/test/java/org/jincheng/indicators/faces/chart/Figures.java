package org.jincheng.indicators.faces.chart;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.breaks.Breaks;
import org.jincheng.indicators.catalogue.place.PlaceKind;
import org.jincheng.indicators.catalogue.source.Editions;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.revision.DatasetRevision;
import org.jincheng.indicators.core.revision.RevisionAction;
import org.jincheng.indicators.figures.judgement.Comparability;
import org.jincheng.indicators.figures.observation.FigureInShort;
import org.jincheng.indicators.figures.selection.Continuity;
import org.jincheng.indicators.figures.selection.ObservationSelection;
import org.jincheng.indicators.figures.selection.SourceChoice;
import org.jincheng.indicators.figures.wording.FigureTexts;
import org.jincheng.indicators.figures.wording.FigureWords;
import org.jspecify.annotations.Nullable;

/** Figures of one panel, written in short, and what is drawn of them. */
final class Figures {

	private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

	private Figures() {
	}

	/** What is drawn by series of figures, which are written in short. */
	static ParsedSvg draw(int width, Language language, String... figures) {
		return draw(width, language, SourceChoice.PREFERRED, Set.of(), figures);
	}

	/**
	 * What is drawn of figures, which are written in short.
	 * @param stocks the codes of indicators that are stocks
	 */
	static ParsedSvg draw(int width, Language language, SourceChoice sources, Set<String> stocks, String... figures) {
		return draw(width, language, sources, stocks, null, figures);
	}

	/** What is drawn of Jincheng beside other places: lines, or ranked bars. */
	static ParsedSvg compare(int width, Language language, boolean asBars, String... figures) {
		var kinds = Stream
			.concat(Stream.of("140000"),
					Arrays.stream(figures).map(FigureInShort::of).map((figure) -> figure.place().code()))
			.distinct()
			.collect(Collectors.toMap((code) -> code, Figures::kind));
		var peers = kinds.keySet().stream().filter((code) -> kind(code) == PlaceKind.PREFECTURE).toList();
		return draw(width, language, SourceChoice.PREFERRED, Set.of(), new ComparedPlaces(kinds, "140500",
				List.of("140100", "140400"), peers, asBars, new FigureWords(language)), figures);
	}

	private static PlaceKind kind(String code) {
		return code.endsWith("0000") ? PlaceKind.PROVINCE
				: code.endsWith("00") ? PlaceKind.PREFECTURE : PlaceKind.COUNTY;
	}

	private static ParsedSvg draw(int width, Language language, SourceChoice sources, Set<String> stocks,
			@Nullable ComparedPlaces compared, String... figures) {
		var aside = Arrays.stream(figures)
			.filter((text) -> text.contains(" aside"))
			.map(FigureInShort::id)
			.collect(Collectors.toSet());
		var series = new ChartSeries(selection(sources), aside, new Continuity(Map.of("140502", "140503"), stocks),
				Editions.NONE, new Comparability(new Breaks(List.of()), Editions.NONE, Continuity.NONE, Map.of()),
				List.of());
		var texts = new FigureTexts(new FigureWords(language), Map::of, (code) -> "Place " + code);
		var shown = Arrays.stream(figures)
			.map(FigureInShort::of)
			.sorted(Comparator.comparing(series::place).thenComparing(series.newestFirst()))
			.toList();
		var marks = new FigureMarks(series, texts, shown, FigureMarks.areSeveral(shown, series::place),
				Map.of("a", "Bureau, 2020", "b", "Daily, 2021"));
		var drawn = shown.stream().map(marks::of).toList();
		var plots = (compared != null) ? compared.plots(drawn) : Plot.of(drawn);
		var panel = new IndicatorChart.Panel("percent", false, plots,
				marks.notes(shown, plots.stream().flatMap((plot) -> plot.marks().stream()).toList()));
		return draw("Foreign trade", List.of(panel), List.of(), texts.words(), width);
	}

	private static ObservationSelection selection(SourceChoice sources) {
		return ObservationSelection.ALL.with("sources", sources);
	}

	static ParsedSvg draw(String title, List<IndicatorChart.Panel> panels, List<String> sources, FigureWords words,
			int width) {
		var chart = new IndicatorChart(title, "Jincheng", panels, List.of(), sources, "credit",
				new DatasetRevision(1, NOW, "somebody", RevisionAction.SEED, ""), words);
		return ParsedSvg.of(SvgChart.draw(chart, new ChartQuery(ChartTheme.AUTO, width, null, null, null, null)));
	}

}
