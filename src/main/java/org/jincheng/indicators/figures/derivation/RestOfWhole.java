package org.jincheng.indicators.figures.derivation;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.PrintedDigits;
import org.jincheng.indicators.figures.observation.Relation;

/** What the parts of a whole leave of it, if that is more than rounding. */
public final class RestOfWhole {

	private RestOfWhole() {
	}

	/**
	 * Whether one figure can be the whole of another: both are set against each other.
	 */
	public static boolean canBeOf(Observation whole, Observation part) {
		return Levels.isLevel(whole) && whole.relation() == Relation.EQUAL
				&& Measure.of("", whole).equals(Measure.of("", part));
	}

	/**
	 * Returns the sign of the rest: 1 if the parts are less than the whole, -1 if they
	 * are more, 0 if the difference is no more than what all that is printed may be
	 * rounded by.
	 */
	public static int sign(Observation whole, Collection<Observation> parts) {
		var sum = parts.stream().map(Observation::value).reduce(BigDecimal.ZERO, BigDecimal::add);
		var rest = whole.value().subtract(sum);
		var rounding = Stream.concat(parts.stream(), Stream.of(whole))
			.map(PrintedDigits::halfOfLast)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		return (rest.abs().compareTo(rounding) <= 0) ? 0 : rest.signum();
	}

	/**
	 * Returns the rest as a derived figure, which leads to the whole.
	 * @param name what it is called beside the whole
	 */
	public static Observation of(Observation whole, List<Observation> parts, String name) {
		var reported = Estimate.of(whole)
			.minus(Estimate.sum(parts.stream().map(Estimate::of).toList()))
			.reported(Relation.EQUAL);
		var inputs = Stream.concat(Stream.of(whole), parts.stream()).toList();
		var formula = inputs.stream().map((input) -> input.value().toPlainString()).collect(Collectors.joining(" - "));
		var about = whole.subject();
		return DerivedFigure.like(whole, reported, formula, inputs)
			.with(new Observation.Subject(about.id(), about.indicator(), about.name() + ": " + name, about.topic(),
					about.place(), about.period(), about.accumulates()));
	}

}
