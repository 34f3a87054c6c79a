package org.jincheng.indicators.recording.publication;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jincheng.indicators.core.problem.ErrorPlace;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.problem.RequestError;
import tools.jackson.databind.JsonNode;

/** Collects what is wrong with the parts of a document, each by its JSON pointer. */
final class DocumentFaults {

	/** More than so many are not looked for. */
	private static final int MAX = 1000;

	/** How the messages about fields start that the document does not have, and must. */
	private static final String MISSING = "Is missing";

	private final JsonNode document;

	private final List<RequestError> faults = new ArrayList<>();

	/** What other parts refer to, and cannot find since it is wrong itself. */
	private final Set<String> refused = new HashSet<>();

	private boolean isUnreadable;

	DocumentFaults(JsonNode document) {
		this.document = document;
	}

	/** Notes that a part cannot be read. */
	void unreadable(String part, RequestError fault) {
		this.isUnreadable = true;
		add(part, fault);
	}

	/** Notes that a part does not go with the data, unless another is the reason. */
	void refuse(String part, RequestError fault) {
		if (fault.rejected() == null || !this.refused.contains(fault.rejected())) {
			add(part, fault);
		}
	}

	/** Adds a fault, at what the document has of its place. */
	private void add(String part, RequestError fault) {
		if (isFull()) {
			this.faults.add(fault);
			return;
		}
		var at = fault.below(part);
		var known = at.pointer();
		while (this.document.at(known).isMissingNode()) {
			known = known.substring(0, known.lastIndexOf('/'));
		}
		var isMissing = fault.message().startsWith(MISSING) && this.document.at(known).isObject()
				&& known.length() == at.pointer().lastIndexOf('/');
		this.faults.add(isMissing ? at : at.at(ErrorPlace.ofField(known)));
	}

	/** Notes that a resource is not there, since its own part is wrong. */
	void missing(String id) {
		this.refused.add(id);
	}

	boolean misses(String id) {
		return this.refused.contains(id);
	}

	boolean isEmpty() {
		return this.faults.isEmpty();
	}

	boolean isFull() {
		return this.faults.size() >= MAX;
	}

	/**
	 * Returns the refusal of the document: a 400 if parts of it cannot be read, a 422 if
	 * parts of it do not go with the data.
	 */
	RefusedException exception() {
		return this.isUnreadable ? RefusedException.invalidBody(this.faults)
				: RefusedException.unprocessable(this.faults);
	}

}
