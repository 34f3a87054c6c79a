package org.jincheng.indicators.events;

import java.util.List;

/**
 * What one client is told of. It is asked again and again, by one thread, and only once
 * the client has read what was told before.
 */
public interface EventSource {

	/** Returns the events since the last call; none if there is nothing new. */
	List<Event> next();

	/** Whether nothing comes any more, so that the stream ends. */
	default boolean hasEnded() {
		return false;
	}

}
