package org.jincheng.indicators.core.revision;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who makes the current request. */
public final class Actor {

	private Actor() {
	}

	/**
	 * The name that the client has shown a credential of.
	 * @throws IllegalStateException if it has shown none: nothing can be changed so
	 */
	public static String ofRequest() {
		var request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
		var name = request.getRemoteUser();
		if (name == null) {
			throw new IllegalStateException("Nobody in particular makes this change");
		}
		return name;
	}

}
