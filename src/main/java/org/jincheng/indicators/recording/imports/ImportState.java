package org.jincheng.indicators.recording.imports;

import org.jincheng.indicators.core.language.NamedTerm;
import org.jincheng.indicators.core.language.Text;

/** How far an import has come. */
enum ImportState implements NamedTerm {

	RECEIVING("receiving", "The file is received", "正在接收"),

	CHECKING("checking", "The rows are checked", "正在检查"),

	WRITING("writing", "The figures are recorded", "正在写入"),

	DONE("done", "Done", "已完成"),

	/** Something is wrong with the file; nothing was changed. */
	REFUSED("refused", "Refused", "已拒绝"),

	/** It was broken off; nothing was changed. */
	FAILED("failed", "Failed", "已失败");

	private final String code;

	private final Text text;

	ImportState(String code, String en, String zh) {
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

	boolean isEnd() {
		return compareTo(DONE) >= 0;
	}

}
