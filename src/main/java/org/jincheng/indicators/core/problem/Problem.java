package org.jincheng.indicators.core.problem;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An error in the form of RFC 9457 (problem details).
 *
 * @param type the type of the problem: a relative URI. Open it for a page that explains
 * the problem
 * @param title the name of the type
 * @param status the HTTP status code
 * @param detail an explanation of the error in this request
 * @param instance the path and query of this request; absent if they cannot be read
 * @param errors the single errors, each with its position in the request; absent if no
 * position is known. At most 100 are listed; a last one counts the others
 */
public record Problem(@Schema(format = "uri-reference") String type, String title, int status, String detail,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String instance,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) List<RequestError> errors) {

	/** What is wrong with a request that the server cannot read. */
	public static final String MALFORMED = "The request is malformed: its path, query, headers or body.";

	/**
	 * What is said of a failure that nobody expects, with the id of its line in the log.
	 */
	public static final String FAILED = "The service failed to answer this request. "
			+ "The operator finds it in the log as [%s].";

	/** What is wrong with a path that leads nowhere. */
	public static final String NOTHING_HERE = "Nothing exists at this path. The API starts at /api/v1.";

}
