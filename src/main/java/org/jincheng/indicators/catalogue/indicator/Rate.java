package org.jincheng.indicators.catalogue.indicator;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

import org.jincheng.indicators.core.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * One unit per another, such as {@code CNY-per-person}. Its code is made of theirs, and
 * it is a unit wherever both are. A rate of a rate is none: yuan per person in a year are
 * {@code CNY-per-person} of the period.
 *
 * @param numerator the code of the unit over the line
 * @param denominator the code of the unit under it
 * @param singular what the unit under the line is called there; null if it is called as
 * everywhere
 */
public record Rate(String numerator, String denominator, @Nullable Singular singular) {

	private static final String PER = "-per-";

	/**
	 * Reads the code of a rate.
	 * @return the rate; empty if the code is not written as one
	 */
	public static Optional<Rate> of(String code) {
		var parts = code.split(PER, -1);
		if (parts.length != 2) {
			return Optional.empty();
		}
		for (var singular : Singular.values()) {
			if (parts[1].equals(singular.unit)) {
				return Optional.empty();
			}
			if (parts[1].equals(singular.code)) {
				return Optional.of(new Rate(parts[0], singular.unit, singular));
			}
		}
		return Optional.of(new Rate(parts[0], parts[1], null));
	}

	/** The unit itself, or of a rate the one over the line. */
	public static String numeratorOf(String unit) {
		return of(unit).map(Rate::numerator).orElse(unit);
	}

	/**
	 * Returns whether a code is that of a unit.
	 * @param units the codes of the units that are no rates
	 */
	public static boolean isUnit(String code, Collection<String> units) {
		return units.contains(code)
				|| of(code).filter((rate) -> units.contains(rate.numerator) && units.contains(rate.denominator))
					.isPresent();
	}

	/** Returns whether a code could be mistaken for a rate, or for a part of one. */
	static boolean isReserved(String code) {
		return ("-" + code + "-").contains(PER) || Stream.of(Singular.values()).anyMatch((it) -> it.code.equals(code));
	}

	/** A unit that stands in the singular under the line. */
	enum Singular {

		PERSON("person", "persons", "人"), HOUSEHOLD("household", "households", "户");

		private final String code;

		private final String unit;

		private final Text name;

		Singular(String code, String unit, String zh) {
			this.code = code;
			this.unit = unit;
			this.name = new Text(code, zh);
		}

		String symbol() {
			return this.code;
		}

		Text text() {
			return this.name;
		}

	}

}
