package org.jincheng.indicators.core.representation;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jincheng.indicators.core.problem.ErrorPlace;
import org.jincheng.indicators.core.problem.InvalidParametersException;
import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;

/**
 * The version of a resource that a client has seen and wants to change, by the entity
 * tags in {@code If-Match}. Changes of other resources do not matter, nor does the
 * language or the format that the client has seen. The build does: a client that has seen
 * the resource from another build may have seen other fields, and would remove those of
 * this one.
 */
public final class IfMatch {

	private static final Pattern TAG = Pattern.compile("r([0-9]{1,18})-([0-9a-f]+)-[0-9a-f]+(?:-gzip)?");

	private static final Pattern TAGS = Pattern.compile("(W/)?\"[^\"]*+\"(\\s*+,\\s*+(W/)?\"[^\"]*+\")*+");

	private static final String ANY = "*";

	private final String path;

	private final String header;

	private final List<Seen> seen;

	private IfMatch(String path, String header, List<Seen> seen) {
		this.path = path;
		this.header = header;
		this.seen = seen;
	}

	/**
	 * Reads the header of a request, also where there is none.
	 * @throws InvalidParametersException if it has what is no entity tag
	 */
	static IfMatch of(HttpServletRequest request) {
		var header = String.join(", ", Collections.list(request.getHeaders(HttpHeaders.IF_MATCH))).strip();
		if (isGiven(request) && !header.equals(ANY) && !TAGS.matcher(header).matches()) {
			var allowed = TAG.matcher(header).matches() ? List.of("\"" + header + "\"") : List.<String>of();
			throw new InvalidParametersException(new RequestError(ErrorPlace.ofParameter(HttpHeaders.IF_MATCH), header,
					"Not the ETag that a GET of this resource answers: that has quotes around it, which belong to it.",
					allowed));
		}
		return new IfMatch(request.getRequestURI(), header,
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
		return new RefusedException(ProblemType.MISSING_TAG, """
				Send If-Match with the ETag from a GET of this resource, so that you do not overwrite the \
				changes of others.""");
	}

	/** Returns the same tags, of a resource at another path than that of the request. */
	public IfMatch at(String path) {
		return new IfMatch(path, this.header, this.seen);
	}

	/**
	 * Checks that the client has seen the last change of the resource.
	 * @param lastChange the number of the revision that changed the resource last; 0 if
	 * none did
	 * @param recordedAt returns the moment of the revision with a number; null if there
	 * is none
	 * @throws RefusedException a 412 if the client has not, a 428 if it names no version
	 */
	public void check(long lastChange, LongFunction<@Nullable Instant> recordedAt) {
		if (this.header.isEmpty()) {
			throw missing();
		}
		if (this.header.equals(ANY)) {
			throw new RefusedException(ProblemType.MISSING_TAG, """
					If-Match: * names no version. Send the ETag from a GET of this resource, so that you do \
					not overwrite the changes of others.""");
		}
		if (this.seen.stream()
			.noneMatch((seen) -> seen.number() >= lastChange && isOf(recordedAt.apply(seen.number()), seen))) {
			throw new RefusedException(ProblemType.STALE_TAG, """
					The resource is not the version that If-Match names: it was changed since, or the tag \
					belongs to another resource. GET it again for its current ETag.""");
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
