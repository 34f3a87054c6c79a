package org.jincheng.indicators.sdmx;

import org.jincheng.indicators.problem.NotFoundException;

/** A request that nothing answers: a 404, as SDMX has it. */
class NoResultsException extends NotFoundException {

	private static final long serialVersionUID = 1;

	NoResultsException() {
		super("There are no figures of this key and time.");
	}

}
