package org.jincheng.indicators.core.tables;

import org.jincheng.indicators.core.language.NamedTerm;
import org.jincheng.indicators.core.language.Text;

/** What becomes of a row, or of a cell of it. */
public enum RowOutcome implements NamedTerm {

	/** It is new. */
	RECORDED("recorded", "Recorded", "已记录"),

	/** It says otherwise than what stands. */
	CORRECTED("corrected", "Corrected", "已更正"),

	/**
	 * It says what stands in the form in which a program saves it, and changes nothing.
	 */
	FORMATTING("formatting", "Written in another form", "书写形式不同"),

	/** It says what stands. */
	UNCHANGED("unchanged", "Unchanged", "未变");

	private final String code;

	private final Text text;

	RowOutcome(String code, String en, String zh) {
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
