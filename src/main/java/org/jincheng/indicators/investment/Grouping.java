package org.jincheng.indicators.investment;

import java.util.function.Function;

import org.jincheng.indicators.language.Term;
import org.jincheng.indicators.language.Text;

/** The attribute that investments are grouped by. */
enum Grouping implements Term {

	SECTOR("sector", "Sector", "行业", Investment::sector), KIND("kind", "Kind", "类别", Investment::kind),
	STATUS("status", "Status", "状态", Investment::status);

	private final String code;

	private final Text text;

	private final Function<Investment, Term> key;

	Grouping(String code, String en, String zh, Function<Investment, Term> key) {
		this.code = code;
		this.text = new Text(en, zh);
		this.key = key;
	}

	/** Returns the group of an investment. */
	Term key(Investment investment) {
		return this.key.apply(investment);
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
