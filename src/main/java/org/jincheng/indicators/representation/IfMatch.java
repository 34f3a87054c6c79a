package org.jincheng.indicators.representation;

import java.util.Collections;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jincheng.indicators.problem.RefusedException;

import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * The version of a resource that a client has seen and wants to change, as the tags in
 * {@code If-Match} tell it. Whatever else was changed since does not matter, nor in which
 * language or format it was seen.
 */
public final class IfMatch {

	private static final Pattern TAG = Pattern.compile("r([0-9]{1,18})-([0-9a-f]+)-[0-9a-f]+(?:-gzip)?");

	private final long revision;

	private IfMatch(long revision) {
		this.revision = revision;
	}

	/**
	 * Reads the header of a request.
	 * @throws RefusedException a 428 if there is none, or none that names a version
	 */
	static IfMatch of(HttpServletRequest request) {
		var header = String.join(", ", Collections.list(request.getHeaders(HttpHeaders.IF_MATCH)));
		if (header.isBlank() || header.strip().equals("*")) {
			throw new RefusedException(HttpStatus.PRECONDITION_REQUIRED,
					"If-Match is needed, with the ETag that a GET of this resource answers: it keeps the changes of others from being lost.");
		}
		var path = Negotiated.digestOfPath(request.getRequestURI());
		return new IfMatch(ETag.parse(header)
			.stream()
			.filter((tag) -> !tag.weak())
			.map((tag) -> TAG.matcher(tag.tag()))
			.filter((tag) -> tag.matches() && tag.group(2).equals(path))
			.mapToLong((tag) -> Long.parseLong(tag.group(1)))
			.max()
			.orElse(-1));
	}

	/**
	 * Lets a change of the resource pass if the client has seen its last change.
	 * @param lastChange the number of the revision that changed the resource last; 0 if
	 * none did
	 * @param newest the number of the newest revision
	 * @throws RefusedException a 412 if the client has not
	 */
	public void check(long lastChange, long newest) {
		if (this.revision < lastChange || this.revision > newest) {
			throw new RefusedException(HttpStatus.PRECONDITION_FAILED,
					"The resource is not what If-Match names: it was changed since, or the tag is not one of it. GET it anew, with its ETag.");
		}
	}

}
