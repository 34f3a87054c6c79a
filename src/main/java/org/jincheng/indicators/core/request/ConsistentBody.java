package org.jincheng.indicators.core.request;

import java.util.stream.Stream;

import org.jincheng.indicators.core.problem.RequestError;

/** A record that is sent to the service, some of whose fields exclude or need others. */
public interface ConsistentBody {

	/** Returns what is wrong with fields beside each other, by their pointers. */
	Stream<RequestError> contradictions();

}
