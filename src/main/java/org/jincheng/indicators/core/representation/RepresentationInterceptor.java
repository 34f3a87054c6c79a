package org.jincheng.indicators.core.representation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jincheng.indicators.core.revision.RevisionHeader;
import org.jincheng.indicators.core.revision.RevisionService;

import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Closes responses that are {@link NotInDataset} to caches, and to other origins unless
 * they are open. Begins the transaction of a read before its controller is called, except
 * for statistics: these may take only one statement, and are read when they are written.
 * What the client has seen must be in the transaction, whatever the controller answers.
 */
class RepresentationInterceptor implements HandlerInterceptor {

	private final RevisionService revisions;

	RepresentationInterceptor(RevisionService revisions) {
		this.revisions = revisions;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (!(handler instanceof HandlerMethod method)) {
			begin(request);
			return true;
		}
		var marked = method.getBeanType().getAnnotation(NotInDataset.class);
		if (marked != null) {
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
			// The rule for all reads has opened it already where a page asks.
			response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, marked.isOpen() ? "*" : null);
		}
		if (method.getMethod().getReturnType() != StatisticalCollection.class) {
			begin(request);
		}
		return true;
	}

	private void begin(HttpServletRequest request) {
		ReadTransaction.begin(request);
		var seen = RevisionHeader.seen(request);
		if (seen > 0 && ReadTransaction.hasBegun(request)) {
			RevisionHeader.checkNotOlder(this.revisions.inSnapshot(), seen);
		}
	}

}
