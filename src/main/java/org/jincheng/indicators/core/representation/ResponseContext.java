package org.jincheng.indicators.core.representation;

import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.RawQuery;
import org.jincheng.indicators.core.revision.DatasetRevision;

/**
 * What the representation of a resource in a response depends on.
 *
 * @param request the request
 * @param language the language of names
 * @param revision the revision that the answer is of
 */
public record ResponseContext(HttpServletRequest request, Language language, DatasetRevision revision) {

	private static final Pattern FORMAT = Pattern.compile("(?<![^&])format=[^&]*");

	/** Path and query of the same in another format. */
	String inFormat(String format) {
		var query = RawQuery.of(this.request);
		var named = FORMAT.matcher(query);
		var parameter = "format=" + format;
		return this.request.getRequestURI() + "?" + (named.find() ? named.replaceFirst(parameter)
				: query.isEmpty() ? parameter : query + "&" + parameter);
	}

	/** Path and query of the request. */
	String self() {
		var query = this.request.getQueryString();
		return this.request.getRequestURI() + ((query != null) ? "?" + query : "");
	}

}
