package org.jincheng.indicators.representation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Begins the transaction of a read before its controller is called, except for
 * statistics: these may take only one statement, and are read when they are written.
 */
class ReadTransactionInterceptor implements HandlerInterceptor {

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (!(handler instanceof HandlerMethod method)
				|| method.getMethod().getReturnType() != StatisticalCollection.class) {
			ReadTransaction.begin(request);
		}
		return true;
	}

}
