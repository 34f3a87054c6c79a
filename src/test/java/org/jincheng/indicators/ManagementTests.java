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
	void cardNamesTheRevisionAndLeadsToEverything() {
		var card = this.api.get(Api.BASE).body();
		var newest = this.api.allPages(Api.BASE + "/changes").getLast();
		assertThat(card.at("/revision/number")).isEqualTo(newest.get("revision"));
		assertThat(card.at("/revision/recordedAt")).isEqualTo(newest.get("recordedAt"));
		assertThat(card.get("links").valueStream()).isNotEmpty()
			.allSatisfy((link) -> assertThat(this.api.get(link.asString()).status()).isIn(200, 302));
	}

}
