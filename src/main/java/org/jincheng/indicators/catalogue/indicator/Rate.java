package org.jincheng.indicators.catalogue.indicator;

import java.math.BigDecimal;
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
 * @param many of how many of that, as in {@code count-per-10k-person}
 * @param singular what the unit under the line is called there; null if it is called as
 * everywhere
 */
public record Rate(String numerator, String denominator, Many many, @Nullable Singular singular) {

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
		var many = Stream.of(Many.values())
			.filter((it) -> it != Many.ONE && parts[1].startsWith(it.prefix))
			.findFirst()
			.orElse(Many.ONE);
		var under = parts[1].substring(many.prefix.length());
		for (var singular : Singular.values()) {
			if (under.equals(singular.unit)) {
				return Optional.empty();
			}
			if (under.equals(singular.code)) {
				return Optional.of(new Rate(parts[0], singular.unit, many, singular));
			}
		}
		return Optional.of(new Rate(parts[0], under, many, null));
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

	/**
	 * Returns whether a unit is one of some, or has one of them over or under the line.
	 */
	static boolean hasAny(String unit, Collection<String> some) {
		return some.contains(unit)
				|| of(unit).filter((rate) -> some.contains(rate.numerator) || some.contains(rate.denominator))
					.isPresent();
	}

	/** Returns whether a code could be mistaken for a rate, or for a part of one. */
	static boolean isReserved(String code) {
		return ("-" + code + "-").contains(PER) || Stream.of(Singular.values()).anyMatch((it) -> it.code.equals(code))
				|| Stream.of(Many.values()).anyMatch((it) -> it != Many.ONE && code.startsWith(it.prefix));
	}

	/** What is under the line, as the symbol and the names of the rate have it. */
	String symbol(String unit) {
		return this.many.prefix.replace('-', ' ')
				+ ((this.singular != null && this.many == Many.ONE) ? this.singular.code : unit);
	}

	Text name(Text unit) {
		return (this.singular != null && this.many == Many.ONE) ? this.singular.name
				: new Text(this.many.name.en() + unit.en(), this.many.name.zh() + unit.zh());
	}

	/** Of how many of a unit a rate is. */
	public enum Many {

		ONE("", 1, "", ""), THOUSAND("1k-", 1_000, "1,000 ", "千"), TEN_THOUSAND("10k-", 10_000, "10,000 ", "万"),
		HUNDRED_THOUSAND("100k-", 100_000, "100,000 ", "十万");

		private final String prefix;

		private final BigDecimal count;

		private final Text name;

		Many(String prefix, int count, String en, String zh) {
			this.prefix = prefix;
			this.count = BigDecimal.valueOf(count);
			this.name = new Text(en, zh);
		}

		public BigDecimal count() {
			return this.count;
		}

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

	}

}
