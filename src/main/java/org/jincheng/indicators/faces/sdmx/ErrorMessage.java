package org.jincheng.indicators.faces.sdmx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** A response whose problem, if it is one, is written as an error message of SDMX. */
class ErrorMessage extends HttpServletResponseWrapper {

	static final String TYPE = "application/vnd.sdmx.error+xml;version=2.1";

	/** The codes of SDMX for errors, by the status. */
	private static final Map<Integer, String> CODES = Map.of(401, "110", 403, "150", 404, "100", 413, "130", 500, "500",
			501, "501", 503, "503");

	private static final String SYNTAX = "140";

	private static final String SERVER = "500";

	private final ByteArrayOutputStream problem = new ByteArrayOutputStream();

	private boolean isProblem;

	ErrorMessage(HttpServletResponse response) {
		super(response);
	}

	@Override
	public void setContentType(@Nullable String type) {
		this.isProblem = type != null && type.startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		super.setContentType(type);
	}

	@Override
	public void setHeader(String name, @Nullable String value) {
		if (name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)) {
			setContentType(value);
		}
		else {
			super.setHeader(name, value);
		}
	}

	@Override
	public void addHeader(String name, @Nullable String value) {
		if (name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)) {
			setContentType(value);
		}
		else {
			super.addHeader(name, value);
		}
	}

	@Override
	public ServletOutputStream getOutputStream() throws IOException {
		return this.isProblem ? new ProblemStream(this.problem) : super.getOutputStream();
	}

	/** What is flushed of a problem is not the answer yet. */
	@Override
	public void flushBuffer() throws IOException {
		if (!this.isProblem) {
			super.flushBuffer();
		}
	}

	@Override
	public void reset() {
		super.reset();
		forget();
	}

	@Override
	public void resetBuffer() {
		super.resetBuffer();
		this.problem.reset();
	}

	private void forget() {
		this.problem.reset();
		this.isProblem = false;
	}

	/** Writes the problem, if it is one. */
	void write() throws IOException {
		if (!this.isProblem) {
			return;
		}
		super.setContentType(TYPE);
		var said = JsonMapper.shared().readTree(this.problem.toByteArray());
		var xml = new SdmxXml(super.getOutputStream());
		xml.startMessage("Error");
		xml.start("message:ErrorMessage", "code", code(getStatus()));
		xml.text("common:Text", said.path("detail").asString(""), "xml:lang", "en");
		said.path("errors").forEach((error) -> {
			var allowed = error.path("allowed").valueStream().map(JsonNode::asString).toList();
			if (!allowed.isEmpty()) {
				xml.text("common:Text",
						error.path("parameter").asString("") + ": Allowed: " + String.join(", ", allowed) + ".",
						"xml:lang", "en");
			}
		});
		xml.endMessage();
	}

	private static String code(int status) {
		return CODES.getOrDefault(status, (status < 500) ? SYNTAX : SERVER);
	}

	/** Takes what is written of a problem. */
	private static final class ProblemStream extends ServletOutputStream {

		private final ByteArrayOutputStream problem;

		ProblemStream(ByteArrayOutputStream problem) {
			this.problem = problem;
		}

		@Override
		public void write(int value) {
			this.problem.write(value);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) {
			this.problem.write(bytes, offset, length);
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setWriteListener(WriteListener listener) {
			throw new IllegalStateException("Written at once");
		}

	}

}
