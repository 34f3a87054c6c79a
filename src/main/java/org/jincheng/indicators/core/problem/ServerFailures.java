package org.jincheng.indicators.core.problem;

import java.util.OptionalInt;

/** Knows the failures of the server, which are of its own types. */
@FunctionalInterface
public interface ServerFailures {

	/** Returns the HTTP status of a failure, if it is one of the server. */
	OptionalInt status(Throwable failure);

}
