package org.jincheng.indicators.request;

import java.util.Arrays;
import java.util.Collections;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.jincheng.indicators.language.Language;

/** Finds the language that a request is answered in. */
public final class RequestLanguage {

	private RequestLanguage() {
	}

	/**
	 * Returns the language that {@code lang} names, else the first that
	 * {@code Accept-Language} names and names are told in, else English.
	 */
	public static Language of(HttpServletRequest request) {
		var lang = request.getParameter("lang");
		var named = Arrays.stream(Language.values()).filter((language) -> language.code().equals(lang));
		var accepted = Collections.list(request.getLocales()).stream().map(Language::of).filter(Objects::nonNull);
		return Stream.concat(named, accepted).findFirst().orElse(Language.EN);
	}

}
