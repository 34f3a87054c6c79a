package org.jincheng.indicators.revision;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.language.Term;
import org.jincheng.indicators.language.Text;

/** What made a revision. */
public enum RevisionAction implements Term {

	SEED("seed", "First data", "初始数据"),

	CREATE("create", "Addition", "新增"),

	UPDATE("update", "Change", "修改"),

	DELETE("delete", "Removal", "删除"),

	IMPORT("import", "Import", "导入");

	@EnumeratedValue
	private final String code;

	private final Text text;

	RevisionAction(String code, String en, String zh) {
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
