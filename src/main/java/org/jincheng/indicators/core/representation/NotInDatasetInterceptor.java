package org.jincheng.indicators.core.representation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Closes responses that are {@link NotInDataset} to caches, and to other origins unless
 * they are open.
 */
class NotInDatasetInterceptor implements HandlerInterceptor {

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		var marked = (handler instanceof HandlerMethod method) ? method.getBeanType().getAnnotation(NotInDataset.class)
				: null;
		if (marked != null) {
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
			// The rule for all reads has opened it already where a page asks.
			response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, marked.isOpen() ? "*" : null);
		}
		return true;
	}

}
