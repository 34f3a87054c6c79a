package org.jincheng.indicators.faces.mcp;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The headers that repeat what a message says, for those who pass it on unread.
 *
 * @param protocolVersion {@code MCP-Protocol-Version}
 * @param method {@code Mcp-Method}
 * @param name {@code Mcp-Name}: the name of a tool or the address of a resource
 */
record RequestHeaders(@Nullable String protocolVersion, @Nullable String method, @Nullable String name) {

	private static final String ENCODED = "=?base64?";

	private static final String END = "?=";

	static RequestHeaders of(HttpServletRequest request) {
		return new RequestHeaders(value(request, "MCP-Protocol-Version"), value(request, "Mcp-Method"),
				value(request, "Mcp-Name"));
	}

	private static @Nullable String value(HttpServletRequest request, String header) {
		var value = request.getHeader(header);
		return (value != null) ? value.strip() : null;
	}

	/** Returns the name, decoded where it is no plain ASCII; null if it is malformed. */
	@Nullable String decodedName() {
		if (this.name == null || !this.name.startsWith(ENCODED) || !this.name.endsWith(END)
				|| this.name.length() < ENCODED.length() + END.length()) {
			return this.name;
		}
		try {
			var encoded = this.name.substring(ENCODED.length(), this.name.length() - END.length());
			return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
