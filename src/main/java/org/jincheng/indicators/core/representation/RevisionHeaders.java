package org.jincheng.indicators.core.representation;

import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jincheng.indicators.core.problem.Problem;
import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.revision.DatasetRevision;
import org.jincheng.indicators.core.revision.RevisionHeader;
import org.jincheng.indicators.core.revision.RevisionService;
import org.jincheng.indicators.core.revision.RevisionWritten;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.core.MethodParameter;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Sets the revision on the answers that are no representations: what a write has made,
 * and a refusal that follows from what was read, such as an unknown id.
 */
@ControllerAdvice
public class RevisionHeaders implements ResponseBodyAdvice<Object> {

	private static final Log log = LogFactory.getLog(RevisionHeaders.class);

	private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

	private final RevisionService revisions;

	RevisionHeaders(RevisionService revisions) {
		this.revisions = revisions;
	}

	/** Sets the revision that an answer is of. */
	public static void set(HttpServletResponse response, DatasetRevision revision) {
		response.setHeader(RevisionHeader.NAME, String.valueOf(revision.number()));
	}

	/** Returns the number of the revision that the client has seen; 0 if it says none. */
	public static long seen(HttpServletRequest request) {
		return RevisionHeader.seen(request.getHeader(RevisionHeader.NAME));
	}

	/**
	 * Refuses to answer from a revision that is older than one that was seen.
	 * @throws RefusedException a 503
	 */
	public static void checkNotOlder(DatasetRevision revision, long seen) {
		if (revision.number() < seen) {
			throw RefusedException.forNow(ProblemType.REVISION_NOT_HERE,
					"The database is at revision %d, but the service has already shown %d.".formatted(revision.number(),
							seen),
					RETRY_AFTER);
		}
	}

	@EventListener
	void written(RevisionWritten written) {
		if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
				&& current.getResponse() != null) {
			set(current.getResponse(), written.newest());
		}
	}

	@Override
	public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
		return true;
	}

	@Override
	public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter returnType, MediaType contentType,
			Class<? extends HttpMessageConverter<?>> converterType, ServerHttpRequest serverRequest,
			ServerHttpResponse serverResponse) {
		if (body instanceof Problem problem && problem.status() < HttpServletResponse.SC_INTERNAL_SERVER_ERROR
				&& serverRequest instanceof ServletServerHttpRequest request
				&& serverResponse instanceof ServletServerHttpResponse response
				&& ReadTransaction.hasBegun(request.getServletRequest())) {
			setIfItCanBeRead(response.getServletResponse());
		}
		return body;
	}

	private void setIfItCanBeRead(HttpServletResponse response) {
		try {
			set(response, this.revisions.inSnapshot());
		}
		catch (DataAccessException ex) {
			// The transaction has failed too, and the end of it says so.
			log.debug("The revision of a refusal cannot be read", ex);
		}
	}

}
