package org.jincheng.indicators.catalogue.source;

import org.jincheng.indicators.core.language.NamedTerm;
import org.jincheng.indicators.core.language.Text;

/** What a source is to another one. */
public enum SourceRelation implements NamedTerm {

	PART_OF("part-of", "Part of", "属于"),

	COPY_OF("copy-of", "Copy of", "转载自"),

	TRANSLATION_OF("translation-of", "Translation of", "译自"),

	REPLACES("replaces", "Replaces", "更正"),

	RETRACTS("retracts", "Retracts", "撤回");

	private final String code;

	private final Text text;

	SourceRelation(String code, String en, String zh) {
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
