package org.jincheng.indicators.faces.discovery;

import java.time.Duration;
import java.time.Instant;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.ServiceTests;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whom to tell of a vulnerability, where an operator says that. */
@ServiceTests
@TestPropertySource(properties = { "jincheng.discovery.security-contact=mailto:security@example.org",
		"jincheng.discovery.security-policy=https://example.org/policy" })
class SecurityContactTests {

	@Autowired
	private Api api;

	@Test
	void contactExpiresWithinAYear() {
		var file = this.api.get("/.well-known/security.txt");
		assertThat(file.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=utf-8");
		assertThat(file.text().lines()).contains("Contact: mailto:security@example.org",
				"Policy: https://example.org/policy",
				"Canonical: http://localhost:" + this.api.port() + "/.well-known/security.txt");
		var expires = file.text().lines().filter((line) -> line.startsWith("Expires: ")).findFirst().orElseThrow();
		assertThat(Duration.between(Instant.now(), Instant.parse(expires.substring(9))).toDays()).isBetween(150L, 364L);
	}

}
