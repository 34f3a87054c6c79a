package org.jincheng.indicators.publication;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jincheng.indicators.problem.InvalidParametersException;
import org.jincheng.indicators.problem.ParameterError;
import org.jincheng.indicators.problem.RefusedException;

/** Collects what is wrong with the parts of a document, each by its JSON pointer. */
final class DocumentFaults {

	/** More than so many are not looked for. */
	private static final int MOST = 1000;

	private final List<ParameterError> faults = new ArrayList<>();

	/** What other parts refer to, and cannot find since it is wrong itself. */
	private final Set<String> refused = new HashSet<>();

	private boolean isUnreadable;

	/** Notes that a part cannot be read. */
	void unreadable(String part, ParameterError fault) {
		this.isUnreadable = true;
		this.faults.add(at(part, fault));
	}

	/** Notes that a part does not go with the data, unless another is the reason. */
	void refuse(String part, ParameterError fault) {
		if (fault.rejected() == null || !this.refused.contains(fault.rejected())) {
			this.faults.add(at(part, fault));
		}
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
		return this.faults.size() >= MOST;
	}

	/**
	 * Returns the refusal of the document: a 400 if parts of it cannot be read, a 422 if
	 * parts of it do not go with the data.
	 */
	RuntimeException exception() {
		var told = this.faults.subList(0, Math.min(this.faults.size(), MOST));
		return this.isUnreadable ? new InvalidParametersException(told) : RefusedException.unprocessable(told);
	}

	private static ParameterError at(String part, ParameterError fault) {
		var field = fault.parameter().replace("]", "").replace('[', '/').replace('.', '/');
		var pointer = (field.isEmpty() || field.startsWith("/")) ? part + field : part + "/" + field;
		return new ParameterError(pointer, fault.rejected(), fault.message(), fault.allowed());
	}

}
