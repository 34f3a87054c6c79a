package org.jincheng.indicators.representation;

import java.util.Collections;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Answers that go on, as server-sent events: asked for by {@code Accept} alone. */
final class EventStreams {

	private EventStreams() {
	}

	static boolean areAskedFor(HttpServletRequest request) {
		return Collections.list(request.getHeaders(HttpHeaders.ACCEPT))
			.stream()
			.anyMatch((accept) -> accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE));
	}

}
