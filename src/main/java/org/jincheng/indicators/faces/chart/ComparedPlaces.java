package org.jincheng.indicators.faces.chart;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.place.PlaceKind;
import org.jincheng.indicators.figures.judgement.RankedFigures;
import org.jincheng.indicators.figures.observation.Rank;
import org.jincheng.indicators.figures.wording.FigureWords;

/**
 * Sets places of one kind side by side: with their lines on one axis, or as ranked bars
 * of one period. A place of another kind has a plot of its own.
 *
 * @param kinds the kinds of places, by code
 * @param marked the code of the place that is marked
 * @param picked the codes of the places that are asked for
 * @param peers the codes of the places of its kind that lie in the same place
 * @param asBars whether bars are asked for
 * @param words the words of what is said
 */
record ComparedPlaces(Map<String, PlaceKind> kinds, String marked, List<String> picked, List<String> peers,
		boolean asBars, FigureWords words) {

	/** The highest number of places with a name and a colour. */
	private static final int MAX_NAMED = 5;

	/** The highest number of ranked places. */
	private static final int MAX_RANKED = 40;

	private static final Comparator<Mark> HIGHEST_FIRST = Comparator.comparing(Mark::value).reversed();

	/**
	 * Chooses the plots for the figures of one quantity.
	 * @param marks the figures, place by place and newest first
	 */
	List<Plot> plots(List<Mark> marks) {
		var ofMarked = kind(this.marked);
		var byKind = marks.stream()
			.collect(Collectors.groupingBy((mark) -> kind(mark.series().place()),
					() -> new TreeMap<>(Comparator.comparing((PlaceKind kind) -> kind != ofMarked)
						.thenComparing(Comparator.naturalOrder())),
					Collectors.toList()));
		var compared = byKind.entrySet()
			.stream()
			.flatMap((kind) -> compared(kind.getKey(), kind.getValue()).map(Stream::of)
				.orElseGet(() -> Plot.of(kind.getValue()).stream()))
			.toList();
		var isComparing = compared.stream()
			.anyMatch((plot) -> plot instanceof Plot.Ranked || plot instanceof Plot.Lines && !plot.isOfOnePlace());
		return isComparing ? compared : Plot.of(marks);
	}

	private PlaceKind kind(String place) {
		return this.kinds.getOrDefault(place, PlaceKind.GROUP);
	}

	private Optional<Plot> compared(PlaceKind kind, List<Mark> figures) {
		var outcomes = ofOneLength(figures);
		if (kind == PlaceKind.GROUP || count(outcomes) < 2) {
			return Optional.empty();
		}
		var isOverTime = outcomes.stream().map(Mark::end).distinct().count() > 1;
		return (isOverTime && !this.asBars) ? Optional.of(lines(kind, outcomes))
				: Optional.of(ranked(kind, figures, outcomes))
					.filter((plot) -> this.asBars ? !plot.marks().isEmpty() : plot.marks().size() == figures.size());
	}

	private static long count(List<Mark> marks) {
		return marks.stream().map((mark) -> mark.series().place()).distinct().count();
	}

	/**
	 * The outcomes of whole years, or of the kind of period that most places have: of
	 * parts of a year, those of the same months.
	 */
	private static List<Mark> ofOneLength(List<Mark> figures) {
		return figures.stream()
			.filter((mark) -> !mark.isAside() && !mark.status().isPlan())
			.collect(Collectors.groupingBy(ComparedPlaces::length))
			.values()
			.stream()
			.max(Comparator.comparing((List<Mark> same) -> same.getFirst().kind() == PeriodKind.YEAR && count(same) > 1)
				.thenComparing(ComparedPlaces::count)
				.thenComparing((same) -> same.getFirst().end().getMonthValue()))
			.orElse(List.of());
	}

	private static List<Object> length(Mark mark) {
		return (mark.kind() != PeriodKind.PART_OF_YEAR) ? List.of(mark.kind())
				: List.of(mark.start().getMonth(), mark.end().getMonth());
	}

	/**
	 * The marked place and those that are picked are named, or else those with the
	 * highest newest figures; others are grey.
	 */
	private Plot lines(PlaceKind kind, List<Mark> outcomes) {
		var newest = outcomes.stream()
			.collect(Collectors.toMap((mark) -> mark.series().place(), (mark) -> mark,
					(one, other) -> one.end().isBefore(other.end()) ? other : one));
		var chosen = Stream.concat(Stream.of(this.marked), this.picked.stream()).filter(newest::containsKey).toList();
		var highest = newest.values().stream().sorted(HIGHEST_FIRST).map((mark) -> mark.series().place());
		var named = (chosen.isEmpty() ? highest : chosen.stream()).distinct().limit(MAX_NAMED).toList();
		var marks = outcomes.stream()
			.map((mark) -> named(mark, named.indexOf(mark.series().place())))
			.sorted(Comparator.comparing((Mark mark) -> -mark.series().color()).thenComparing(Mark::end))
			.toList();
		var rest = newest.size() - named.size();
		var own = newest.get(this.marked);
		return new Plot.Lines(marks, (own != null) ? rankText(kind, own, outcomes) : "",
				(rest > 0) ? this.words.text("chart.rest", rest) : "");
	}

	private boolean isMarked(Mark mark) {
		return mark.series().place().equals(this.marked);
	}

	/** The marked place has the first colour, whichever others are named. */
	private Mark named(Mark mark, int position) {
		return mark.as((position < 0) ? "" : mark.words().place(),
				(position < 0) ? Mark.REST : isMarked(mark) ? 1 : position + 2);
	}

	/** Returns the rank of a figure among those of its period, in words. */
	private String rankText(PlaceKind kind, Mark own, List<Mark> outcomes) {
		var same = outcomes.stream().filter((mark) -> mark.isOf(own) && mark.isPoint()).map(Mark::value).toList();
		var rank = Rank.of(own.value(), same);
		return own.isPoint() ? this.words.ranked(rank.rank(), rank.isTied(), rank.count(), kind) : "";
	}

	/**
	 * Ranks the figures of the newest period of the marked place, or else of the period
	 * that most places have: those of one publication where one has all.
	 */
	private Plot ranked(PlaceKind kind, List<Mark> figures, List<Mark> outcomes) {
		var period = outcomes.stream()
			.max(Comparator.comparing(Mark::isPoint)
				.thenComparing(this::isMarked)
				.thenComparing((mark) -> isMarked(mark) ? 0 : outcomes.stream().filter(mark::isOf).count())
				.thenComparing(Mark::end))
			.orElseThrow();
		var preferred = same(period, outcomes);
		var byPlace = same(period, figures).stream()
			.collect(Collectors.groupingBy((mark) -> mark.series().place(), LinkedHashMap::new, Collectors.toList()));
		var ranked = RankedFigures.ofOnePublication(byPlace.values(), preferred, (mark) -> mark.words().source())
			.orElse(preferred);
		var having = outcomes.stream().filter(period::isOf).map((mark) -> mark.series().place()).toList();
		var places = this.words.places(kind);
		var sources = ranked.stream().map((mark) -> mark.words().source()).distinct().toList();
		var heading = Stream.of(period.words().date(),
				this.peers.containsAll(having) ? this.words.text("rank.have", having.size(), this.peers.size(), places)
						: "",
				(having.size() > ranked.size()) ? this.words.text("rank.bounds", having.size() - ranked.size()) : "",
				(sources.size() == 1) ? sources.getFirst() : this.words.text("rank.publications"));
		return new Plot.Ranked(ranked.stream()
			.sorted(HIGHEST_FIRST)
			.limit(MAX_RANKED)
			.map((mark) -> mark.as(mark.words().place(), isMarked(mark) ? 1 : Mark.REST))
			.toList(), heading.filter((text) -> !text.isEmpty()).collect(Collectors.joining(" · ")));
	}

	/** Those of a period that can be ranked: no bounds, no ranges and no plans. */
	private static List<Mark> same(Mark period, List<Mark> figures) {
		return figures.stream()
			.filter((mark) -> mark.isOf(period) && mark.isPoint() && !mark.status().isPlan())
			.toList();
	}

}
