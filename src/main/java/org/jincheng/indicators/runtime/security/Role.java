package org.jincheng.indicators.runtime.security;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.core.language.NamedTerm;
import org.jincheng.indicators.core.language.Text;

/** What a caller may do; each role may do what those before it may. */
enum Role implements NamedTerm {

	READER("READER", "Reader", "读者"), CURATOR("CURATOR", "Curator", "编辑"), ADMIN("ADMIN", "Administrator", "管理员");

	@EnumeratedValue
	private final String code;

	private final Text text;

	Role(String code, String en, String zh) {
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

	/** The name of the role in Spring Security. */
	String authority() {
		return "ROLE_" + this.code;
	}

}
