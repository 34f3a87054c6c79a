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
 * The version of a resource that a client has seen and wants to change, by the entity
 * tags in {@code If-Match}. Changes of other resources do not matter, nor does the
 * language or the format that the client has seen. The build does: a client that has seen
 * the resource from another build may have seen other fields, and would remove those of
 * this one.
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
		if (!isGiven(request) || header.strip().equals("*")) {
			throw missing();
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

	/** Returns whether a request has the header. */
	static boolean isGiven(HttpServletRequest request) {
		var headers = request.getHeaders(HttpHeaders.IF_MATCH);
		return Collections.list(headers).stream().anyMatch((header) -> !header.isBlank());
	}

	/** Returns the 428 of a change that does not name the version that it is of. */
	public static RefusedException missing() {
		return new RefusedException(HttpStatus.PRECONDITION_REQUIRED,
				"If-Match is needed, with the ETag that a GET of this resource answers: it keeps the changes of others from being lost.");
	}

	/** Returns the same tags, of a resource at another path than that of the request. */
	public IfMatch at(String path) {
		return new IfMatch(path, this.seen);
	}

	/**
	 * Checks that the client has seen the last change of the resource.
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
