package org.jincheng.indicators.core.problem;

import java.util.Collection;
import java.util.Map;

import org.jincheng.indicators.core.language.Text;

/** An id that names nothing: a 404 that says what was looked for. */
public class NotFoundException extends RefusedException {

	private static final long serialVersionUID = 1;

	/**
	 * An id that is not among those there are.
	 * @param thing what was looked for, as in "investment"
	 * @param id the id that was asked for
	 * @param known the ids there are, for the one that was probably meant
	 */
	public NotFoundException(String thing, String id, Collection<String> known) {
		this("There is no " + thing + " \"" + id + "\"." + RequestError.didYouMean(RequestError.nearest(id, known)));
	}

	/**
	 * A code that is not among those there are.
	 * @param known the names of what there is, by code: it may be one of them
	 */
	public NotFoundException(String thing, String code, Map<String, Text> known) {
		this("There is no " + thing + " \"" + code + "\"." + didYouMean(code, known));
	}

	/**
	 * Returns the refusal to change what there is not.
	 * @param thing what it would be, as in "investment"
	 * @param collection the path of the collection that adds one
	 */
	public static NotFoundException toAdd(String thing, String id, String collection) {
		return new NotFoundException(
				"There is no %s \"%s\" to change. Send a POST to %s to add one.".formatted(thing, id, collection));
	}

	/**
	 * A request that nothing answers.
	 * @param message what was looked for
	 */
	private NotFoundException(String message) {
		super(ProblemType.NOT_FOUND, message);
	}

	private static String didYouMean(String code, Map<String, Text> known) {
		var named = NamedCodes.nearest(code, known);
		return (named != null) ? named.didYouMean()
				: RequestError.didYouMean(RequestError.nearest(code, known.keySet()));
	}

}
