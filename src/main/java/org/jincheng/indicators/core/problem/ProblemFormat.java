package org.jincheng.indicators.core.problem;

import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;

/**
 * A format that problems are written in: JSON, unless a filter has chosen another one for
 * the request.
 *
 * @param mediaType its media type
 * @param bytes writes a problem
 */
public record ProblemFormat(MediaType mediaType, Function<Problem, byte[]> bytes) {

	private static final String CHOSEN = ProblemFormat.class.getName();

	private static final ProblemFormat JSON = new ProblemFormat(MediaType.APPLICATION_PROBLEM_JSON,
			JsonMapper.shared()::writeValueAsBytes);

	/** Chooses this format for the problems of a request. */
	public void choose(HttpServletRequest request) {
		request.setAttribute(CHOSEN, this);
	}

	static ProblemFormat of(HttpServletRequest request) {
		return (request.getAttribute(CHOSEN) instanceof ProblemFormat chosen) ? chosen : JSON;
	}

}
