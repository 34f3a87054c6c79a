package org.jincheng.indicators.runtime.security;

import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;

/** The rules of access to the service under test, to which a test can add one. */
@TestComponent
@Primary
public class TestAccess implements AuthorizationManager<HttpServletRequest> {

	private final AuthorizationManager<HttpServletRequest> rules;

	private volatile @Nullable String closed;

	TestAccess(@Qualifier("access") AuthorizationManager<HttpServletRequest> rules) {
		this.rules = rules;
	}

	/** Leaves a path to curators; null leaves none. */
	void close(@Nullable String path) {
		this.closed = path;
	}

	@Override
	public @Nullable AuthorizationResult authorize(Supplier<? extends @Nullable Authentication> caller,
			HttpServletRequest request) {
		return request.getRequestURI().equals(this.closed)
				? AuthorityAuthorizationManager.<HttpServletRequest>hasRole(Role.CURATOR.code())
					.authorize(caller, request)
				: this.rules.authorize(caller, request);
	}

}
