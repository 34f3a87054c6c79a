package org.jincheng.indicators.problem;

import java.util.Collection;

/** An id that names nothing: a 404 that says what was looked for. */
public class NotFoundException extends RuntimeException {

	private static final long serialVersionUID = 1;

	/**
	 * An id that is not among those there are.
	 * @param thing what was looked for, as in "investment"
	 * @param id the id that was asked for
	 * @param known the ids there are, for the one that was probably meant
	 */
	public NotFoundException(String thing, String id, Collection<String> known) {
		super("There is no " + thing + " \"" + id + "\"."
				+ ParameterError.didYouMean(ParameterError.nearest(id, known)));
	}

	/**
	 * A request that nothing answers.
	 * @param message what was looked for
	 */
	protected NotFoundException(String message) {
		super(message);
	}

}
