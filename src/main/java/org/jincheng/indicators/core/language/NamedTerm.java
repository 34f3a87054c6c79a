package org.jincheng.indicators.core.language;

/**
 * A term that is also shown by its name in each language, which
 * {@code dashboard/terms.json} has.
 */
public interface NamedTerm extends Term {

	default Text text() {
		return Terms.text(this);
	}

	default String name(Language language) {
		return text().in(language);
	}

	default LocalizedText localized(Language language) {
		return new LocalizedText(text(), language);
	}

}
