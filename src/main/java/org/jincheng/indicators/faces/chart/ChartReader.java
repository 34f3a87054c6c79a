package org.jincheng.indicators.faces.chart;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.ComparisonKind;
import org.jincheng.indicators.catalogue.place.PlaceService;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.figures.derivation.RestOfWhole;
import org.jincheng.indicators.figures.judgement.Observations;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.Observation.Derivation;
import org.jincheng.indicators.figures.observation.SeriesPoint;
import org.jincheng.indicators.figures.query.ObservationService;
import org.jincheng.indicators.figures.selection.Continuity;
import org.jincheng.indicators.figures.selection.ObservationSelection;
import org.jincheng.indicators.figures.selection.OriginFilter;
import org.jincheng.indicators.figures.selection.SourceChoice;
import org.jincheng.indicators.figures.wording.FigureWords;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Reads the figures of charts. */
@Component
class ChartReader {

	/** The highest number of figures in a chart. */
	private static final int MAX_FIGURES = 500;

	private final ObservationService observations;

	private final Observations stated;

	private final PlaceService places;

	private final PageQuery newest;

	@Autowired
	ChartReader(ObservationService observations, Observations stated, PlaceService places) {
		this(observations, stated, places, MAX_FIGURES);
	}

	/** Reads so many figures at once. */
	ChartReader(ObservationService observations, Observations stated, PlaceService places, int maxFigures) {
		this.observations = observations;
		this.stated = stated;
		this.places = places;
		this.newest = new PageQuery(null, maxFigures, null, "-period");
	}

	/** Reads the newest preferred figures, and the newest of the others. */
	ChartFigures read(String indicator, ObservationSelection asked, Language language) {
		var selection = of(indicator, asked);
		var continuity = this.stated.continuity();
		var editions = this.stated.editions();
		if (selection.sources() == SourceChoice.EACH) {
			var page = this.observations.page(selection, this.newest, language);
			var all = withoutComputed(page.items(), selection);
			var figures = all.stream().filter(ChartReader::hasValue).toList();
			var series = new ChartSeries(selection, Set.of(), continuity, editions, this.stated.comparability(figures),
					gaps(all));
			return new ChartFigures(inOrder(figures, series), series, figures.size(), page.end() != null);
		}
		var page = this.observations.page(selection.bySeries(), this.newest, language);
		var preferred = withoutComputed(page.items(), selection);
		var isAlone = selection.sources() != null || selection.transform() != null;
		var others = isAlone ? List.<Observation>of() : notPreferred(preferred, selection, continuity, language);
		var series = new ChartSeries(selection,
				others.stream().map(Observation::id).collect(Collectors.toUnmodifiableSet()), continuity, editions,
				this.stated.comparability(preferred), gaps(preferred));
		var rests = (selection.where() != null && isOfStated(selection))
				? rests(indicator, preferred, selection, language) : List.<Observation>of();
		var both = Stream.of(preferred, rests, others).flatMap(List::stream).toList();
		var all = both.stream().filter(ChartReader::hasValue).toList();
		var counted = isAlone ? 0
				: preferred.stream().mapToLong(ChartReader::withOthers).sum() + rests.size() - both.size() + all.size();
		return new ChartFigures(inOrder(all, series), series, Math.max(all.size(), counted), page.end() != null);
	}

	private static boolean hasValue(Observation figure) {
		return figure.missing() == null;
	}

	private static List<Observation> gaps(List<Observation> figures) {
		return figures.stream().filter((figure) -> !hasValue(figure)).toList();
	}

	/**
	 * Leaves out derived figures where a source states one, and those that follow from
	 * what is contradicted, unless no other ones are asked for.
	 */
	private static List<Observation> withoutComputed(List<Observation> figures, ObservationSelection selection) {
		if (selection.origin() != OriginFilter.ALL) {
			return figures;
		}
		var stated = figures.stream().filter((figure) -> !ChartSeries.isDerived(figure)).map(SeriesPoint::of);
		var points = stated.collect(Collectors.toSet());
		var contradicted = figures.stream()
			.filter((figure) -> figure.coherence().contested())
			.map(Observation::id)
			.collect(Collectors.toSet());
		return figures.stream()
			.filter((figure) -> figure.provenance().derivation() == null
					|| !points.contains(SeriesPoint.of(figure)) && !contradicted.contains(figure.id())
							&& figure.provenance().derivation().inputs().stream().noneMatch(contradicted::contains))
			.toList();
	}

	/** The newest stated figures, without those that are preferred. */
	private List<Observation> notPreferred(List<Observation> preferred, ObservationSelection selection,
			Continuity continuity, Language language) {
		var places = (selection.place() == null) ? null
				: selection.place().stream().flatMap((code) -> continuity.codes(code).stream()).distinct().toList();
		var ids = preferred.stream().map(Observation::id).collect(Collectors.toSet());
		return this.observations.page(selection.withPlaces(places), this.newest, language)
			.items()
			.stream()
			.filter((figure) -> !ChartSeries.isDerived(figure) && !ids.contains(figure.id()))
			.toList();
	}

	/** How many are stated at the point of a figure. */
	private static int withOthers(Observation preferred) {
		return 1 + preferred.coherence().also().count();
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

	/** Gaps are drawn, too, unless something is computed. */
	private static ObservationSelection of(String indicator, ObservationSelection asked) {
		var selection = asked.with("missing", asked.transform() == null);
		var isOfAll = selection.origin() == null && selection.transform() == null;
		if (selection.where() != null) {
			// Shares of the parts would be read as parts.
			return selection.with("of", List.of(indicator))
				.with("origin", (selection.origin() != null) ? selection.origin() : OriginFilter.STATED);
		}
		return selection.withIndicators(List.of(indicator))
			.with("origin", isOfAll ? OriginFilter.ALL : selection.origin());
	}

	private static boolean isOfStated(ObservationSelection selection) {
		return selection.origin() == OriginFilter.STATED && selection.transform() == null;
	}

	/**
	 * Returns what parts leave of the whole, where one publication states all of them.
	 */
	private List<Observation> rests(String code, List<Observation> preferred, ObservationSelection selection,
			Language language) {
		var parts = preferred.stream().collect(Collectors.toMap(Observation::id, (part) -> part));
		var ofWhole = selection.with("where", null).with("of", null).withIndicators(List.of(code));
		var wholes = this.observations.page(ofWhole.with("origin", OriginFilter.ALL), this.newest, language).items();
		var name = new FigureWords(language).text("chart.restOfWhole");
		return wholes.stream()
			.flatMap((sum) -> Stream.ofNullable(sum.provenance().derivation()))
			.map(Derivation::inputs)
			.filter(parts.keySet()::containsAll)
			.map((inputs) -> inputs.stream().map(parts::get).toList())
			.flatMap((summed) -> wholes.stream()
				.filter((whole) -> RestOfWhole.canBeOf(whole, summed.getFirst()) && !ChartSeries.isDerived(whole)
						&& RestOfWhole.sign(whole, summed) > 0)
				.map((whole) -> RestOfWhole.of(whole, summed, name)))
			.toList();
	}

	/** Returns the readings of comparisons that leave theirs open. */
	List<Observation> readings(String code, List<Observation> figures, ObservationSelection selection,
			Language language) {
		return figures.stream().anyMatch(ChartReader::isTimesMore)
				? this.observations.derived(List.of(code), selection.vintage(), language).getOrDefault(code, List.of())
				: List.of();
	}

	private static boolean isTimesMore(Observation figure) {
		return figure.comparison() != null && figure.comparison().kind() == ComparisonKind.TIMES_MORE
				&& figure.comparison().isWithTimeOnly();
	}

}
