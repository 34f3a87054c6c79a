package org.jincheng.indicators.runtime.security;

import org.jincheng.indicators.core.language.NamedTerm;

/**
 * What a caller may do: read, also change the data ({@code CURATOR}), also manage keys
 * ({@code ADMIN}). Each role includes those before it.
 */
enum Role implements NamedTerm {

	READER, CURATOR, ADMIN;

	@Override
	public String code() {
		return name();
	}

	/** The name of the role in Spring Security. */
	String authority() {
		return "ROLE_" + name();
	}

}
