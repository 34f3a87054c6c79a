package org.jincheng.indicators.faces.mcp;

import java.util.Map;

import org.springframework.http.HttpStatus;

/** A message that gets an error of JSON-RPC for an answer. */
final class JsonRpcException extends RuntimeException {

	private static final long serialVersionUID = 1;

	private final HttpStatus status;

	private final int code;

	private final transient Map<String, ?> data;

	private JsonRpcException(HttpStatus status, int code, String message, Map<String, ?> data) {
		super(message);
		this.status = status;
		this.code = code;
		this.data = data;
	}

	static JsonRpcException unparsable(String message) {
		return new JsonRpcException(HttpStatus.BAD_REQUEST, -32700, message, Map.of());
	}

	static JsonRpcException invalidRequest(String message) {
		return new JsonRpcException(HttpStatus.BAD_REQUEST, -32600, message, Map.of());
	}

	static JsonRpcException unknownMethod(String method) {
		return new JsonRpcException(HttpStatus.NOT_FOUND, -32601,
				"There is no method \"" + Tools.shortened(method) + "\" here.", Map.of());
	}

	static JsonRpcException invalidParams(String message, Map<String, ?> data) {
		return new JsonRpcException(HttpStatus.BAD_REQUEST, -32602, message, data);
	}

	static JsonRpcException headerMismatch(String message) {
		return new JsonRpcException(HttpStatus.BAD_REQUEST, -32020, message, Map.of());
	}

	static JsonRpcException unsupportedVersion(String requested) {
		return new JsonRpcException(HttpStatus.BAD_REQUEST, -32022, "Unsupported protocol version",
				Map.of("supported", ProtocolVersion.codes(), "requested", Tools.shortened(requested)));
	}

	/** Returns the status of the response in a version that has no handshake. */
	HttpStatus status() {
		return this.status;
	}

	int code() {
		return this.code;
	}

	Map<String, ?> data() {
		return this.data;
	}

}
