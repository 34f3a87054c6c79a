package org.jincheng.indicators.core.revision;

import org.jincheng.indicators.core.language.NamedTerm;
import org.jincheng.indicators.core.language.Text;

/** What became of a resource. */
public enum ChangeAction implements NamedTerm {

	CREATE("create", "Added", "新增"),

	/** Its fields changed; a figure was superseded by its correction. */
	UPDATE("update", "Changed", "修改"),

	/** It was taken away; a figure was withdrawn. */
	DELETE("delete", "Removed", "删除");

	private final String code;

	private final Text text;

	ChangeAction(String code, String en, String zh) {
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
