package org.jincheng.indicators.faces.discovery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/** Whom to tell of a vulnerability, where an operator says that. */
class SecurityContactTests {

	private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

	@Test
	void contactExpiresWithinAYear() throws Exception {
		var properties = new MapConfigurationPropertySource(Map.of("jincheng.discovery.security-contact",
				"mailto:security@example.org", "jincheng.discovery.security-policy", "https://example.org/policy"));
		var controller = new DiscoveryController(mock(),
				new Binder(properties).bindOrCreate("jincheng.discovery", DiscoveryProperties.class),
				InstantSource.fixed(NOW), JsonMapper.shared());
		var file = MockMvcTester.of(controller).get().uri("http://localhost:8080/.well-known/security.txt").exchange();
		assertThat(file.getResponse().getContentType()).isEqualToIgnoringCase("text/plain;charset=utf-8");
		var lines = file.getResponse().getContentAsString().lines().toList();
		assertThat(lines).contains("Contact: mailto:security@example.org", "Policy: https://example.org/policy",
				"Canonical: http://localhost:8080/.well-known/security.txt");
		var expires = lines.stream().filter((line) -> line.startsWith("Expires: ")).findFirst().orElseThrow();
		assertThat(Duration.between(NOW, Instant.parse(expires.substring(9))).toDays()).isBetween(150L, 364L);
	}

}
