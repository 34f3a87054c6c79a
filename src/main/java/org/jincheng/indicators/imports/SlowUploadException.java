package org.jincheng.indicators.imports;

import org.jincheng.indicators.problem.RefusedException;

import org.springframework.http.HttpStatus;

/** A file that comes too slowly to be waited for. */
class SlowUploadException extends RefusedException {

	private static final long serialVersionUID = 1;

	/** A 408 that says so. */
	SlowUploadException(String detail) {
		super(HttpStatus.REQUEST_TIMEOUT, detail);
	}

}
