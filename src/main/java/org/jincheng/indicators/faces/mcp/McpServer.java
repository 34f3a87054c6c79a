package org.jincheng.indicators.faces.mcp;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.TextFile;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.representation.Build;
import org.jincheng.indicators.core.representation.DatasetDescription;
import org.jincheng.indicators.core.request.BodyReader;
import org.jincheng.indicators.core.request.ClientAddress;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Answers messages of the Model Context Protocol, in the versions of
 * {@link ProtocolVersion}. It keeps nothing from one to the next. The protocol's own
 * library for Java (2.1.0, tried) answers all but the tools' own errors with stack traces
 * or the messages of exceptions, takes any version for 2025-11-25, and starts 0.3 s
 * later.
 */
@Component
class McpServer {

	/**
	 * For how long a client may keep lists, in milliseconds: they change by an upgrade.
	 */
	private static final int LISTS_FRESH = 300_000;

	/** The methods of versions with a handshake only. */
	private static final Set<String> WITH_HANDSHAKE = Set.of("initialize", "ping");

	/** The methods of versions without a handshake only. */
	private static final Set<String> WITHOUT_HANDSHAKE = Set.of("server/discover");

	private static final Map<String, ?> CAPABILITIES = Map.of("tools", Map.of());

	private final Tools tools;

	private final BodyReader bodies;

	private final JsonMapper json;

	private final Map<String, String> itself;

	/** What an assistant is told before it asks anything. */
	private final SingletonSupplier<String> instructions = SingletonSupplier
		.of(() -> TextFile.read("mcp/instructions.txt"));

	McpServer(Tools tools, BodyReader bodies, JsonMapper json) {
		this.tools = tools;
		this.bodies = bodies;
		this.json = json;
		this.itself = new LinkedHashMap<>();
		this.itself.put("name", "jincheng-indicators");
		this.itself.put("title", DatasetDescription.TITLE.in(Language.EN));
		this.itself.put("version", Build.VERSION);
	}

	/**
	 * An answer over HTTP.
	 *
	 * @param status its status
	 * @param body its JSON; null where there is none
	 */
	record Reply(HttpStatus status, byte @Nullable [] body) {
	}

	Reply answer(byte[] body, RequestHeaders headers, ClientAddress client) {
		JsonNode id = null;
		var hasHandshake = false;
		try {
			var tree = parse(body);
			id = JsonRpcMessage.idOf(tree);
			var message = JsonRpcMessage.of(tree);
			var version = ProtocolVersion.of(message, headers);
			if (message.isNotification()) {
				return new Reply(HttpStatus.ACCEPTED, null);
			}
			hasHandshake = version.hasHandshake();
			return reply(HttpStatus.OK, id, "result", finish(result(message, version, client), version));
		}
		catch (JsonRpcException ex) {
			// A client with a handshake takes other statuses for those of the transport.
			return reply(hasHandshake ? HttpStatus.OK : ex.status(), id, "error", error(ex));
		}
	}

	private JsonNode parse(byte[] body) {
		try {
			return this.bodies.boundedTree(body);
		}
		catch (RefusedException ex) {
			throw JsonRpcException.unparsable(String.valueOf(ex.getMessage()));
		}
	}

	private Map<String, Object> result(JsonRpcMessage message, ProtocolVersion version, ClientAddress client) {
		if ((version.hasHandshake() ? WITHOUT_HANDSHAKE : WITH_HANDSHAKE).contains(message.method())) {
			throw JsonRpcException.unknownMethod(message.method());
		}
		return switch (message.method()) {
			case "initialize" -> initialized(message);
			case "ping" -> new LinkedHashMap<>();
			case "server/discover" -> discovered();
			case "tools/list" -> listed(message);
			case "tools/call" -> this.tools.call(message, client);
			default -> throw JsonRpcException.unknownMethod(message.method());
		};
	}

	private Map<String, Object> initialized(JsonRpcMessage message) {
		var result = new LinkedHashMap<String, Object>();
		result.put("protocolVersion", ProtocolVersion.negotiated(message.text("protocolVersion")).code());
		result.put("capabilities", CAPABILITIES);
		result.put("serverInfo", this.itself);
		result.put("instructions", this.instructions.obtain());
		return result;
	}

	private Map<String, Object> discovered() {
		var result = new LinkedHashMap<String, Object>();
		result.put("supportedVersions", ProtocolVersion.codes());
		result.put("capabilities", CAPABILITIES);
		result.put("instructions", this.instructions.obtain());
		return fresh(result);
	}

	/** The tools, on one page. */
	private Map<String, Object> listed(JsonRpcMessage message) {
		if (message.params().has("cursor")) {
			throw JsonRpcException.invalidParams("The list has only one page and takes no cursor.", Map.of());
		}
		var result = new LinkedHashMap<String, Object>();
		result.put("tools", this.tools.described());
		return fresh(result);
	}

	private static Map<String, Object> fresh(Map<String, Object> result) {
		result.put("ttlMs", LISTS_FRESH);
		result.put("cacheScope", "public");
		return result;
	}

	/** Adds what each result has in a version without a handshake, or takes away. */
	private Map<String, Object> finish(Map<String, Object> result, ProtocolVersion version) {
		if (version.hasHandshake()) {
			result.remove("ttlMs");
			result.remove("cacheScope");
		}
		else {
			result.put("resultType", "complete");
			result.put("_meta", Map.of("io.modelcontextprotocol/serverInfo", this.itself));
		}
		return result;
	}

	private static Map<String, Object> error(JsonRpcException ex) {
		var error = new LinkedHashMap<String, Object>();
		error.put("code", ex.code());
		error.put("message", String.valueOf(ex.getMessage()));
		if (!ex.data().isEmpty()) {
			error.put("data", ex.data());
		}
		return error;
	}

	private Reply reply(HttpStatus status, @Nullable JsonNode id, String name, Map<String, Object> said) {
		var body = new LinkedHashMap<String, Object>();
		body.put("jsonrpc", "2.0");
		if (id != null) {
			body.put("id", id);
		}
		body.put(name, said);
		return new Reply(status, this.json.writeValueAsBytes(body));
	}

}
