package org.jincheng.indicators.reading.matching;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.catalogue.indicator.ComparisonKind;
import org.jincheng.indicators.catalogue.indicator.Rate;
import org.jincheng.indicators.reading.numerals.Draft;
import org.jincheng.indicators.reading.numerals.Money;
import org.jincheng.indicators.reading.numerals.Quantity;
import org.jspecify.annotations.Nullable;

/** Scores how well the unit and the operation of a figure fit what is measured. */
final class Units {

	private static final Set<String> MASS = Set.of("t", "kg", "g");

	private static final Set<String> AREA = Set.of("km2", "ha", "mu", "m2");

	private Units() {
	}

	/** How well the unit of a figure fits what is measured, from 0 to 1. */
	static double fit(List<String> units, Quantity figure, @Nullable Comparison compared) {
		var unit = figure.unit();
		if (unit == null || units.isEmpty()) {
			return 0.7;
		}
		var ofRate = units.contains("percent") || units.contains("permille");
		if (figure.isRank()) {
			return 1;
		}
		if (figure.change() || compared != null) {
			return switch (unit) {
				case "percent" -> !ofRate ? 1 : Draft.RELATIVE.containsAll(units) ? 0.5 : 0.9;
				case "multiple" -> units.contains(unit) ? 1 : 0.5;
				case "percentage-point" -> (ofRate != isOfGrowth(compared)) ? 1 : 0.4;
				default -> level(unit, units);
			};
		}
		return level(unit, units);
	}

	/** Whether points are of the growth of something, and not of a share. */
	private static boolean isOfGrowth(@Nullable Comparison compared) {
		return compared != null
				&& (compared.kind() == ComparisonKind.CHANGE_OF_CHANGE || compared.kind().isOfContributions());
	}

	/** How well what a figure is compared with fits what those of an indicator are. */
	static double comparison(@Nullable Comparison usual, @Nullable Comparison compared) {
		if (usual == null) {
			return (compared != null) ? 0.9 : 1;
		}
		if (compared == null || compared.kind() != usual.kind()) {
			return 0.4;
		}
		return Objects.equals(usual.basePeriod(), compared.basePeriod()) ? 1 : 0.95;
	}

	private static double level(String unit, List<String> units) {
		if (units.contains(unit)) {
			return (unit.equals("percent") && units.size() > 1) ? 0.8 : 1;
		}
		if (isAlike(unit, units, MASS) || isAlike(unit, units, AREA)) {
			return 0.8;
		}
		// "14,500 yuan" may be those of each person.
		if (isAlike(unit, units, Draft.COUNTS) || units.stream().map(Rate::numeratorOf).anyMatch(unit::equals)) {
			return 0.6;
		}
		var rate = Money.rate(unit);
		return (rate != null && units.stream().map(Money::rate).anyMatch(rate::equals)) ? 0.8 : 0;
	}

	private static boolean isAlike(String unit, List<String> units, Set<String> alike) {
		return alike.contains(unit) && units.stream().anyMatch(alike::contains);
	}

}
