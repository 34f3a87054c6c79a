package org.jincheng.indicators.faces.sdmx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;

import org.jincheng.indicators.core.problem.Problem;
import org.jincheng.indicators.core.problem.ProblemFormat;

import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** Writes a problem as an error message of SDMX. */
@Component
class ErrorMessage extends AbstractHttpMessageConverter<Problem> {

	static final String TYPE = "application/vnd.sdmx.error+xml;version=2.1";

	static final ProblemFormat FORMAT = new ProblemFormat(MediaType.parseMediaType(TYPE), ErrorMessage::bytes);

	/** The codes of SDMX for errors, by the status. */
	private static final Map<Integer, String> CODES = Map.of(401, "110", 403, "150", 404, "100", 413, "130", 500, "500",
			501, "501", 503, "503");

	private static final String SYNTAX = "140";

	private static final String SERVER = "500";

	ErrorMessage() {
		super(FORMAT.mediaType());
	}

	@Override
	protected boolean supports(Class<?> type) {
		return type == Problem.class;
	}

	@Override
	protected Problem readInternal(Class<? extends Problem> type, HttpInputMessage message) {
		throw new HttpMessageNotReadableException("No request has a problem.", message);
	}

	/** Without its length, so that a stored response can still replace it. */
	@Override
	protected void writeInternal(Problem problem, HttpOutputMessage message) throws IOException {
		message.getBody().write(bytes(problem));
	}

	private static byte[] bytes(Problem problem) {
		var bytes = new ByteArrayOutputStream();
		var xml = new SdmxXml(bytes);
		xml.startMessage("Error");
		xml.start("message:ErrorMessage", "code", code(problem.status()));
		xml.text("common:Text", problem.detail(), "xml:lang", "en");
		problem.errors().stream().filter((error) -> !error.allowed().isEmpty()).forEach((error) -> {
			var parameter = Objects.requireNonNullElse(error.at().parameter(), "");
			xml.text("common:Text", parameter + ": Allowed: " + String.join(", ", error.allowed()) + ".", "xml:lang",
					"en");
		});
		xml.endDocument();
		return bytes.toByteArray();
	}

	private static String code(int status) {
		return CODES.getOrDefault(status, (status < 500) ? SYNTAX : SERVER);
	}

}
