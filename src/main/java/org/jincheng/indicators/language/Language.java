package org.jincheng.indicators.language;

import java.util.Locale;

import jakarta.persistence.EnumeratedValue;
import org.jspecify.annotations.Nullable;

/** A language of names; English is the default and the fallback. */
public enum Language implements Term {

	EN("en", "English", "英语"), ZH("zh", "Chinese", "中文");

	@EnumeratedValue
	private final String code;

	private final Text text;

	Language(String code, String en, String zh) {
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

	/** Returns the language of a locale, or null if there are no names in it. */
	public static @Nullable Language of(Locale locale) {
		return Term.find(values(), locale.getLanguage()).orElse(null);
	}

}
