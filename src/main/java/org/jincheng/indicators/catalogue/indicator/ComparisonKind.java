package org.jincheng.indicators.catalogue.indicator;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.core.language.NamedTerm;
import org.jincheng.indicators.core.language.Text;

/** How an indicator compares with its base period. */
public enum ComparisonKind implements NamedTerm {

	TIMES_MORE("times-more", "Times more than in the base period, as printed", "比基期多的倍数（按原文措辞）"),

	MULTIPLE_OF_BASE("multiple-of-base", "Multiple of the value of the base period", "基期数值的倍数"),

	/**
	 * The change on the base period: in percent relative, in another unit absolute, and
	 * negative where it is a fall.
	 */
	CHANGE("change", "Change on the base period", "与基期相比的变化"),

	/** The place in an order, the first of which is 1, in the unit {@code rank}. */
	RANK("rank", "Rank", "位次"),

	/** What is done of what was planned, in percent. */
	OF_PLAN("of-plan", "Share of the plan that is done", "完成计划的比例");

	@EnumeratedValue
	private final String code;

	private final Text text;

	ComparisonKind(String code, String en, String zh) {
		this.code = code;
		this.text = new Text(en, zh);
	}

	boolean isOfRanksOrPlans() {
		return this == RANK || this == OF_PLAN;
	}

	@Override
	public String code() {
		return this.code;
	}

	@Override
	public Text text() {
		return this.text;
	}

}
