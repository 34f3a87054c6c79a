package org.jincheng.indicators.environment;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.language.Term;
import org.jincheng.indicators.language.Text;

/** The part of the environment that a metric is about. */
enum EnvironmentDomain implements Term {

	GREEN_SPACE("green-space", "Green space", "绿地"),

	TREE_COVER("tree-cover", "Tree cover", "林木覆盖");

	@EnumeratedValue
	private final String code;

	private final Text text;

	EnvironmentDomain(String code, String en, String zh) {
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
