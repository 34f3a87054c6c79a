package org.jincheng.indicators.investment;

import org.jincheng.indicators.language.Term;
import org.jincheng.indicators.language.Text;

/** A currency that a request can ask for. */
enum Currency implements Term {

	CNY("Chinese yuan", "人民币"),

	/** Converted at the rate that the source implies. */
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
