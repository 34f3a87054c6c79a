package org.jincheng.indicators.runtime.security;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import org.jincheng.indicators.Api;
import org.jincheng.indicators.ServiceTests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** The tokens of an issuer in the place of API keys. */
@Tag("machines")
@ServiceTests
@DirtiesContext
class IssuedTokensTests {

	private static final RSAKey key = generate("known");

	private static final AtomicBoolean answers = new AtomicBoolean(true);

	private static final HttpServer issuer = start();

	@Autowired
	private Api api;

	@Autowired
	private Keys keys;

	@Autowired
	private RequestMappingHandlerMapping mappings;

	@DynamicPropertySource
	static void takeTokensOfTheIssuer(DynamicPropertyRegistry properties) {
		properties.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", IssuedTokensTests::uri);
		properties.add("jincheng.security.roles-claim", () -> "groups");
		properties.add("jincheng.security.failed-attempts", () -> "3");
	}

	@AfterAll
	static void stop() {
		issuer.stop(0);
	}

	@AfterEach
	void forgetFailures() {
		this.keys.forgetFailures();
	}

	/** A method that nothing answers to is a 405, once its caller may write. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "CURATOR | 405", "curator | 405", "Admin reader | 405", "READER | 403",
			"owner | 403", "'' | 403" })
	void rolesAreThoseOfTheClaim(String groups, int status) {
		for (var claim : List.<Object>of(groups, List.of(groups.split(" ")))) {
			assertThat(put(token(key, (claims) -> claims.claim("groups", claim))).status()).isEqualTo(status);
		}
	}

	@Test
	void tokenWithoutRolesReads() {
		var token = token(key, (claims) -> claims);
		assertThat(this.api.get("/api/v1/topics", "Authorization", token).status()).isEqualTo(200);
		assertThat(put(token).status()).isEqualTo(403);
	}

	@Test
	void tokenThatIsNoneOfTheIssuerIsRefused() {
		assertRefused(token(generate("known"), (claims) -> claims));
		assertRefused(token(key, (claims) -> claims.issuer("https://example.org")));
		assertRefused(token(key, (claims) -> claims.expirationTime(Date.from(Instant.now().minusSeconds(3600)))));
		assertRefused(token(key, (claims) -> claims.subject(null)));
	}

	@Test
	void wrongTokensWaitWhereTooManyWereSentAndARightOnePasses() {
		var wrong = token(generate("known"), (claims) -> claims);
		for (int i = 0; i < 3; i++) {
			assertThat(put(wrong).status()).isEqualTo(401);
		}
		assertThat(put(wrong).status()).isEqualTo(429);
		assertThat(put(token(key, (claims) -> claims.claim("groups", "CURATOR"))).status()).isEqualTo(405);
	}

	/** The keys are of another id, which the service asks the issuer for. */
	@Test
	void readsGoOnWhileTheIssuerDoesNotAnswer() {
		answers.set(false);
		try {
			var token = token(generate("unknown"), (claims) -> claims);
			assertThat(this.api.get("/api/v1/topics", "Authorization", token).status()).isEqualTo(200);
			var write = put(token);
			assertThat(write.status()).isEqualTo(503);
			assertThat(write.header("Retry-After")).isEqualTo("2");
			assertThat(write.body().get("detail").asString()).isEqualTo("The issuer of tokens does not answer.");
		}
		finally {
			answers.set(true);
		}
	}

	@Test
	void keyIsNoToken() {
		assertRefused(this.keys.admin());
	}

	@Test
	void keysAreNotServed() {
		var token = token(key, (claims) -> claims.claim("groups", "ADMIN"));
		assertThat(this.api.get("/api/v1/keys", "Authorization", token).status()).isEqualTo(404);
		// The OpenAPI document is made of them.
		assertThat(this.mappings.getHandlerMethods().keySet()).isNotEmpty()
			.noneMatch((mapping) -> mapping.getPatternValues().toString().contains("/api/v1/keys"));
	}

	@Test
	void actorIsThePreferredNameElseTheSubject() {
		var converter = new IssuedTokens("roles");
		var token = Jwt.withTokenValue("x").header("alg", "RS256").subject("5f2c").build();
		assertThat(converter.convert(token).getName()).isEqualTo("5f2c");
		var named = Jwt.withTokenValue("x")
			.header("alg", "RS256")
			.subject("5f2c")
			.claim("preferred_username", "li.hua")
			.build();
		assertThat(converter.convert(named).getName()).isEqualTo("li.hua");
	}

	private Api.Answer put(String authorization) {
		return this.api.send("PUT", "/api/v1/topics", null, "Authorization", authorization);
	}

	private void assertRefused(String authorization) {
		this.keys.forgetFailures();
		var answer = put(authorization);
		assertThat(answer.status()).isEqualTo(401);
		assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
		assertThat(answer.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
	}

	private static String token(RSAKey signer, UnaryOperator<JWTClaimsSet.Builder> claims) {
		var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(signer.getKeyID()).build(),
				claims
					.apply(new JWTClaimsSet.Builder().issuer(uri())
						.subject("5f2c")
						.expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(5)))))
					.build());
		try {
			token.sign(new RSASSASigner(signer));
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
		return "Bearer " + token.serialize();
	}

	private static RSAKey generate(String id) {
		try {
			return new RSAKeyGenerator(2048).keyID(id).generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String uri() {
		return "http://localhost:" + issuer.getAddress().getPort();
	}

	private static HttpServer start() {
		try {
			var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			serve(server, "/.well-known/openid-configuration", () -> """
					{"issuer": "%1$s", "jwks_uri": "%1$s/keys", "subject_types_supported": ["public"]}
					""".formatted(uri()));
			serve(server, "/keys", () -> new JWKSet(key.toPublicJWK()).toString());
			server.start();
			return server;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void serve(HttpServer server, String path, Supplier<String> json) {
		server.createContext(path, (exchange) -> {
			var body = json.get().getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.sendResponseHeaders(answers.get() ? 200 : 503, body.length);
			try (var out = exchange.getResponseBody()) {
				out.write(body);
			}
		});
	}

}
