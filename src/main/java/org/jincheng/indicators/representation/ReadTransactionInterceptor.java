package org.jincheng.indicators.representation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Opens the snapshot of a read before a controller reads, but for statistics: those may
 * be read by one statement, and are read when they are represented.
 */
class ReadTransactionInterceptor implements HandlerInterceptor {

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (!(handler instanceof HandlerMethod method)
				|| method.getMethod().getReturnType() != StatisticalCollection.class) {
			ReadTransaction.open(request);
		}
		return true;
	}

}
