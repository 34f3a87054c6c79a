package org.jincheng.indicators.core.representation;

import java.util.Comparator;
import java.util.function.Supplier;

import org.jincheng.indicators.core.problem.ErrorPlace;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jincheng.indicators.core.request.BodyReader;
import org.jincheng.indicators.core.request.Writable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Compares the read-only fields of the body of a PUT with the resource, so that what was
 * read in all languages can be sent back as it is.
 */
@Component
public final class ReadOnlyFields {

	/** However a number is written: clients write it anew. */
	private static final Comparator<JsonNode> BY_VALUE = (one, other) -> (one.isNumber() && other.isNumber())
			? one.decimalValue().compareTo(other.decimalValue()) : one.equals(other) ? 0 : 1;

	private final AllLanguages languages;

	private final BodyReader bodies;

	ReadOnlyFields(AllLanguages languages, BodyReader bodies) {
		this.languages = languages;
		this.bodies = bodies;
	}

	/**
	 * Checks that those that were sent are unchanged. Null is as if it were left out: a
	 * list does not tell all that its resources do.
	 * @param current reads the resource in English, which stands for all languages
	 * @throws RefusedException a 422 that says which of them are not
	 */
	public void check(Supplier<? extends Writable> current) {
		var request = RequestContextHolder.getRequestAttributes();
		if (request != null && request.getAttribute(Writable.READ_ONLY_FIELDS,
				RequestAttributes.SCOPE_REQUEST) instanceof ObjectNode sent && !sent.isEmpty()) {
			var fields = this.bodies.tree(this.languages.bytes(current.get()));
			var changed = sent.properties()
				.stream()
				.filter((field) -> !field.getValue().isNull()
						&& !field.getValue().equals(BY_VALUE, fields.path(field.getKey())))
				.map((field) -> RequestError.of(ErrorPlace.ofField(JsonPointer.empty().appendProperty(field.getKey())),
						null, "Is read-only, and other than it was read in all languages: leave it out."))
				.toList();
			if (!changed.isEmpty()) {
				throw RefusedException.unprocessable(changed);
			}
		}
	}

}
