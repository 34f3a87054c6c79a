package org.jincheng.indicators.core.representation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jincheng.indicators.core.revision.RevisionService;

import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Begins the transaction of a read before its controller is called, except for
 * statistics: these may take only one statement, and are read when they are written. What
 * the client has seen must be in the transaction, whatever the controller answers.
 */
class ReadTransactionInterceptor implements HandlerInterceptor {

	private final RevisionService revisions;

	ReadTransactionInterceptor(RevisionService revisions) {
		this.revisions = revisions;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (!(handler instanceof HandlerMethod method)
				|| method.getMethod().getReturnType() != StatisticalCollection.class) {
			ReadTransaction.begin(request);
			var seen = RevisionHeaders.seen(request);
			if (seen > 0 && ReadTransaction.hasBegun(request)) {
				RevisionHeaders.checkNotOlder(this.revisions.inSnapshot(), seen);
			}
		}
		return true;
	}

}
