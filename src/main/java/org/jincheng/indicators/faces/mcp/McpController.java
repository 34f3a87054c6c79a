package org.jincheng.indicators.faces.mcp;

import java.io.IOException;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.request.BoundedBody;
import org.jincheng.indicators.core.request.ClientAddress;
import org.jincheng.indicators.reading.result.ReadingRequest;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes the messages of assistants, one in each request, and answers each with one object
 * of JSON: the protocol's streamable HTTP without streams and without sessions.
 *
 * @param server answers messages
 * @param properties which origins are allowed
 */
@RestController
@Hidden
record McpController(McpServer server, McpProperties properties) {

	static final String PATH = "/mcp";

	/** Enough for the longest text that is read, with what is said around it. */
	private static final int MAX_BYTES = ReadingRequest.MAX_BYTES + 16_384;

	@PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<byte[]> post(HttpServletRequest request) throws IOException {
		checkHost(request.getServerName());
		var body = BoundedBody.read(request.getInputStream(), MAX_BYTES, "message");
		var reply = this.server.answer(body, RequestHeaders.of(request), ClientAddress.of(request));
		var answer = ResponseEntity.status(reply.status());
		return (reply.body() != null) ? answer.contentType(MediaType.APPLICATION_JSON).body(reply.body())
				: answer.build();
	}

	private void checkHost(String name) {
		if (this.properties.hosts().stream().noneMatch(name::equalsIgnoreCase)) {
			throw new RefusedException(ProblemType.FORBIDDEN,
					"Assistants reach this service under %s, not under %s. The operator can allow other names."
						.formatted(String.join(", ", this.properties.hosts()), name));
		}
	}

}
