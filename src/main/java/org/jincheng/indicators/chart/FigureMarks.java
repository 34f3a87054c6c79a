package org.jincheng.indicators.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.indicator.Comparison;
import org.jincheng.indicators.observation.Observation;
import org.jincheng.indicators.representation.Cube.UnitOfMeasure;

/** Creates the marks of the figures of a panel, each with what distinguishes it. */
final class FigureMarks {

	/** The highest number of series that are told from each other. */
	static final int MOST_SERIES = 6;

	private final FigureWords words;

	private final Map<String, UnitOfMeasure> units;

	private final Map<String, String> sources;

	private final boolean severalPlaces;

	private final boolean severalSources;

	private final boolean hasYears;

	private final List<Function<Observation, String>> distinctions;

	private final List<String> names;

	/**
	 * Creates marks for figures that are drawn together.
	 * @param severalPlaces whether the chart has figures of several places
	 * @param units the units, by code
	 * @param sources short citations of the sources, by id
	 */
	FigureMarks(FigureWords words, List<Observation> figures, boolean severalPlaces, Map<String, UnitOfMeasure> units,
			Map<String, String> sources) {
		this.words = words;
		this.units = units;
		this.sources = sources;
		this.severalPlaces = severalPlaces;
		this.severalSources = areSeveral(figures, FigureMarks::source);
		this.hasYears = figures.stream().anyMatch((figure) -> kind(figure) == PeriodKind.YEAR);
		this.distinctions = distinctions(figures);
		var counts = figures.stream()
			.collect(Collectors.groupingBy((figure) -> name(figure, this.distinctions), LinkedHashMap::new,
					Collectors.counting()));
		this.names = counts.keySet().stream().sorted(Comparator.comparing(counts::get).reversed()).toList();
	}

	static boolean areSeveral(List<Observation> figures, Function<Observation, ?> property) {
		return figures.stream().map(property).distinct().count() > 1;
	}

	/** Returns what tells series apart, but no more of it than there are colours. */
	private List<Function<Observation, String>> distinctions(List<Observation> figures) {
		Function<Observation, String> source = (figure) -> this.sources.getOrDefault(source(figure), source(figure));
		Function<Observation, String> status = (figure) -> this.words.say("status." + figure.status().code());
		Function<Observation, String> origin = (figure) -> (figure.derivation() != null)
				? this.words.say("figure.derived") : "";
		Function<Observation, String> kind = (figure) -> this.words.say(kind(figure).word());
		var chosen = new ArrayList<Function<Observation, String>>();
		for (var distinction : List.of(status, origin, kind, source)) {
			var more = Stream.concat(chosen.stream(), Stream.of(distinction)).toList();
			var series = figures.stream().map((figure) -> name(figure, more)).distinct().count();
			if (areSeveral(figures, distinction) && series <= MOST_SERIES) {
				chosen.add(distinction);
			}
		}
		return chosen;
	}

	private static String name(Observation figure, List<Function<Observation, String>> distinctions) {
		return distinctions.stream()
			.map((distinction) -> distinction.apply(figure))
			.filter((word) -> !word.isEmpty())
			.collect(Collectors.joining(" · "));
	}

	private static String source(Observation figure) {
		return (figure.source() != null) ? figure.source().id() : "";
	}

	private static PeriodKind kind(Observation figure) {
		return PeriodKind.of(figure.period().start(), figure.period().end());
	}

	Mark of(Observation figure) {
		var unit = this.units.get(figure.unit());
		return mark(figure, this.words.label(figure, unit), this.words.qualifiers(figure), figure.value(),
				(figure.upper() != null) ? figure.upper() : figure.value(), figure.derivation() != null);
	}

	/**
	 * Creates the mark of a comparison that can be read in two ways, from one reading to
	 * the other; empty if it has no two readings.
	 * @param readings the figures that are derived from comparisons
	 */
	Optional<Mark> read(Observation figure, Comparison comparison, List<Observation> readings) {
		var values = readings.stream()
			.filter((reading) -> reading.unit().equals(figure.unit()) && reading.derivation() != null
					&& reading.derivation().inputs().contains(figure.id()))
			.map(Observation::value)
			.sorted(Comparator.naturalOrder())
			.toList();
		if (values.size() < 2) {
			return Optional.empty();
		}
		var range = this.words.range(figure, comparison, values.getFirst(), values.getLast());
		var qualifiers = new ArrayList<>(this.words.qualifiers(figure));
		qualifiers.add(this.words.say("chart.readEitherWay", range));
		return Optional.of(mark(figure, range, qualifiers, values.getFirst(), values.getLast(), true));
	}

	private String origin(Observation figure) {
		var origin = new ArrayList<String>();
		if (this.severalPlaces) {
			origin.add(figure.place().name());
		}
		var source = this.sources.get(source(figure));
		if (this.severalSources && source != null) {
			origin.add(source);
		}
		return String.join(" · ", origin);
	}

	private Mark mark(Observation figure, String label, List<String> qualifiers, BigDecimal value, BigDecimal highest,
			boolean derived) {
		var period = figure.period();
		var words = new Mark.Words(label, this.words.spoken(figure, this.units.get(figure.unit())),
				this.words.date(period.label()), this.words.period(figure), figure.place().name(), origin(figure),
				String.join(" · ", qualifiers));
		var key = Stream
			.<Object>of(figure.place().code(), source(figure), figure.origin(), figure.status(), figure.compared(),
					figure.joint(), period.basis(), Objects.requireNonNullElse(figure.occurrence(), 1),
					Objects.requireNonNullElse(figure.counted(), ""))
			.map(Object::toString)
			.collect(Collectors.joining("|"));
		var kind = kind(figure);
		var name = name(figure, this.distinctions);
		var isPartial = kind == PeriodKind.PART_OF_YEAR || this.hasYears && kind.isWithinYear();
		var color = this.names.indexOf(name) + 1;
		return new Mark(figure.id(), words, new Mark.Series(key, figure.place().code(), name, color, isPartial),
				period.start(), period.end(), value, highest, figure.relation(), figure.status(), figure.joint(),
				derived, !figure.disagreesWith().isEmpty());
	}

}
