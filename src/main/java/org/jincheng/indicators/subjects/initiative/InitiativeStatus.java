package org.jincheng.indicators.subjects.initiative;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.core.language.NamedTerm;
import org.jincheng.indicators.core.language.Text;

/** How far an initiative has come, from planned to done. */
public enum InitiativeStatus implements NamedTerm {

	PLANNED("planned", "Planned", "计划中"),

	SITE_SELECTION("site-selection", "Choosing a site", "选址中"),

	UNDER_WAY("under-way", "Under way", "进行中"),

	UNDER_CONSTRUCTION("under-construction", "Under construction", "在建"),

	DONE("done", "Done", "已完成");

	@EnumeratedValue
	private final String code;

	private final Text text;

	InitiativeStatus(String code, String en, String zh) {
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
