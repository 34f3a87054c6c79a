package org.jincheng.indicators.core.representation;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jincheng.indicators.core.request.DatasetRoots;

import org.springframework.http.HttpMethod;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each read of the API its transaction and its compression.
 */
class RepresentationFilter extends OncePerRequestFilter {

	private static final Set<String> READS = Set.of("GET", "HEAD");

	private final PlatformTransactionManager transactions;

	RepresentationFilter(PlatformTransactionManager transactions) {
		this.transactions = transactions;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !READS.contains(request.getMethod());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!RepresentationAdvice.Forwarded.isOn(request) && DatasetRoots.isOutside(request.getRequestURI())) {
			answerInTransaction(request, response, chain);
			return;
		}
		try (var compressing = new CompressingResponse(response)) {
			answerInTransaction(request, compressing, chain);
		}
	}

	private void answerInTransaction(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var transaction = new ReadTransaction(this.transactions);
		try (transaction) {
			transaction.putOn(request);
			chain.doFilter(request, response);
		}
		if (response.getStatus() == HttpServletResponse.SC_NOT_FOUND && !response.isCommitted()) {
			transaction.requireFound();
		}
		if (response.getStatus() == HttpServletResponse.SC_OK && HttpMethod.HEAD.matches(request.getMethod())) {
			// Else the server says that the body of a GET is empty.
			response.flushBuffer();
		}
	}

}
