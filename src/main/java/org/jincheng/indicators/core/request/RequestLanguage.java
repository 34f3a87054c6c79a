package org.jincheng.indicators.core.request;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.jincheng.indicators.core.language.Language;

import org.springframework.core.MethodParameter;

/** Finds the language that a request is answered in. */
public final class RequestLanguage {

	/** The value of {@code lang} that asks for all languages at once. */
	public static final String ALL = "all";

	/** The name of the parameter. */
	public static final String PARAMETER = "lang";

	private RequestLanguage() {
	}

	/**
	 * Returns the language that {@code lang} names, else the first that
	 * {@code Accept-Language} names and names are told in, else English, which also
	 * stands for all languages where a text has one.
	 */
	public static Language of(HttpServletRequest request) {
		return Once.of(request, RequestLanguage.class.getName(), () -> find(request));
	}

	private static Language find(HttpServletRequest request) {
		var lang = request.getParameter(PARAMETER);
		if (ALL.equals(lang)) {
			return Language.EN;
		}
		var named = Arrays.stream(Language.values()).filter((language) -> language.code().equals(lang));
		var accepted = Collections.list(request.getLocales()).stream().map(Language::of).filter(Objects::nonNull);
		return Stream.concat(named, accepted).findFirst().orElse(Language.EN);
	}

	/**
	 * Returns the values of {@code lang} that a handler takes.
	 * @param returned what it returns
	 */
	public static List<String> values(MethodParameter returned) {
		var codes = Arrays.stream(Language.values()).map(Language::code);
		return (Writable.answeredBy(returned).isPresent() ? Stream.concat(codes, Stream.of(ALL)) : codes).toList();
	}

	/** Returns whether a request asks for all languages at once. */
	public static boolean isAll(HttpServletRequest request) {
		return ALL.equals(request.getParameter(PARAMETER));
	}

	/**
	 * Returns the languages of an answer, for {@code Content-Language}: English stands in
	 * where there is no Chinese.
	 * @param language the language of the request
	 */
	public static String contentLanguage(HttpServletRequest request, Language language) {
		return isAll(request) ? "en, zh" : contentLanguage(language);
	}

	/** Returns the languages of an answer in one, for {@code Content-Language}. */
	public static String contentLanguage(Language language) {
		return (language == Language.ZH) ? "zh, en" : "en";
	}

}
