package org.jincheng.indicators.faces.mcp;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.ServiceTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** How messages are taken and answered, in each version of the protocol. */
@ServiceTests
@ExtendWith(OutputCaptureExtension.class)
class McpProtocolTests {

	@Autowired
	private Api api;

	private Assistant assistant;

	@BeforeEach
	void connect() {
		this.assistant = new Assistant(this.api);
	}

	@ParameterizedTest
	@CsvSource({ "2025-06-18, 2025-06-18", "2025-11-25, 2025-11-25", "2024-11-05, 2025-11-25",
			"2026-07-28, 2025-11-25" })
	void handshakeAgreesOnAVersionWithHandshakes(String wanted, String agreed) {
		var answer = this.assistant.post(Assistant.message("initialize", """
				{"protocolVersion": "%s", "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}}"""
			.formatted(wanted)));
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.body().at("/result/protocolVersion").asString()).isEqualTo(agreed);
		assertThat(answer.body().at("/result/serverInfo/name").asString()).isEqualTo("jincheng-indicators");
		assertThat(answer.body().at("/result/instructions").asString()).contains("Give its qualifier",
				"Cite its source");
		assertThat(answer.header("Mcp-Session-Id")).isEmpty();
	}

	@Test
	void discoveryTellsAllVersionsAndTheInstructions() {
		var result = this.assistant.sendNewest("server/discover", "{}").body().get("result");
		assertThat(result.get("supportedVersions").valueStream().map((it) -> it.asString()))
			.containsExactly("2026-07-28", "2025-11-25", "2025-06-18");
		assertThat(result.get("resultType").asString()).isEqualTo("complete");
		assertThat(result.get("cacheScope").asString()).isEqualTo("public");
		assertThat(result.get("ttlMs").asInt()).isPositive();
		assertThat(result.get("instructions").asString()).contains("Cite its source");
		assertThat(result.at("/_meta/io.modelcontextprotocol~1serverInfo/name").asString())
			.isEqualTo("jincheng-indicators");
	}

	@Test
	void notificationsAreTakenWithoutAnAnswer() {
		var answer = this.assistant.post("""
				{"jsonrpc": "2.0", "method": "notifications/initialized"}""");
		assertThat(answer.status()).isEqualTo(202);
		assertThat(answer.text()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "server/discover", "prompts/list", "logging/setLevel", "completion/complete", "x" })
	void methodsThatAVersionWithHandshakesDoesNotHaveAreAnErrorOfTheMessage(String method) {
		var answer = this.assistant.send(method, "{}");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.body().at("/error/code").asInt()).isEqualTo(-32601);
		assertThat(answer.body().get("id").asInt()).isEqualTo(7);
	}

	@ParameterizedTest
	@ValueSource(strings = { "initialize", "ping", "resources/list", "subscriptions/listen", "x" })
	void methodsThatTheNewestVersionDoesNotHaveAreNotFound(String method) {
		var answer = this.assistant.sendNewest(method, "{}");
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.body().at("/error/code").asInt()).isEqualTo(-32601);
	}

	@Test
	void versionsThatAreNotSupportedAreRefusedWithThoseThatAre() {
		var answer = this.assistant.post(Assistant.message("tools/list", "{}"), "MCP-Protocol-Version", "2025-03-26");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body().at("/error/code").asInt()).isEqualTo(-32022);
		assertThat(answer.body().at("/error/data/requested").asString()).isEqualTo("2025-03-26");
		assertThat(answer.body().at("/error/data/supported").size()).isEqualTo(3);
	}

	@Test
	void headersThatSayOtherThanTheMessageAreRefused() {
		var answer = this.assistant.sendNewest("tools/call", """
				{"name": "search", "arguments": {"words": "trade"}}""", "Mcp-Name", "get_figures");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body().at("/error/code").asInt()).isEqualTo(-32020);
		assertThat(this.assistant.sendNewest("tools/call", """
				{"name": "search", "arguments": {"words": "trade"}}""", "Mcp-Name", "=?base64?c2VhcmNo?=").status())
			.isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "{ | -32700", "' ' | -32700", "[] | -32600", "null | -32600", "{} | -32600", """
					{"jsonrpc": "1.0", "id": 1, "method": "ping"} | -32600""", """
					{"jsonrpc": "2.0", "id": null, "method": "ping"} | -32600""", """
					{"jsonrpc": "2.0", "id": 1.5, "method": "ping"} | -32600""", """
					{"jsonrpc": "2.0", "id": 1, "result": {}} | -32600""", """
					{"jsonrpc": "2.0", "id": 1, "method": "ping", "params": []} | -32600""", """
					{"jsonrpc": "2.0", "id": 1, "id": 2, "method": "ping"} | -32700""" })
	void whatIsNoMessageIsRefused(String body, int code) {
		var answer = this.assistant.post(body);
		assertThat(answer.status()).as(answer.text()).isEqualTo(400);
		assertThat(answer.body().at("/error/code").asInt()).isEqualTo(code);
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET", "DELETE", "PUT" })
	void onlyPostIsTaken(String method) {
		var answer = this.api.send(method, Assistant.PATH, null);
		assertThat(answer.status()).isEqualTo(405);
		assertThat(answer.header("Allow")).isEqualTo("POST");
	}

	/** A 401 would send clients to look for where to log in. */
	@ParameterizedTest
	@ValueSource(strings = { "/mcp/", "/mcp/sse", "/mcp/messages" })
	void pathsBelowItAreNotFound(String path) {
		for (var method : List.of("POST", "GET", "DELETE")) {
			var answer = this.api.send(method, path, method.equals("POST") ? Assistant.message("ping", "{}") : null);
			assertThat(answer.status()).isEqualTo(404);
			assertThat(answer.header("WWW-Authenticate")).isEmpty();
		}
	}

	@Test
	void otherTypesOfContentAreRefused() {
		assertThat(this.assistant.post("{}", "Content-Type", "text/plain").status()).isEqualTo(415);
	}

	@Test
	void longerMessagesThanTheLongestTextTakesAreRefused() {
		var answer = this.assistant.post("\"" + "x".repeat(1_300_000) + "\"");
		assertThat(answer.status()).isEqualTo(413);
	}

	@ParameterizedTest
	@ValueSource(strings = { "evil.example", "localhost.evil.example", "169.254.169.254" })
	void otherHostsAreRefused(String host) throws IOException {
		var body = Assistant.message("ping", "{}");
		try (var socket = new Socket("localhost", this.api.port())) {
			socket.getOutputStream().write("""
					POST /mcp HTTP/1.1\r
					Host: %s\r
					Content-Type: application/json\r
					Content-Length: %d\r
					Connection: close\r
					\r
					%s""".formatted(host, body.length(), body).getBytes(StandardCharsets.US_ASCII));
			var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(answer).startsWith("HTTP/1.1 403").contains("not under " + host);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example", "null", "http://localhost.evil.example" })
	void pagesOfOtherOriginsAreRefused(String origin) {
		assertThat(this.assistant.post(Assistant.message("ping", "{}"), "Origin", origin).status()).isEqualTo(403);
	}

	@Test
	void pagesOfThisMachineAreAnswered() {
		var answer = this.assistant.post(Assistant.message("ping", "{}"), "Origin", "http://localhost:6274");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("http://localhost:6274");
	}

	@Test
	void wrongMessagesAreNotLogged(CapturedOutput output) {
		var before = output.getAll().length();
		Stream.of("{", "[]", Assistant.message("x", "{}"), Assistant.message("tools/call", "{}"))
			.forEach((body) -> this.assistant.post(body));
		this.assistant.result("get_figures", """
				{"indicator": ["none"], "from": "x"}""");
		assertThat(output.getAll().length()).isEqualTo(before);
	}

}
