package org.jincheng.indicators.recording;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jincheng.indicators.curation.References;
import org.jincheng.indicators.indicator.Comparison;
import org.jincheng.indicators.indicator.ComparisonKind;
import org.jincheng.indicators.indicator.PeriodLabel;
import org.jincheng.indicators.observation.ObservationRequest;
import org.jincheng.indicators.observation.PeriodBasis;
import org.jincheng.indicators.observation.Relation;
import org.jincheng.indicators.request.DateBound;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every figure that a source states, whether a form brings it or a row of
 * a file.
 */
final class ObservationRules {

	/** A count, also for each of something. */
	private static final Pattern COUNT = Pattern.compile("^count(-per-|$)");

	/** The units of a part of a whole. */
	private static final Set<String> OF_SHARES = Set.of("percent", "permille");

	private final ReferenceData referenceData;

	ObservationRules(ReferenceData referenceData) {
		this.referenceData = referenceData;
	}

	/** Notes what does not go with the reference data, by the fields of the request. */
	void check(ObservationRequest request, References references) {
		checkIndicator(request, references);
		if (this.referenceData.place(request.place()) == null) {
			references.unknown("/place", request.place(), this.referenceData.placeNames());
		}
		if (isGroup(request) && Boolean.FALSE.equals(request.joint())) {
			references.refuse("/joint", "false", "A figure of a group of places is joint.");
		}
		checkValue(request, references);
		if (request.comparison() != null) {
			checkComparison(request.comparison(), request.unit(), references);
		}
		checkSource(request, references);
	}

	/**
	 * Returns a request with what follows from the reference data where it leaves that
	 * out.
	 * @param before what was said of the figure before; null if it is new
	 */
	ObservationRequest complete(ObservationRequest request, @Nullable ObservationRequest before) {
		var indicator = this.referenceData.indicator(request.indicator());
		return request.completed(before, (indicator != null) ? indicator.comparison() : null);
	}

	/** Whether a figure is of a group of places: then it is joint. */
	boolean isGroup(ObservationRequest request) {
		var place = this.referenceData.place(request.place());
		return place != null && place.isGroup();
	}

	private static void checkValue(ObservationRequest request, References references) {
		var isBetween = request.relation() == Relation.BETWEEN;
		var upper = request.upper();
		if (isBetween && upper == null) {
			references.refuse("/upper", null, "Is missing: the relation is \"between\".");
		}
		else if (!isBetween && upper != null) {
			references.refuse("/upper", upper.toPlainString(), "Only where the relation is \"between\".");
		}
		else if (upper != null && upper.compareTo(request.value()) <= 0) {
			references.refuse("/upper", upper.toPlainString(), "Not more than the value.");
		}
		if (request.counted() != null && !COUNT.matcher(request.unit()).find()) {
			references.refuse("/counted", request.counted(), "Only where the unit is \"count\".");
		}
		if (request.occurrence() != null && request.occurrence() > 1 && request.note() == null) {
			references.refuse("/note", null, "Is missing: it says why the source states the figure again.");
		}
	}

	private static void checkComparison(Comparison comparison, String unit, References references) {
		var base = comparison.basePeriod();
		if (base.end().isBefore(base.start())) {
			references.refuse("/comparison/basePeriod/end", base.end().toString(), "Before the start of the period.");
		}
		if (comparison.kind() == ComparisonKind.TIMES_MORE && !unit.equals("multiple")) {
			references.refuse("/unit", unit, "Times more are in the unit \"multiple\".");
		}
	}

	private void checkIndicator(ObservationRequest request, References references) {
		var indicator = this.referenceData.indicator(request.indicator());
		if (indicator == null) {
			references.known("/indicator", request.indicator(), this.referenceData.indicatorCodes());
		}
		else if (indicator.isDerived()) {
			references.refuse("/indicator", request.indicator(), "Its figures are derived, not recorded.");
		}
		else {
			references.known("/unit", request.unit(), indicator.units());
			checkRatio(request, indicator, references);
			if (this.referenceData.isOfCounting(request.unit())) {
				checkWhole("/value", request.value(), request.unit(), references);
				checkWhole("/upper", request.upper(), request.unit(), references);
			}
		}
	}

	/**
	 * An indicator that is measured in other units lists ratios for its changes and
	 * multiples, which are compared with something, and for its share of a whole.
	 */
	private void checkRatio(ObservationRequest request, ReferenceData.Measured indicator, References references) {
		var levels = indicator.units()
			.stream()
			.filter((unit) -> !this.referenceData.isRatio(unit))
			.sorted()
			.collect(Collectors.joining(", "));
		var isShare = indicator.shareOf() != null && OF_SHARES.contains(request.unit());
		if (request.comparison() == null && this.referenceData.isRatio(request.unit()) && !levels.isEmpty()
				&& !isShare) {
			references.refuse("/comparison", null,
					"Is missing: in the unit \"%s\", an indicator that is measured in %s is compared with something."
						.formatted(request.unit(), levels));
		}
	}

	private static void checkWhole(String field, @Nullable BigDecimal value, String unit, References references) {
		if (value != null && value.stripTrailingZeros().scale() > 0) {
			references.refuse(field, value.toPlainString(),
					"Not a whole number, as figures in the unit \"%s\" are.".formatted(unit));
		}
	}

	private void checkSource(ObservationRequest request, References references) {
		var published = this.referenceData.published(request.source().id());
		if (published == null) {
			references.known("/source/id", request.source().id(), this.referenceData.sourceIds());
		}
		else {
			if (!this.referenceData.states(request.locator())) {
				references.refuse("/source", request.locator().toString(), "There is no such statement.");
			}
			checkPeriod(request.period(), published, references);
		}
	}

	private static void checkPeriod(ObservationRequest.PeriodRequest period, DateBound published,
			References references) {
		if (period.end().isBefore(period.start())) {
			references.refuse("/period/end", period.end().toString(), "Before the start of the period.");
		}
		else if (period.basis() == PeriodBasis.PUBLICATION
				&& !(period.start().equals(published.first()) && period.end().equals(published.last()))) {
			references.refuse("/period", PeriodLabel.of(period.start(), period.end()),
					"Where the date of publication stands in, it is %s.".formatted(published));
		}
	}

}
