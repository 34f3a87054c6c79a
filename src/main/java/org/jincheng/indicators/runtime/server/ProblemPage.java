package org.jincheng.indicators.runtime.server;

import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.OptionalInt;

import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jincheng.indicators.core.problem.ClientFault;
import org.jincheng.indicators.core.problem.Problem;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.problem.UnexpectedFailures;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Answers what Jetty refuses before the dispatcher sees it, such as a malformed path,
 * with a {@link Problem}, and counts it.
 */
@Component
class ProblemPage extends ErrorHandler {

	private final UnexpectedFailures failures;

	private final ServerTimers timers;

	ProblemPage(UnexpectedFailures failures, ServerTimers timers) {
		this.failures = failures;
		this.timers = timers;
	}

	@Override
	protected void generateResponse(Request request, Response response, int code, String message,
			@Nullable Throwable cause, Callback callback) {
		var fault = ClientFault.type(cause, ProblemPage::status);
		var type = (fault != null) ? fault : ClientFault.type(code);
		var uri = request.getHttpURI();
		var detail = type.status().is4xxClientError() ? Problem.MALFORMED
				: Problem.FAILED.formatted(this.failures.log("Request failed: " + uri,
						Objects.requireNonNullElseGet(cause, () -> new IllegalStateException(message))));
		response.getHeaders().put(ServerConfiguration.NO_SNIFFING);
		if (cause instanceof BadMessageException) {
			// Where the next request would begin is in doubt.
			response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
		}
		write(new RefusedException(type, detail).toProblem((uri != null) ? uri.getPathQuery() : null), request,
				response, callback);
	}

	/** Returns the status of a failure of Jetty. */
	static OptionalInt status(Throwable failure) {
		return (failure instanceof HttpException ex) ? OptionalInt.of(ex.getCode()) : OptionalInt.empty();
	}

	/** Refuses a request. */
	void refuse(RefusedException refusal, Request request, Response response, Callback callback) {
		refusal.forEachHeader(response.getHeaders()::put);
		write(refusal.toProblem(request.getHttpURI().getPathQuery()), request, response, callback);
	}

	/** Answers with a problem. What the context refuses is counted by its filters. */
	private void write(Problem problem, Request request, Response response, Callback callback) {
		if (ContextHandler.getCurrentContextHandler() == null) {
			this.timers.countRefusal(request, problem.status());
		}
		response.setStatus(problem.status());
		response.getHeaders().put(HttpHeader.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.write(true, ByteBuffer.wrap(JsonMapper.shared().writeValueAsBytes(problem)), callback);
	}

	/** Also to requests that ask for what has no body. */
	@Override
	public boolean errorPageForMethod(String method) {
		return true;
	}

}
