package org.jincheng.indicators.faces.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.wording.FigureTexts;
import org.jincheng.indicators.figures.wording.FigureWords;

/** Creates the marks of the figures of a panel, each with what distinguishes it. */
final class FigureMarks {

	/** The highest number of gaps that a note names. */
	private static final int MAX_GAPS = 6;

	/** The highest number of series with colours and names of their own. */
	static final int MAX_SERIES = 6;

	private final ChartSeries series;

	private final FigureTexts texts;

	private final FigureWords words;

	private final Map<String, String> sources;

	private final boolean severalPlaces;

	private final boolean severalSources;

	private final boolean severalParts;

	/** The kinds of periods, but for those of sums that run on from January. */
	private final Set<PeriodKind> others;

	private final List<Function<Observation, String>> distinctions;

	private final List<String> names;

	private final long different;

	/**
	 * Creates marks for figures that are drawn together.
	 * @param series which of the figures are of one series
	 * @param severalPlaces whether the chart has figures of several places
	 * @param sources short citations of the sources, by id
	 */
	FigureMarks(ChartSeries series, FigureTexts texts, List<Observation> figures, boolean severalPlaces,
			Map<String, String> sources) {
		this.series = series;
		this.texts = texts;
		this.words = texts.words();
		this.sources = sources;
		this.severalPlaces = severalPlaces;
		this.severalSources = areSeveral(figures, Observation::sourceId);
		this.severalParts = areSeveral(figures, Observation::indicator);
		this.others = figures.stream()
			.filter((figure) -> !figure.isToDate())
			.map(series::kind)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(PeriodKind.class)));
		var drawn = figures.stream().filter((figure) -> !series.isAside(figure)).toList();
		var possible = possible();
		this.distinctions = chosen(drawn, possible);
		this.different = drawn.stream().map((figure) -> name(figure, possible)).distinct().count();
		var counts = drawn.stream()
			.collect(Collectors.groupingBy((figure) -> name(figure, this.distinctions), LinkedHashMap::new,
					Collectors.counting()));
		this.names = counts.keySet().stream().sorted(Comparator.comparing(counts::get).reversed()).toList();
	}

	/**
	 * Whether the figures are of several places and of one part, each place's in one
	 * series for all its sources.
	 */
	boolean areOfSeveralPlaces() {
		return this.severalPlaces && !this.severalParts && !this.series.isBySource();
	}

	static boolean areSeveral(List<Observation> figures, Function<Observation, ?> property) {
		return figures.stream().map(property).distinct().count() > 1;
	}

	/** Returns the properties that series may differ in. */
	private List<Function<Observation, String>> possible() {
		Function<Observation, String> source = (figure) -> this.sources.getOrDefault(figure.sourceId(),
				figure.sourceId());
		Function<Observation, String> status = (figure) -> (this.series.isBySource() || figure.status().isPlan())
				? this.words.text("status." + figure.status().code()) : "";
		Function<Observation, String> origin = (figure) -> (figure.provenance().derivation() != null)
				? this.words.text("figure.derived") : "";
		Function<Observation, String> kind = (figure) -> this.words
			.text(isSum(figure) ? "kind.year-to-date" : this.series.kind(figure).word());
		Function<Observation, String> part = (figure) -> this.severalParts ? part(figure) : "";
		return this.series.isBySource() ? List.of(part, status, origin, kind, source)
				: List.of(part, status, origin, kind);
	}

	/** Whether a figure is a sum to date, and not drawn with single periods as long. */
	private boolean isSum(Observation figure) {
		return figure.subject().accumulation() != null
				|| figure.isToDate() && !this.others.contains(this.series.kind(figure));
	}

	/**
	 * Returns the properties that series differ in, as long as there are colours for the
	 * series.
	 */
	private static List<Function<Observation, String>> chosen(List<Observation> figures,
			List<Function<Observation, String>> possible) {
		var chosen = new ArrayList<Function<Observation, String>>();
		for (var distinction : possible) {
			var more = Stream.concat(chosen.stream(), Stream.of(distinction)).toList();
			var series = figures.stream().map((figure) -> name(figure, more)).distinct().count();
			if (areSeveral(figures, distinction) && series <= MAX_SERIES) {
				chosen.add(distinction);
			}
		}
		return chosen;
	}

	/** Notes on the series that have no names of their own, and on what is not drawn. */
	List<String> notes(List<Observation> figures, List<Mark> drawn) {
		var notes = new ArrayList<String>();
		var places = figures.stream().map(this.series::place).distinct().count();
		var drawnPlaces = drawn.stream().map((mark) -> mark.series().place()).distinct().count();
		var series = figures.stream().map(this.series::key).distinct().count();
		var drawnSeries = drawn.stream().map((mark) -> mark.series().key()).distinct().count();
		if (drawnPlaces < places) {
			notes.add(this.words.text("chart.places", drawnPlaces, places));
		}
		else if (drawnSeries < series) {
			notes.add(this.words.text("chart.series", drawnSeries, series));
		}
		var gaps = drawn.stream()
			.flatMap((mark) -> mark.series().gaps().stream())
			.distinct()
			.map(Mark.Gap::words)
			.toList();
		if (!gaps.isEmpty()) {
			notes.add(this.words.text("chart.gaps", gaps.stream().limit(MAX_GAPS).collect(Collectors.joining("; ")),
					gaps.size()));
		}
		if (this.names.size() < this.different) {
			notes.add(this.words.text("chart.notNamed", this.different, MAX_SERIES));
		}
		return notes;
	}

	private static String name(Observation figure, List<Function<Observation, String>> distinctions) {
		return distinctions.stream()
			.map((distinction) -> distinction.apply(figure))
			.filter((word) -> !word.isEmpty())
			.collect(Collectors.joining(" · "));
	}

	/**
	 * Returns which part of its measure a figure is of, as the name of its cell has it.
	 */
	private static String part(Observation figure) {
		return figure.subject().name().replaceFirst("^.*(: |：)", "");
	}

	Mark of(Observation figure) {
		return mark(figure.id(), figure, qualifiers(figure));
	}

	/**
	 * Returns the mark of a figure, or the marks of its readings if it is a comparison
	 * that can be read in two ways.
	 * @param readings the figures that are derived from comparisons
	 */
	Stream<Mark> of(Observation figure, List<Observation> readings) {
		var read = readings.stream()
			.filter((reading) -> reading.unit().equals(figure.unit()) && reading.provenance().derivation() != null
					&& reading.provenance().derivation().inputs().contains(figure.id()))
			.sorted(Comparator.comparing(Observation::value))
			.map((reading) -> reading(figure, reading))
			.toList();
		return read.isEmpty() ? Stream.of(of(figure)) : read.stream();
	}

	/** Returns the mark of a reading, which says what the source does. */
	private Mark reading(Observation figure, Observation reading) {
		var qualifiers = qualifiers(reading);
		qualifiers.addFirst(this.texts.text(figure));
		return mark(figure.id(), reading, qualifiers);
	}

	private List<String> qualifiers(Observation figure) {
		var qualifiers = new ArrayList<>(this.texts.qualifiers(figure));
		if (this.series.isAside(figure)) {
			qualifiers.addFirst(this.words.text("figure.aside"));
		}
		return qualifiers;
	}

	private String origin(Observation figure) {
		var origin = new ArrayList<String>();
		if (this.severalParts) {
			origin.add(part(figure));
		}
		if (this.severalPlaces) {
			origin.add(figure.place().name());
		}
		var source = this.sources.get(figure.sourceId());
		if ((this.severalSources || ChartSeries.isDerived(figure)) && source != null) {
			origin.add(source);
		}
		return String.join(" · ", origin);
	}

	private List<Mark.Break> breaks(Observation figure) {
		return this.series.comparability()
			.breaks(figure)
			.stream()
			.map((one) -> new Mark.Break(one.day(), this.words.broken(one)))
			.toList();
	}

	private List<Mark.Gap> gaps(Observation figure) {
		return this.series.gaps(figure)
			.stream()
			.map((gap) -> new Mark.Gap(this.series.start(gap), gap.period().end(),
					this.words.date(gap.period().label()),
					this.words.text("chart.gap", this.texts.period(gap), this.texts.text(gap))))
			.toList();
	}

	private Mark mark(UUID id, Observation figure, List<String> qualifiers) {
		var period = figure.period();
		var words = new Mark.Words(this.texts.label(figure), this.texts.text(figure), this.words.date(period.label()),
				this.texts.period(figure), figure.place().name(), origin(figure),
				this.sources.getOrDefault(figure.sourceId(), ""), String.join(" · ", qualifiers));
		var kind = this.series.kind(figure);
		var isAside = this.series.isAside(figure);
		var name = isAside ? "" : name(figure, this.distinctions);
		var isPartial = kind == PeriodKind.PART_OF_YEAR || this.others.contains(PeriodKind.YEAR) && kind.isWithinYear();
		var series = new Mark.Series(this.series.key(figure), this.series.place(figure), this.series.publisher(figure),
				name, isAside ? 0 : this.names.indexOf(name) + 1, isPartial, breaks(figure), gaps(figure));
		return new Mark(id, words, series, this.series.start(figure), period.end(), figure.isToDate(),
				figure.comparison() != null, figure.value(),
				Objects.requireNonNullElse(figure.quantity().upper(), figure.value()), figure.relation(),
				figure.status(), figure.provenance().joint(), figure.provenance().derivation() != null,
				figure.coherence().contested());
	}

}
