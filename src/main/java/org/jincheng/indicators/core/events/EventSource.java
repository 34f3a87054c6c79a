package org.jincheng.indicators.core.events;

import java.util.List;

/**
 * The events for one client. One thread asks it again and again, each time after the
 * client has read the events before.
 */
public interface EventSource {

	/** Returns the events since the last call; none if there is nothing new. */
	List<Event> next();

	/** Returns whether no more events come, so that the stream ends. */
	default boolean hasEnded() {
		return false;
	}

}
