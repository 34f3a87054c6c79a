package org.jincheng.indicators.core.curation;

import java.util.function.Consumer;

import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jincheng.indicators.core.revision.Change;
import org.jincheng.indicators.core.revision.RevisionDraft;
import org.jspecify.annotations.Nullable;

/**
 * Adds and changes many resources as part of one revision, and hands on what is wrong
 * with each.
 */
public final class ResourceWriter {

	private final Curation curation;

	private final RevisionDraft draft;

	private boolean isBroken;

	public ResourceWriter(Curation curation, RevisionDraft draft) {
		this.curation = curation;
		this.draft = draft;
	}

	/**
	 * Adds or changes a resource.
	 * @param faults takes what is wrong with it
	 * @param change takes what became of it, which is null if it is what it was
	 * @return whether nothing is wrong with it
	 */
	public <R extends Record> boolean put(Curated<?, R> curated, R request, Consumer<RequestError> faults,
			Consumer<@Nullable Change> change) {
		try {
			change.accept(this.curation.put(curated, request, this.draft));
			return true;
		}
		catch (RefusedException ex) {
			this.isBroken |= ex.type() != ProblemType.DOES_NOT_FIT_THE_DATA;
			curated.errors(curated.id(request), ex).forEach(faults);
			return false;
		}
		finally {
			// The more entities the persistence context has, the longer it takes to look
			// for changes.
			this.curation.forget();
		}
	}

	/** Whether the database has refused a resource, so that no other can be tried. */
	public boolean isBroken() {
		return this.isBroken;
	}

}
