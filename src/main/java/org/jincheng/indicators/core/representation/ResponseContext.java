package org.jincheng.indicators.core.representation;

import java.util.stream.Collectors;
import java.util.stream.Stream;

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

	/** Path and query of the same in JSON. */
	String inJson() {
		var others = Stream.of(RawQuery.of(this.request).split("&", -1))
			.filter((parameter) -> !parameter.isEmpty() && !parameter.matches("(format|shape)=.*"));
		return Stream.concat(others, Stream.of("format=json"))
			.collect(Collectors.joining("&", this.request.getRequestURI() + "?", ""));
	}

	/** Path and query of the request. */
	String self() {
		var query = this.request.getQueryString();
		return this.request.getRequestURI() + ((query != null) ? "?" + query : "");
	}

}
