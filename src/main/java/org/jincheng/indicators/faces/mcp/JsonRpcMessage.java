package org.jincheng.indicators.faces.mcp;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request, or a notification, which gets no answer.
 *
 * @param id the id of the request: a text or a whole number; null for a notification
 * @param method the method
 * @param params its parameters
 */
record JsonRpcMessage(@Nullable JsonNode id, String method, ObjectNode params) {

	/**
	 * Reads a message.
	 * @throws JsonRpcException if it is none
	 */
	static JsonRpcMessage of(JsonNode body) {
		if (!body.isObject()) {
			throw JsonRpcException.invalidRequest("The body must be one message: a JSON-RPC 2.0 object.");
		}
		if (!body.path("jsonrpc").isString() || !body.path("jsonrpc").asString().equals("2.0")) {
			throw JsonRpcException.invalidRequest("The field \"jsonrpc\" must be \"2.0\".");
		}
		if (!body.path("method").isString()) {
			throw JsonRpcException
				.invalidRequest("The field \"method\" must be a string. Only requests and notifications are accepted.");
		}
		var id = body.get("id");
		if (id != null && !id.isString() && !id.isIntegralNumber()) {
			throw JsonRpcException.invalidRequest("The field \"id\" must be a string or a whole number.");
		}
		var params = body.path("params");
		if (!params.isObject() && !params.isMissingNode()) {
			throw JsonRpcException.invalidRequest("The field \"params\" must be an object.");
		}
		return new JsonRpcMessage(id, body.path("method").asString(),
				(params instanceof ObjectNode object) ? object : JsonNodeFactory.instance.objectNode());
	}

	/** Returns the id of what may be no message otherwise; null if it has none. */
	static @Nullable JsonNode idOf(JsonNode body) {
		var id = body.path("id");
		return (id.isString() || id.isIntegralNumber()) ? id : null;
	}

	boolean isNotification() {
		return this.id == null;
	}

	/** Returns a parameter that is a text; null if there is none. */
	@Nullable String text(String name) {
		return this.params.path(name).isString() ? this.params.path(name).asString() : null;
	}

}
