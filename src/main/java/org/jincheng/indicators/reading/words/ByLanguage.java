package org.jincheng.indicators.reading.words;

import java.util.function.Function;

import org.jincheng.indicators.core.language.Language;

/**
 * What is read by, of each language.
 *
 * @param english that of English
 * @param chinese that of Chinese
 * @param <T> what it is
 */
public record ByLanguage<T>(T english, T chinese) {

	public static <T> ByLanguage<T> of(Function<Language, T> one) {
		return new ByLanguage<>(one.apply(Language.EN), one.apply(Language.ZH));
	}

	public T in(Language language) {
		return (language == Language.ZH) ? this.chinese : this.english;
	}

}
