package org.jincheng.indicators.catalogue.breaks;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.core.language.NamedTerm;
import org.jincheng.indicators.core.language.Text;

/** What was changed at a break. */
public enum BreakReason implements NamedTerm {

	/** Who or what is counted, as enterprises above another size. */
	COVERAGE("coverage", "Coverage", "统计范围"),

	/** What belongs to the place. */
	TERRITORY("territory", "Territory", "行政区划"),

	/** Estimates, by those of a census. */
	CENSUS("census", "Census", "普查"),

	/** What is sorted into which category. */
	CLASSIFICATION("classification", "Classification", "分类标准"),

	/** How it is measured or computed. */
	METHOD("method", "Method", "统计方法");

	@EnumeratedValue
	private final String code;

	private final Text text;

	BreakReason(String code, String en, String zh) {
		this.code = code;
		this.text = new Text(en, zh);
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
