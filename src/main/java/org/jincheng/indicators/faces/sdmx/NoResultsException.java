package org.jincheng.indicators.faces.sdmx;

import org.jincheng.indicators.core.problem.NotFoundException;

/** A request that nothing answers: a 404, as SDMX has it. */
class NoResultsException extends NotFoundException {

	private static final long serialVersionUID = 1;

	NoResultsException() {
		super("No figures match this key and period.");
	}

}
