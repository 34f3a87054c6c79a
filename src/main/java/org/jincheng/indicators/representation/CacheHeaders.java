package org.jincheng.indicators.representation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jincheng.indicators.revision.DatasetRevision;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/** Sets the headers by which responses are cached, the same on a 200 and on its 304. */
public final class CacheHeaders {

	private static final String FRESHNESS = "max-age=0, stale-while-revalidate=10, stale-if-error=86400";

	/**
	 * A cache revalidates each time, so that a change is seen at once; meanwhile, and
	 * while the service is down, it may serve a stale response.
	 */
	public static final String CACHE_CONTROL = "public, " + FRESHNESS;

	private CacheHeaders() {
	}

	/**
	 * Sets the headers, and notes in the request which variant the response is.
	 * @return the entity tag
	 */
	public static String set(HttpServletRequest request, HttpServletResponse response, Variant representation,
			DatasetRevision revision) {
		request.setAttribute(Labelled.class.getName(), new Labelled(representation, revision));
		response.setHeader(HttpHeaders.CACHE_CONTROL, cacheControl(request));
		var tag = representation.tag(revision, request);
		response.setHeader(HttpHeaders.ETAG, tag);
		response.setDateHeader(HttpHeaders.LAST_MODIFIED, revision.recordedAt().toEpochMilli());
		response.setHeader(HttpHeaders.CONTENT_LANGUAGE, representation.language().code());
		response.setHeader(HttpHeaders.VARY, vary(request));
		return tag;
	}

	/** A shared cache does not store the response to a request with credentials. */
	private static String cacheControl(HttpServletRequest request) {
		return (request.getHeader(HttpHeaders.AUTHORIZATION) != null) ? "private, " + FRESHNESS : CACHE_CONTROL;
	}

	/** Returns what the response to a request was labelled as; null if it was not. */
	public static @Nullable Labelled labelled(HttpServletRequest request) {
		return (Labelled) request.getAttribute(Labelled.class.getName());
	}

	/** A response does not vary by what the address says. */
	private static String vary(HttpServletRequest request) {
		var vary = new StringBuilder(HttpHeaders.ACCEPT_ENCODING);
		if (request.getParameter("format") == null) {
			vary.append(", ").append(HttpHeaders.ACCEPT);
		}
		if (request.getParameter("lang") == null) {
			vary.append(", ").append(HttpHeaders.ACCEPT_LANGUAGE);
		}
		return vary.toString();
	}

	/**
	 * The variant and the revision that a response shows.
	 *
	 * @param representation the variant
	 * @param revision the revision of the dataset
	 */
	public record Labelled(Variant representation, DatasetRevision revision) {
	}

}
