package org.jincheng.indicators.investment;

import org.jincheng.indicators.language.Term;
import org.jincheng.indicators.language.Text;

/** A currency that amounts are asked for in. */
enum Currency implements Term {

	CNY("Chinese yuan", "人民币"),

	/** At the rate that a source itself implies. */
	USD("United States dollar", "美元");

	private final Text text;

	Currency(String en, String zh) {
		this.text = new Text(en, zh);
	}

	@Override
	public String code() {
		return name();
	}

	@Override
	public Text text() {
		return this.text;
	}

}
