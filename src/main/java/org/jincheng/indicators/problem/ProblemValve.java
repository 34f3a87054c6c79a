package org.jincheng.indicators.problem;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatusCode;

/**
 * Turns what Tomcat refuses before the dispatcher sees it, such as a malformed path, into
 * a {@link Problem}; named to Tomcat by {@link ProblemServerCustomizer}.
 */
public class ProblemValve extends ErrorReportValve {

	@Override
	protected void report(Request request, Response response, @Nullable Throwable throwable) {
		if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		if (response.getStatus() == HttpServletResponse.SC_NOT_IMPLEMENTED
				|| response.getStatus() == HttpServletResponse.SC_HTTP_VERSION_NOT_SUPPORTED) {
			// The request is what is wrong, so the answer is no 5xx.
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
		}
		var detail = (response.getStatus() < 500) ? "The request is malformed: its path, query or headers."
				: "The service failed to answer this request.";
		var problem = Problem.of(HttpStatusCode.valueOf(response.getStatus()), detail, request);
		try {
			problem.writeBodyTo(response);
			response.finishResponse();
		}
		catch (IOException | IllegalStateException ex) {
			// The client is gone, or the response is: there is nobody to tell.
			this.container.getLogger().debug("No problem could be written", ex);
		}
	}

}
