package org.jincheng.indicators.security;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jincheng.indicators.Api;
import org.jincheng.indicators.ServiceTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.web.access.intercept.RequestMatcherDelegatingAuthorizationManager;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.test.annotation.DirtiesContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

/** A read that a rule gives a role is for those who have it. */
@ServiceTests
@DirtiesContext
class ClosedReadTests {

	private static final String CLOSED = "/api/v1/parks";

	@Autowired
	private Api api;

	@Autowired
	private Keys keys;

	@AfterEach
	void forgetFailures() {
		this.keys.forgetFailures();
	}

	@Test
	void itIsClosedToWhoSendsNoCredentials() {
		for (var method : List.of("GET", "HEAD", "OPTIONS")) {
			var answer = this.api.send(method, CLOSED, null);
			assertThat(answer.status()).as(method).isEqualTo(401);
			assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
			assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer realm=");
		}
		assertThat(this.api.get(CLOSED, "Authorization", this.keys.unknown()).status()).isEqualTo(401);
		assertThat(this.api.get(CLOSED, "Authorization", this.keys.reader()).status()).isEqualTo(403);
		assertThat(this.api.get("/api/v1/topics").status()).as("another read").isEqualTo(200);
	}

	@Test
	void whatWasReadWithTheRoleIsGivenToNobodyElse() {
		var read = this.api.get(CLOSED, "Authorization", this.keys.curator());
		assertThat(read.status()).isEqualTo(200);
		assertThat(read.header("Cache-Control")).startsWith("private, ");
		assertThat(this.api.get(CLOSED).status()).isEqualTo(401);
		assertThat(this.api.get(CLOSED, "If-None-Match", read.header("ETag")).status()).isEqualTo(401);
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class ParksTakeARole {

		@Bean
		@Primary
		AuthorizationManager<HttpServletRequest> accessToParks(
				@Qualifier("access") AuthorizationManager<HttpServletRequest> access) {
			return RequestMatcherDelegatingAuthorizationManager.builder()
				.add(pathPattern(CLOSED), AuthorityAuthorizationManager.hasRole(Role.CURATOR.code()))
				.add(AnyRequestMatcher.INSTANCE, (caller, context) -> access.authorize(caller, context.getRequest()))
				.build();
		}

	}

}
