package org.jincheng.indicators.faces.mcp;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A version of the protocol. From 2026-07-28 on there is no handshake before requests.
 */
enum ProtocolVersion {

	V2026_07_28("2026-07-28"), V2025_11_25("2025-11-25"), V2025_06_18("2025-06-18");

	/** The field of a request's metadata that names its version. */
	private static final String VERSION = "io.modelcontextprotocol/protocolVersion";

	private static final String CAPABILITIES = "io.modelcontextprotocol/clientCapabilities";

	private final String code;

	ProtocolVersion(String code) {
		this.code = code;
	}

	String code() {
		return this.code;
	}

	boolean hasHandshake() {
		return this != V2026_07_28;
	}

	/** Returns all versions, the newest first. */
	static List<String> codes() {
		return Stream.of(values()).map(ProtocolVersion::code).toList();
	}

	/** Returns the version that is answered to the one that a handshake asks for. */
	static ProtocolVersion negotiated(@Nullable String wanted) {
		return find(wanted).filter(ProtocolVersion::hasHandshake).orElse(V2025_11_25);
	}

	private static Optional<ProtocolVersion> find(@Nullable String code) {
		return Stream.of(values()).filter((version) -> version.code.equals(code)).findFirst();
	}

	/**
	 * Returns the version that a message is in. What names none is of the oldest version,
	 * whose clients need not name it.
	 * @throws JsonRpcException if the version is not supported, or lacks what each
	 * request has in it
	 */
	static ProtocolVersion of(JsonRpcMessage message, RequestHeaders headers) {
		var meta = message.params().path("_meta");
		var named = headers.protocolVersion();
		var isHandshake = message.method().equals("initialize") && !meta.has(VERSION)
				&& !V2026_07_28.code.equals(named);
		if (isHandshake || named == null && !meta.has(VERSION)) {
			return V2025_06_18;
		}
		if (!meta.has(VERSION) && !V2026_07_28.code.equals(named)) {
			return find(named).orElseThrow(() -> JsonRpcException.unsupportedVersion(String.valueOf(named)));
		}
		return ofMetadata(message, headers);
	}

	private static ProtocolVersion ofMetadata(JsonRpcMessage message, RequestHeaders headers) {
		var meta = message.params().path("_meta");
		if (!meta.path(VERSION).isString()) {
			throw JsonRpcException.invalidParams("The parameter \"_meta\" lacks \"" + VERSION + "\".", Map.of());
		}
		var code = meta.path(VERSION).asString();
		check("MCP-Protocol-Version", headers.protocolVersion(), code);
		var version = find(code).orElseThrow(() -> JsonRpcException.unsupportedVersion(code));
		if (version.hasHandshake()) {
			return version;
		}
		if (!meta.path(CAPABILITIES).isObject()) {
			throw JsonRpcException.invalidParams("The parameter \"_meta\" lacks \"" + CAPABILITIES + "\".", Map.of());
		}
		check("Mcp-Method", headers.method(), message.method());
		if (message.method().equals("tools/call")) {
			check("Mcp-Name", headers.decodedName(), message.text("name"));
		}
		return version;
	}

	private static void check(String header, @Nullable String value, @Nullable String expected) {
		if (value == null || !value.equals(expected)) {
			throw JsonRpcException.headerMismatch("The header %s is %s, but the message says %s.".formatted(header,
					(value != null) ? "\"" + value + "\"" : "missing or malformed",
					(expected != null) ? "\"" + expected + "\"" : "nothing"));
		}
	}

}
