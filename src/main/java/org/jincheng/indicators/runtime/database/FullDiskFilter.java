package org.jincheng.indicators.runtime.database;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jincheng.indicators.core.problem.FullDisk;
import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;

import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Refuses writes while the disk of the embedded database is full, so that the space left
 * is for reads. What is open to all writes nothing.
 */
class FullDiskFilter extends HttpFilter {

	private static final long serialVersionUID = 1;

	private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");

	private final transient EmbeddedDatabase database;

	private final transient RequestMatcher open;

	FullDiskFilter(EmbeddedDatabase database, RequestMatcher open) {
		this.database = database;
		this.open = open;
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (WRITES.contains(request.getMethod()) && !this.open.matches(request) && !this.database.hasSpaceToWrite()) {
			new RefusedException(ProblemType.DISK_FULL, FullDisk.DETAIL).writeTo(request, response);
		}
		else {
			chain.doFilter(request, response);
		}
	}

}
