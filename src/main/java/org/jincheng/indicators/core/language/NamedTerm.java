package org.jincheng.indicators.core.language;

/** A term that is also shown by its name in each language. */
public interface NamedTerm extends Term {

	Text text();

	default String name(Language language) {
		return text().in(language);
	}

	default Told told(Language language) {
		return new Told(text(), language);
	}

}
