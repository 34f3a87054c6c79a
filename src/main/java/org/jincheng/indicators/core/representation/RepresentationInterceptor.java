package org.jincheng.indicators.core.representation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jincheng.indicators.core.request.DatasetRoots;
import org.jincheng.indicators.core.revision.RevisionHeader;
import org.jincheng.indicators.core.revision.RevisionService;

import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Closes responses that are outside the dataset to caches. Begins the transaction of a
 * read before its controller is called, except for statistics: these may take only one
 * statement, and are read when they are written. What the client has seen must be in the
 * transaction, or without one in the database, whatever the controller answers: a 503, if
 * it is not.
 *
 * @param revisions the revisions
 */
record RepresentationInterceptor(RevisionService revisions) implements HandlerInterceptor {

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (DatasetRoots.isOutside(request.getRequestURI())) {
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		}
		if (!(handler instanceof HandlerMethod method)
				|| method.getMethod().getReturnType() != StatisticalCollection.class) {
			ReadTransaction.begin(request);
		}
		var seen = RevisionHeader.seen(request);
		if (ReadTransaction.hasBegun(request) ? seen > 0 : !this.revisions.has(seen)) {
			RevisionHeader.send(this.revisions.inSnapshot(), request, response);
		}
		return true;
	}

}
