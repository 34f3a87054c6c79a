package org.jincheng.indicators.subjects.park;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.core.language.NamedTerm;
import org.jincheng.indicators.core.language.Text;

/** How far a park has come. */
enum ParkStatus implements NamedTerm {

	PLANNED("planned", "Planned", "计划中"),

	/** Money was invested in it; whether it is completed is not stated. */
	FUNDED("funded", "Funded", "已投资"),

	UNDER_CONSTRUCTION("under-construction", "Under construction", "在建"),

	COMPLETED("completed", "Completed", "已建成");

	@EnumeratedValue
	private final String code;

	private final Text text;

	ParkStatus(String code, String en, String zh) {
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
