package org.jincheng.indicators.runtime.database;

import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jincheng.indicators.core.problem.FullDisk;
import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.request.RequestStep;
import org.jincheng.indicators.core.revision.RevisionService;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses writes before their body is checked, while the database is a standby, or the
 * disk of the embedded one is full, so that the space left is for reads. What is open to
 * all writes nothing.
 */
@Configuration(proxyBeanMethods = false)
class RefusedWrites implements WebMvcConfigurer, HandlerInterceptor {

	private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

	private final RevisionService revisions;

	private final ObjectProvider<EmbeddedDatabase> embedded;

	private final RequestMatcher open;

	RefusedWrites(RevisionService revisions, ObjectProvider<EmbeddedDatabase> embedded, RequestMatcher open) {
		this.revisions = revisions;
		this.embedded = embedded;
		this.open = open;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).order(RequestStep.WRITE.order());
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (READS.contains(request.getMethod()) || this.open.matches(request)) {
			return true;
		}
		if (this.revisions.isStandby()) {
			throw RefusedException.standby();
		}
		var database = this.embedded.getIfAvailable();
		if (database != null && !database.hasSpaceToWrite()) {
			throw new RefusedException(ProblemType.DISK_FULL, FullDisk.DETAIL);
		}
		return true;
	}

}
