package org.jincheng.indicators.catalogue.source;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.core.language.NamedTerm;
import org.jincheng.indicators.core.language.Text;

/** What a publisher is: of several, the first is closest to where figures come from. */
public enum PublisherKind implements NamedTerm {

	STATISTICS_OFFICE("statistics-office", "Statistics office", "统计机构"),

	GOVERNMENT("government", "Government", "政府"),

	PRESS("press", "Press", "新闻媒体"),

	OTHER("other", "Other", "其他");

	@EnumeratedValue
	private final String code;

	private final Text text;

	PublisherKind(String code, String en, String zh) {
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
