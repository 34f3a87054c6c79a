package org.jincheng.indicators.reading.matching;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.catalogue.indicator.ComparisonKind;
import org.jincheng.indicators.reading.numerals.Money;
import org.jincheng.indicators.reading.numerals.Quantity;
import org.jincheng.indicators.reading.places.Catalogue.KnownIndicator;
import org.jspecify.annotations.Nullable;

/** Scores how well the unit and the kind of a figure fit an indicator. */
final class IndicatorFit {

	/** What lies in the ground, and what is taken out of it. */
	private static final Set<String> RESERVES = IndicatorWords.stems("reserves");

	private static final Set<String> OUTPUT = IndicatorWords.stems("output");

	/**
	 * What makes a part of a whole: an indicator of a part is not the one of the whole.
	 */
	private static final Set<String> PARTS = IndicatorWords.stems("part-of-whole");

	/** Words next to a figure count at least this. */
	private static final double NEXT = 0.7;

	private static final double OTHER_KIND = 0.2;

	private static final double OTHER_PART = 0.8;

	private static final Set<String> MASS = Set.of("t", "kg", "g");

	private static final Set<String> AREA = Set.of("km2", "ha", "mu", "m2");

	private static final Set<String> PEOPLE = Set.of("persons", "count", "households");

	private IndicatorFit() {
	}

	/** The words of another kind than that of which the words around a figure speak. */
	static Set<String> otherKind(Map<String, Double> context) {
		return isNear(RESERVES, context) ? OUTPUT : isNear(OUTPUT, context) ? RESERVES : Set.of();
	}

	private static boolean isNear(Set<String> words, Map<String, Double> context) {
		return words.stream().anyMatch((it) -> context.getOrDefault(it, 0.0) >= NEXT);
	}

	/**
	 * How well what an indicator is of fits the words around a figure, from 0 to 1.
	 * @param other words of another kind
	 */
	static double kind(Set<String> name, Map<String, Double> context, Set<String> other) {
		if (!Collections.disjoint(name, other)) {
			return OTHER_KIND;
		}
		return name.stream().anyMatch((it) -> PARTS.contains(it) && !context.containsKey(it)) ? OTHER_PART : 1;
	}

	/** How well the unit of a figure fits an indicator, from 0 to 1. */
	static double unit(KnownIndicator indicator, Quantity figure, @Nullable Comparison compared) {
		var unit = figure.unit();
		var units = indicator.units();
		if (unit == null || units.isEmpty()) {
			return 0.7;
		}
		var ofRate = units.contains("percent") || units.contains("permille");
		if (figure.isRank()) {
			return 1;
		}
		if (figure.change() || compared != null) {
			return switch (unit) {
				case "percent" -> ofRate ? 0.9 : 1;
				case "multiple" -> units.contains(unit) ? 1 : ofRate ? 0.5 : 0.6;
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
			return 1;
		}
		if (isAlike(unit, units, MASS) || isAlike(unit, units, AREA)) {
			return 0.8;
		}
		if (isAlike(unit, units, PEOPLE)) {
			return 0.6;
		}
		var rate = Money.rate(unit);
		return (rate != null && units.stream().map(Money::rate).anyMatch(rate::equals)) ? 0.8 : 0;
	}

	private static boolean isAlike(String unit, List<String> units, Set<String> alike) {
		return alike.contains(unit) && units.stream().anyMatch(alike::contains);
	}

}
