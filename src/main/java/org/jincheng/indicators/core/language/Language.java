package org.jincheng.indicators.core.language;

import java.util.Locale;

import jakarta.persistence.EnumeratedValue;
import org.jspecify.annotations.Nullable;

/**
 * A language of names and messages. English is the default, and replaces missing Chinese
 * texts.
 */
public enum Language implements Term {

	EN, ZH;

	@EnumeratedValue
	private final String code = code();

	/** Returns the language of a locale, or null if there are no names in it. */
	public static @Nullable Language of(Locale locale) {
		return Term.find(values(), locale.getLanguage()).orElse(null);
	}

}
