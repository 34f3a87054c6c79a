package org.jincheng.indicators.figures.derivation;

import java.math.BigDecimal;
import java.util.List;

import org.jincheng.indicators.catalogue.indicator.BasePeriod;
import org.jincheng.indicators.catalogue.indicator.Comparison;
import org.jincheng.indicators.catalogue.indicator.ComparisonKind;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.Relation;
import org.jincheng.indicators.figures.observation.Transform;

/** Tells what base a change implies that is stated together with a level. */
final class StatedChanges {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private StatedChanges() {
	}

	/** Whether a change, as far as its digits tell, is on another base than a figure. */
	static boolean isOnOtherBase(Observation level, Observation change, Observation base) {
		if (level.relation() != Relation.EQUAL || change.relation() != Relation.EQUAL
				|| base.relation() != Relation.EQUAL || level.value().signum() <= 0
				|| change.value().compareTo(HUNDRED.negate()) <= 0) {
			return false;
		}
		var multiple = Estimate.of(change).map((value) -> BigDecimal.ONE.add(value.divide(HUNDRED)));
		var implied = Estimate.of(level).dividedBy(multiple);
		var known = Estimate.of(base);
		return implied.high().compareTo(known.low()) < 0 || known.high().compareTo(implied.low()) < 0;
	}

	/** The growth that is stated, as what a transform makes of the level. */
	static Observation growth(Transform transform, Observation level, Observation change, Observation base) {
		var period = new BasePeriod(base.period().start(), base.period().end());
		return DerivedFigure.transformed(transform, change.unit(), level.period(),
				new Comparison(ComparisonKind.CHANGE, period), Estimate.Said.of(change), change.value().toPlainString(),
				List.of(level, change));
	}

}
