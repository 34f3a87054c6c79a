package org.jincheng.indicators.runtime.security;

import java.util.List;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.ServiceTests;
import org.jincheng.indicators.runtime.cache.TestCache;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A read that a rule gives a role is for those who have it. */
@ServiceTests
class ClosedReadTests {

	private static final String CLOSED = "/api/v1/parks";

	@Autowired
	private Api api;

	@Autowired
	private Keys keys;

	@Autowired
	private TestAccess access;

	@Autowired
	private TestCache cache;

	@BeforeEach
	void close() {
		this.access.close(CLOSED);
		this.cache.clear();
	}

	@AfterEach
	void open() {
		this.access.close(null);
		this.cache.clear();
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

}
