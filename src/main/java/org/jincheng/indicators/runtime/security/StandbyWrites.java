package org.jincheng.indicators.runtime.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.request.RequestStep;
import org.jincheng.indicators.core.revision.RevisionService;

import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses writes while the database is a standby, before their body is read and checked
 * against data that may be old. What is open to all writes nothing.
 */
@Configuration(proxyBeanMethods = false)
class StandbyWrites implements WebMvcConfigurer, HandlerInterceptor {

	private final RevisionService revisions;

	private final RequestMatcher open;

	StandbyWrites(RevisionService revisions, RequestMatcher open) {
		this.revisions = revisions;
		this.open = open;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).order(RequestStep.STANDBY.order());
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (this.revisions.isStandby() && !SecurityConfiguration.READS.contains(request.getMethod())
				&& !this.open.matches(request)) {
			throw RefusedException.standby();
		}
		return true;
	}

}
