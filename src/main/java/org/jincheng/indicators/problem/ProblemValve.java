package org.jincheng.indicators.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;

/**
 * Turns what Tomcat refuses before the dispatcher sees it, such as a malformed path, into
 * a {@link Problem}; named to Tomcat by {@link ProblemServerCustomizer}.
 */
public class ProblemValve extends ErrorReportValve {

	private static final JsonMapper json = JsonMapper.shared();

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
		var problem = Problem.of(HttpStatusCode.valueOf(response.getStatus()), detail, List.of(), request);
		try {
			response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
			response.getOutputStream().write(json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
			response.finishResponse();
		}
		catch (IOException | IllegalStateException ex) {
			// The client is gone, or the response is: there is nobody to tell.
			this.container.getLogger().debug("No problem could be written", ex);
		}
	}

}
