package org.jincheng.indicators.runtime.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.ServerConnector;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Tells whether the server accepts and reads connections, by opening some. The threads
 * that read take them in turn, and each is tried twice, since other clients take turns
 * too.
 */
@Component("connectionsHealthIndicator")
class ConnectionsHealth implements HealthIndicator, WebServerFactoryCustomizer<JettyServletWebServerFactory> {

	/** In milliseconds: less than the checks of the image wait. */
	private static final int TIMEOUT = 2000;

	/** No request, so that the thread that reads it answers it. */
	private static final byte[] PROBE = "?\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

	private volatile List<Connector> connectors = List.of();

	@Override
	public void customize(JettyServletWebServerFactory factory) {
		factory.addServerCustomizers((server) -> this.connectors = List.of(server.getConnectors()));
	}

	@Override
	public Health health() {
		try {
			for (var connector : this.connectors) {
				connect((ServerConnector) connector);
			}
			return Health.up().build();
		}
		catch (IOException | IllegalArgumentException ex) {
			return Health.down().withDetail("reason", "Connections are not accepted.").build();
		}
	}

	private static void connect(ServerConnector connector) throws IOException {
		var address = new InetSocketAddress(InetAddress.getByName(connector.getHost()), connector.getLocalPort());
		for (int i = 0; i < 2 * connector.getSelectorManager().getSelectorCount(); i++) {
			try (var socket = new Socket()) {
				socket.connect(address, TIMEOUT);
				socket.setSoTimeout(TIMEOUT);
				socket.getOutputStream().write(PROBE);
				socket.getInputStream().readAllBytes();
			}
		}
	}

}
