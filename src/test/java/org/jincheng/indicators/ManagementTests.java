package org.jincheng.indicators;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

/** What an operator sees, on a port of its own. */
@ServiceTests
class ManagementTests {

	@Autowired
	private Api api;

	@ParameterizedTest
	@ValueSource(strings = { "health", "health/liveness", "health/readiness", "health/primary", "info", "prometheus",
			"sbom" })
	void endpointAnswersOnTheManagementPortOnly(String endpoint) {
		assertThat(this.api.send("GET", this.api.managementPort(), "/actuator/" + endpoint).status()).isEqualTo(200);
		assertThat(this.api.get("/actuator/" + endpoint).status()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "env", "beans", "heapdump", "configprops", "loggers", "flyway", "threaddump", "mappings",
			"shutdown" })
	void nothingElseIsExposed(String endpoint) {
		assertThat(this.api.send("GET", this.api.managementPort(), "/actuator/" + endpoint).status()).isEqualTo(404);
	}

	@Test
	void managementIsReachedFromThisMachineOnly() throws IOException {
		var addresses = NetworkInterface.networkInterfaces()
			.flatMap(NetworkInterface::inetAddresses)
			.filter((address) -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
			.toList();
		assumeThat(addresses).isNotEmpty();
		for (var address : addresses) {
			assertThat(isReached(address, this.api.port())).as("the API at " + address).isTrue();
			assertThat(isReached(address, this.api.managementPort())).as("management at " + address).isFalse();
		}
	}

	private static boolean isReached(InetAddress address, int port) throws IOException {
		try (var socket = new Socket(address, port)) {
			return socket.isConnected();
		}
		catch (ConnectException ex) {
			return false;
		}
	}

	@Test
	void infoSaysWhichBuildRuns() {
		var info = this.api.send("GET", this.api.managementPort(), "/actuator/info").body();
		assertThat(info.at("/build/artifact").asString()).isEqualTo("jincheng-indicators");
		assertThat(info.at("/build/id").asString()).as("of all that it was made from").matches("[0-9a-f]{64}");
	}

	@Test
	void documentationIsServed() {
		assertThat(this.api.get("/swagger-ui.html").status()).isEqualTo(302);
		assertThat(this.api.get("/swagger-ui/index.html").text()).contains("Swagger UI");
		assertThat(this.api.get("/v3/api-docs").body().get("openapi").asString()).startsWith("3.1.");
	}

	@Test
	void readsAreOpenToEveryOrigin() {
		assertThat(
				this.api.get("/api/v1/topics", "Origin", "https://example.org").header("Access-Control-Allow-Origin"))
			.isEqualTo("*");
	}

	@Test
	void onlyOriginsThatTheOperatorNamesWrite() {
		assertThat(preflight("https://example.org").status()).isEqualTo(403);
		var allowed = preflight(ServiceTests.WRITING_ORIGIN);
		assertThat(allowed.header("Access-Control-Allow-Origin")).isEqualTo("*");
		assertThat(allowed.header("Access-Control-Allow-Methods")).contains("PUT");
		var refused = this.api.send("PUT", Api.BASE + "/topics/park", "{}", "Origin", ServiceTests.WRITING_ORIGIN);
		assertThat(refused.status()).isEqualTo(401);
		assertThat(refused.header("Access-Control-Expose-Headers")).contains("Location", "ETag", "Jincheng-Revision");
	}

	private Api.Answer preflight(String origin) {
		return this.api.send("OPTIONS", Api.BASE + "/topics/park", null, "Origin", origin,
				"Access-Control-Request-Method", "PUT", "Access-Control-Request-Headers", "authorization, if-match");
	}

	@Test
	void refusalsOfTheServerAreCounted() {
		var before = refusals();
		assertThat(this.api.get(Api.BASE, "Jincheng-Revision", "x").status()).isEqualTo(400);
		assertThat(Api.raw(this.api.port(), "GET /%zz HTTP/1.1")).contains("HTTP/1.1 4");
		await().until(this::refusals, (after) -> after == before + 2);
	}

	private long refusals() {
		return this.api.send("GET", this.api.managementPort(), "/actuator/prometheus")
			.text()
			.lines()
			.filter((line) -> line.startsWith("http_server_requests_seconds_count") && line.contains("uri=\"UNKNOWN\""))
			.mapToLong((line) -> Math.round(Double.parseDouble(line.substring(line.lastIndexOf(' ')))))
			.sum();
	}

	@Test
	void cardNamesTheRevisionAndLeadsToEverything() {
		var card = this.api.get(Api.BASE).body();
		var newest = this.api.allPages(Api.BASE + "/changes").getLast();
		assertThat(card.at("/revision/number")).isEqualTo(newest.get("revision"));
		assertThat(card.at("/revision/recordedAt")).isEqualTo(newest.get("recordedAt"));
		assertThat(card.get("links").valueStream()).isNotEmpty()
			.allSatisfy((link) -> assertThat(this.api.get(link.asString()).status()).isIn(200, 302));
	}

}
