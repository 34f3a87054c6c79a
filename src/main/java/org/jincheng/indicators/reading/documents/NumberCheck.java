package org.jincheng.indicators.reading.documents;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.indicator.ComparisonKind;
import org.jincheng.indicators.reading.attribution.Attribution;
import org.jincheng.indicators.reading.result.ReadWarning;
import org.jincheng.indicators.reading.result.Reading.ReadNumeral;
import org.jincheng.indicators.reading.result.Warning;

/** Warns of what a curator should look at of a number by itself. */
final class NumberCheck {

	private static final Map<Warning, Predicate<ReadNumeral>> RULES = new EnumMap<>(
			Map.of(Warning.NOT_EXACT, (it) -> it.measure().value() == null, Warning.DECIMAL_COUNT,
					(it) -> "count".equals(it.measure().unit()) && hasDecimals(it), Warning.NO_UNIT,
					(it) -> it.measure().unit() == null && it.cell() == null && it.measure().value() != null,
					Warning.POINTS_ALONE, NumberCheck::arePointsAlone, Warning.OTHER_BASE,
					(it) -> it.rules().contains(Attribution.OTHER_BASE)));

	private NumberCheck() {
	}

	static Stream<ReadWarning> of(ReadNumeral numeral) {
		return RULES.entrySet()
			.stream()
			.filter((rule) -> rule.getValue().test(numeral))
			.map((rule) -> ReadWarning.of(rule.getKey()));
	}

	private static boolean hasDecimals(ReadNumeral numeral) {
		return numeral.measure().value() != null && numeral.measure().value().stripTrailingZeros().scale() > 0;
	}

	private static boolean arePointsAlone(ReadNumeral numeral) {
		var compared = numeral.setting().comparison();
		var isAverage = compared != null && compared.kind() == ComparisonKind.AVERAGE_CHANGE;
		return (isAverage || "percentage-point".equals(numeral.measure().unit()))
				&& (compared == null || compared.basePeriod() == null && compared.place() == null)
				&& !numeral.rules().contains(Attribution.OTHER_BASE);
	}

}
