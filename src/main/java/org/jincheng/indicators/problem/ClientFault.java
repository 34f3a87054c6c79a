package org.jincheng.indicators.problem;

import java.io.IOException;
import java.util.concurrent.TimeoutException;
import java.util.zip.ZipException;

import org.apache.commons.lang3.exception.ExceptionUtils;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** Recognizes failures that the request has caused, wherever they are thrown. */
public final class ClientFault {

	private ClientFault() {
	}

	/** Returns the status of a failure that the request has caused, or null. */
	public static @Nullable HttpStatusCode status(@Nullable Throwable failure) {
		return ExceptionUtils.getThrowableList(failure)
			.stream()
			.map(ClientFault::statusOf)
			.filter(HttpStatusCode::is4xxClientError)
			.findFirst()
			.orElse(null);
	}

	private static HttpStatusCode statusOf(Throwable cause) {
		return switch (cause) {
			case HttpException ex -> status(ex.getCode());
			// What is read or written at the client's pace.
			case IOException ex when ex.getCause() instanceof TimeoutException -> HttpStatus.REQUEST_TIMEOUT;
			// The content is not as Content-Encoding says.
			case ZipException ex -> HttpStatus.BAD_REQUEST;
			default -> HttpStatus.INTERNAL_SERVER_ERROR;
		};
	}

	/** Returns what is wrong, as a sentence. */
	static String detail(HttpStatusCode status) {
		return (status == HttpStatus.REQUEST_TIMEOUT) ? "The rest of the request did not come in time."
				: Problem.MALFORMED;
	}

	/**
	 * The request is what is wrong where the server cannot read it, so that is no 5xx,
	 * and all of these are one.
	 */
	public static HttpStatusCode status(int code) {
		return switch (HttpStatus.resolve(code)) {
			case NOT_IMPLEMENTED, HTTP_VERSION_NOT_SUPPORTED, REQUEST_HEADER_FIELDS_TOO_LARGE, URI_TOO_LONG ->
				HttpStatus.BAD_REQUEST;
			case null, default -> HttpStatusCode.valueOf(code);
		};
	}

}
