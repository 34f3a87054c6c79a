package org.jincheng.indicators.security;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jincheng.indicators.problem.Problem;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away who sends a key or token after too many wrong ones, before anybody looks at
 * it: the right one too, or the answer would tell that it is.
 */
class FailedAttemptsFilter extends OncePerRequestFilter {

	private final FailedAttempts attempts;

	FailedAttemptsFilter(FailedAttempts attempts) {
		this.attempts = attempts;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return request.getHeader(HttpHeaders.AUTHORIZATION) == null;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var wait = this.attempts.wait(request.getRemoteAddr());
		if (wait == null) {
			chain.doFilter(request, response);
			return;
		}
		response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.plusMillis(999).toSeconds()));
		Problem.of(HttpStatus.TOO_MANY_REQUESTS,
				"Too many requests with wrong credentials came from this address: wait as long as Retry-After says.",
				request)
			.writeTo(response);
	}

}
