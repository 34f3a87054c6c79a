package org.jincheng.indicators.runtime.server;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.OptionalInt;

import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jincheng.indicators.core.problem.ClientFault;
import org.jincheng.indicators.core.problem.Problem;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.revision.RevisionHeader;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;

/**
 * Answers what Jetty refuses before the dispatcher sees it, such as a malformed path,
 * with a {@link Problem}.
 */
class ProblemPage extends ErrorHandler {

	@Override
	protected void generateResponse(Request request, Response response, int code, String message,
			@Nullable Throwable cause, Callback callback) {
		var fault = ClientFault.type(cause, ProblemPage::status);
		var type = (fault != null) ? fault : ClientFault.type(code);
		var detail = type.status().is4xxClientError() ? Problem.MALFORMED
				: "The service failed to answer this request.";
		var uri = request.getHttpURI();
		var problem = Problem.of(type, detail, List.of(), (uri != null) ? uri.getPathQuery() : null);
		response.getHeaders().put(ServerConfiguration.NO_SNIFFING);
		if (cause instanceof BadMessageException) {
			// Where the next request would begin is in doubt.
			response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
		}
		write(problem, response, callback);
	}

	/** Returns the status of a failure of Jetty. */
	static OptionalInt status(Throwable failure) {
		return (failure instanceof HttpException ex) ? OptionalInt.of(ex.getCode()) : OptionalInt.empty();
	}

	/** Refuses a request of any origin, so that no cache stores the refusal. */
	static void refuse(RefusedException refusal, Request request, Response response, Callback callback) {
		var headers = response.getHeaders();
		if (refusal.retryAfter() != null) {
			headers.put(HttpHeader.RETRY_AFTER, refusal.retryAfter().toSeconds());
		}
		headers.put(HttpHeader.CACHE_CONTROL, "no-store");
		headers.put(HttpHeader.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
		headers.put("Access-Control-Expose-Headers", "Retry-After, " + RevisionHeader.NAME);
		write(Problem.of(refusal.type(), String.valueOf(refusal.getMessage()), refusal.errors(),
				request.getHttpURI().getPathQuery()), response, callback);
	}

	/** Answers with a problem. */
	private static void write(Problem problem, Response response, Callback callback) {
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
