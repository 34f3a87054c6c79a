package org.jincheng.indicators.documentation;

import java.util.Map;
import java.util.TreeMap;

/** A kind of error that operations can answer with, with examples by name. */
enum DocumentedProblem {

	BAD_REQUEST("400", "BadRequest", "The request is wrong; `errors` says which parameters are, and what they can be.",
			Map.of("unknown-parameter", "A parameter that the operation does not have", "unknown-value",
					"A value that is not among those there are", "bad-date", "A date that is not in the calendar",
					"limit-out-of-range", "A limit out of its range", "altered-cursor", "A cursor that was altered")),

	NOT_FOUND("404", "NotFound", "Nothing has this id or path.",
			Map.of("unknown-id", "An id that names nothing", "unknown-path", "A path that does not exist")),

	NOT_ACCEPTABLE("406", "NotAcceptable", "The resource is not available in the format that is asked for.",
			Map.of("unknown-format", "A format that there is not")),

	SERVER_ERROR("500", "ServerError", "The service failed; the request may be right.", Map.of());

	private final String status;

	private final String component;

	private final String description;

	private final Map<String, String> examples;

	DocumentedProblem(String status, String component, String description, Map<String, String> examples) {
		this.status = status;
		this.component = component;
		this.description = description;
		this.examples = new TreeMap<>(examples);
	}

	String status() {
		return this.status;
	}

	/** The name of the response component. */
	String component() {
		return this.component;
	}

	String description() {
		return this.description;
	}

	/** What each example shows, by its name. */
	Map<String, String> examples() {
		return this.examples;
	}

}
