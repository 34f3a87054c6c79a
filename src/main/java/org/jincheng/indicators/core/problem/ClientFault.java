package org.jincheng.indicators.core.problem;

import java.io.IOException;
import java.util.concurrent.TimeoutException;
import java.util.zip.ZipException;

import org.apache.commons.lang3.exception.ExceptionUtils;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/** Recognizes failures that the request has caused, wherever they are thrown. */
public final class ClientFault {

	private ClientFault() {
	}

	/**
	 * Returns the kind of a failure that the request has caused, or null.
	 * @param server knows those of the server
	 */
	public static @Nullable ProblemType type(@Nullable Throwable failure, ServerFailures server) {
		return ExceptionUtils.getThrowableList(failure)
			.stream()
			.map((cause) -> typeOf(cause, server))
			.filter((type) -> type.status().is4xxClientError())
			.findFirst()
			.orElse(null);
	}

	private static ProblemType typeOf(Throwable cause, ServerFailures server) {
		var status = server.status(cause);
		if (status.isPresent()) {
			return type(status.getAsInt());
		}
		return switch (cause) {
			// What is read or written at the client's pace.
			case IOException ex when ex.getCause() instanceof TimeoutException -> ProblemType.SLOW_REQUEST;
			// The content is not as Content-Encoding says.
			case ZipException ex -> ProblemType.MALFORMED_BODY;
			default -> ProblemType.INTERNAL_ERROR;
		};
	}

	/** Returns what is wrong, as a sentence. */
	static String detail(ProblemType type) {
		return (type == ProblemType.SLOW_REQUEST) ? "The rest of the request did not arrive in time."
				: Problem.MALFORMED;
	}

	/**
	 * The request is what is wrong where the server cannot read it, so that is no 5xx,
	 * and all of these are one.
	 */
	public static ProblemType type(int code) {
		return switch (HttpStatus.resolve(code)) {
			case NOT_IMPLEMENTED, HTTP_VERSION_NOT_SUPPORTED -> ProblemType.MALFORMED_REQUEST;
			case null, default -> ProblemType.of(code);
		};
	}

}
