package org.jincheng.indicators.subjects.investment;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.core.language.NamedTerm;
import org.jincheng.indicators.core.language.Text;

/** How far money has come. */
enum InvestmentStatus implements NamedTerm {

	PLANNED("planned", "Planned", "计划中"),

	SET_UP("set-up", "Set up", "已设立"),

	CONTRACTED("contracted", "Contracted", "已签约"),

	/** Part of the money is spent. */
	UNDER_WAY("under-way", "Under way", "进行中"),

	SPENT("spent", "Spent", "已投入");

	@EnumeratedValue
	private final String code;

	private final Text text;

	InvestmentStatus(String code, String en, String zh) {
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
