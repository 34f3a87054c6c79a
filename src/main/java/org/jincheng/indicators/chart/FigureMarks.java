package org.jincheng.indicators.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jincheng.indicators.indicator.Comparison;
import org.jincheng.indicators.observation.Observation;
import org.jincheng.indicators.representation.Cube.UnitOfMeasure;

/** Creates the marks of figures, each with what distinguishes it from others. */
final class FigureMarks {

	private final FigureWords words;

	private final Map<String, UnitOfMeasure> units;

	private final Map<String, String> sources;

	private final boolean severalPlaces;

	private final boolean severalSources;

	/**
	 * Creates marks for figures that are drawn together.
	 * @param units the units, by code
	 * @param sources short citations of the sources, by id
	 */
	FigureMarks(FigureWords words, List<Observation> figures, Map<String, UnitOfMeasure> units,
			Map<String, String> sources) {
		this.words = words;
		this.units = units;
		this.sources = sources;
		this.severalPlaces = figures.stream().map(Observation::place).distinct().count() > 1;
		this.severalSources = figures.stream().map(FigureMarks::source).distinct().count() > 1;
	}

	private static String source(Observation figure) {
		return (figure.source() != null) ? figure.source().id() : "";
	}

	Mark of(Observation figure) {
		var unit = this.units.get(figure.unit());
		return mark(figure, this.words.label(figure, unit), this.words.spoken(figure, unit),
				this.words.qualifiers(figure), figure.value(), figure.value());
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
		qualifiers.add(this.words.readEitherWay(range));
		return Optional.of(mark(figure, range, this.words.spoken(figure, this.units.get(figure.unit())), qualifiers,
				values.getFirst(), values.getLast()));
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

	private Mark mark(Observation figure, String label, String spoken, List<String> qualifiers, BigDecimal value,
			BigDecimal highest) {
		var series = String.join(" ", figure.place().code(), source(figure), figure.origin().code(),
				figure.status().code(), (figure.comparison() != null) ? figure.comparison().kind().code() : "");
		return new Mark(label, spoken, this.words.date(figure.period().label()), this.words.period(figure),
				origin(figure), String.join(" · ", qualifiers), figure.place().name(), series, figure.period().start(),
				figure.period().end(), value, highest, figure.relation(), figure.joint(), figure.derivation() != null);
	}

}
