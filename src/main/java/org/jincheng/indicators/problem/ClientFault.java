package org.jincheng.indicators.problem;

import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** What the server says is the client's fault, wherever it is noticed. */
final class ClientFault {

	/** A chain of causes has no more links than this, unless it is a ring. */
	private static final int LONGEST_CHAIN = 20;

	private ClientFault() {
	}

	/** The status of a failure that is the client's fault; null if it is another's. */
	static @Nullable HttpStatusCode status(@Nullable Throwable failure) {
		return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
			.limit(LONGEST_CHAIN)
			.filter(HttpException.class::isInstance)
			.map((cause) -> status(((HttpException) cause).getCode()))
			.filter(HttpStatusCode::is4xxClientError)
			.findFirst()
			.orElse(null);
	}

	/**
	 * The request is what is wrong where the server cannot read it, so that is no 5xx,
	 * and all of these are one.
	 */
	static HttpStatusCode status(int code) {
		return switch (HttpStatus.resolve(code)) {
			case NOT_IMPLEMENTED, HTTP_VERSION_NOT_SUPPORTED, REQUEST_HEADER_FIELDS_TOO_LARGE, URI_TOO_LONG ->
				HttpStatus.BAD_REQUEST;
			case null, default -> HttpStatusCode.valueOf(code);
		};
	}

}
