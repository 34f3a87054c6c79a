package org.jincheng.indicators.core.request;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The address of a client, as far as it tells one client from another.
 *
 * @param text an address of IPv4, or the network of an address of IPv6: whoever has one
 * address of it has all 2<sup>64</sup>
 */
public record ClientAddress(String text) {

	private static final int NETWORK_BYTES = 8;

	/** The address of all clients that a proxy forwards for by a name. */
	private static final ClientAddress UNKNOWN = new ClientAddress("unknown");

	/** Returns the client that sent a request, or the one that a trusted proxy names. */
	public static ClientAddress of(HttpServletRequest request) {
		return of(request.getRemoteAddr());
	}

	/** Returns the client with an address as text. */
	public static ClientAddress of(String address) {
		InetAddress literal;
		try {
			literal = InetAddress.ofLiteral(address);
		}
		catch (IllegalArgumentException ex) {
			return UNKNOWN;
		}
		return (literal instanceof Inet6Address six) ? network(six) : new ClientAddress(literal.getHostAddress());
	}

	private static ClientAddress network(Inet6Address address) {
		return new ClientAddress(HexFormat.of().formatHex(address.getAddress(), 0, NETWORK_BYTES) + "/64");
	}

}
