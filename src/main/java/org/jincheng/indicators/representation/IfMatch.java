package org.jincheng.indicators.representation;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jincheng.indicators.problem.RefusedException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * The version of a resource that a client has seen and wants to change, as the tags in
 * {@code If-Match} tell it. Whatever else was changed since does not matter, nor in which
 * language or format it was seen. By which build matters: to replace what another build
 * showed may take away what that one does not show.
 */
public final class IfMatch {

	private static final Pattern TAG = Pattern.compile("r([0-9]{1,18})-([0-9a-f]+)-[0-9a-f]+(?:-gzip)?");

	private final String path;

	private final List<Seen> seen;

	private IfMatch(String path, List<Seen> seen) {
		this.path = path;
		this.seen = seen;
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
		return new IfMatch(request.getRequestURI(),
				ETag.parse(header)
					.stream()
					.filter((tag) -> !tag.weak())
					.map((tag) -> TAG.matcher(tag.tag()))
					.filter(Matcher::matches)
					.map((tag) -> new Seen(Long.parseLong(tag.group(1)), tag.group(2)))
					.distinct()
					.toList());
	}

	/**
	 * Lets a change of the resource pass if the client has seen its last change.
	 * @param lastChange the number of the revision that changed the resource last; 0 if
	 * none did
	 * @param recordedAt returns the moment of the revision with a number; null if there
	 * is none
	 * @throws RefusedException a 412 if the client has not
	 */
	public void check(long lastChange, LongFunction<@Nullable Instant> recordedAt) {
		if (this.seen.stream()
			.noneMatch((seen) -> seen.number() >= lastChange && isOf(recordedAt.apply(seen.number()), seen))) {
			throw new RefusedException(HttpStatus.PRECONDITION_FAILED,
					"The resource is not what If-Match names: it was changed since, or the tag is not one of it. GET it anew, with its ETag.");
		}
	}

	/** A revision that is lost has its number from then on, but not its moment. */
	private boolean isOf(@Nullable Instant recordedAt, Seen seen) {
		return recordedAt != null && Variant.digestOfState(this.path, recordedAt, Build.ID).equals(seen.state());
	}

	/**
	 * What a tag says of the resource that it is of.
	 *
	 * @param number the number of the revision
	 * @param state what stands for the resource at that revision
	 */
	private record Seen(long number, String state) {
	}

}
