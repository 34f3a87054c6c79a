package org.jincheng.indicators.faces.mcp;

import java.util.ArrayList;
import java.util.List;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.Api.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A client of the Model Context Protocol.
 *
 * @param api the service
 */
public record Assistant(Api api) {

	static final String PATH = "/mcp";

	static final String NEWEST = "2026-07-28";

	private static final JsonMapper json = JsonMapper.shared();

	/** Sends a message in a version that has a handshake. */
	Answer send(String method, String params) {
		return post(message(method, params), "MCP-Protocol-Version", "2025-11-25");
	}

	/** Sends a message in the version that has none. */
	Answer sendNewest(String method, String params, String... headers) {
		var meta = """
				{"io.modelcontextprotocol/protocolVersion": "%s", "io.modelcontextprotocol/clientCapabilities": {}}"""
			.formatted(NEWEST);
		var tree = (ObjectNode) json.readTree(params);
		tree.set("_meta", json.readTree(meta));
		var all = new ArrayList<>(List.of("MCP-Protocol-Version", NEWEST, "Mcp-Method", method));
		all.addAll(List.of(headers));
		return post(message(method, tree.toString()), all.toArray(String[]::new));
	}

	Answer post(String body, String... headers) {
		return this.api.send("POST", PATH, body, headers);
	}

	static String message(String method, String params) {
		return """
				{"jsonrpc": "2.0", "id": 7, "method": "%s", "params": %s}""".formatted(method, params);
	}

	/** Calls a tool, and returns its result. */
	public JsonNode result(String tool, String arguments) {
		var answer = send("tools/call", """
				{"name": "%s", "arguments": %s}""".formatted(tool, arguments));
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.body().get("result");
	}

	/** Calls a tool that answers. */
	JsonNode call(String tool, String arguments) {
		var result = result(tool, arguments);
		assertThat(result.has("isError")).as(result.toString()).isFalse();
		return result.get("structuredContent");
	}

	/** Calls a tool that refuses its arguments, and returns what it says. */
	String refusal(String tool, String arguments) {
		var result = result(tool, arguments);
		assertThat(result.path("isError").asBoolean()).as(result.toString()).isTrue();
		return result.at("/content/0/text").asString();
	}

}
