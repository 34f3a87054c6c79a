package org.jincheng.indicators.core.request;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads ids in the one form that the service writes them in. */
public final class CanonicalUuid {

	private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private CanonicalUuid() {
	}

	/** Returns the id in a text; empty if it is none, or is written in another form. */
	public static Optional<UUID> of(String text) {
		return FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
	}

}
