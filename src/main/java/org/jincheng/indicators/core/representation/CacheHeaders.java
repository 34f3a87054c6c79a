package org.jincheng.indicators.core.representation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.request.RequestLanguage;
import org.jincheng.indicators.core.revision.DatasetRevision;
import org.jincheng.indicators.core.revision.RevisionHeader;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Sets the headers that caches go by, the same on a 200 and on its 304. */
public final class CacheHeaders {

	/**
	 * A cache revalidates each time, so that a change is seen at once; while it does, and
	 * while the service is down, it may reuse what is stale.
	 */
	private static final String FRESHNESS = "max-age=0, stale-while-revalidate=10, stale-if-error=86400";

	private CacheHeaders() {
	}

	/**
	 * Sets the headers, and notes on the request which representation was selected.
	 * @return the entity tag
	 */
	public static String set(HttpServletRequest request, HttpServletResponse response, Variant representation,
			DatasetRevision revision) {
		request.setAttribute(Selected.class.getName(), new Selected(representation, revision));
		// A response to credentials is not for a shared cache.
		response.setHeader(HttpHeaders.CACHE_CONTROL,
				((request.getHeader(HttpHeaders.AUTHORIZATION) != null) ? "private, " : "public, ") + FRESHNESS);
		RevisionHeader.set(response, revision);
		var tag = representation.tag(revision, request);
		response.setHeader(HttpHeaders.ETAG, tag);
		response.setDateHeader(HttpHeaders.LAST_MODIFIED, revision.recordedAt().toEpochMilli());
		response.setHeader(HttpHeaders.CONTENT_LANGUAGE,
				RequestLanguage.contentLanguage(request, representation.language()));
		response.setHeader(HttpHeaders.VARY, vary(request));
		return tag;
	}

	/**
	 * Begins to answer with a representation: sets the headers, and the status if the
	 * client has it already.
	 * @return whether the body is sent
	 * @throws RefusedException a 503 if the client has seen a newer revision
	 * @throws ErrorResponseException a 412 if the client asks for another representation
	 */
	public static boolean begin(HttpServletRequest request, HttpServletResponse response, Variant representation,
			DatasetRevision revision) {
		RevisionHeader.checkNotOlder(revision, RevisionHeader.seen(request));
		var tag = set(request, response, representation, revision);
		var instead = RepresentationAdvice.Forwarded.of(request).isUnconditional() ? null
				: Preconditions.instead(request, tag, revision.recordedAt().toEpochMilli());
		if (instead == HttpStatus.PRECONDITION_FAILED) {
			throw new ErrorResponseException(instead);
		}
		if (instead != null) {
			response.setStatus(instead.value());
			return false;
		}
		if (representation.gzip() && !HttpMethod.HEAD.matches(request.getMethod())) {
			response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
		}
		return true;
	}

	/** Returns the representation that was selected for a request; null if none was. */
	public static @Nullable Selected selected(HttpServletRequest request) {
		return (Selected) request.getAttribute(Selected.class.getName());
	}

	/** Forgets what was selected, since another response is sent. */
	public static void deselect(HttpServletRequest request) {
		request.removeAttribute(Selected.class.getName());
	}

	/**
	 * What the address settles does not vary. A cache must not reuse an answer for a
	 * client that has seen a newer one.
	 */
	private static String vary(HttpServletRequest request) {
		var vary = new StringBuilder(HttpHeaders.ACCEPT_ENCODING).append(", ").append(RevisionHeader.NAME);
		if (request.getParameter("format") == null) {
			vary.append(", ").append(HttpHeaders.ACCEPT);
		}
		if (request.getParameter(RequestLanguage.PARAMETER) == null) {
			vary.append(", ").append(HttpHeaders.ACCEPT_LANGUAGE);
		}
		return vary.toString();
	}

	/**
	 * A representation that was selected for a request.
	 *
	 * @param representation the variant
	 * @param revision the revision of the dataset
	 */
	public record Selected(Variant representation, DatasetRevision revision) {
	}

}
