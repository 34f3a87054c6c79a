package org.jincheng.indicators.runtime.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Reports whether the server accepts and reads connections, by opening some. The threads
 * that read take them in turn, and each is tried twice, since other clients take turns
 * too.
 */
@Component("connectionsHealthIndicator")
class ConnectionsHealth implements HealthIndicator, WebServerFactoryCustomizer<JettyServletWebServerFactory> {

	/** In milliseconds: less than the checks of the image wait. */
	private static final int TIMEOUT = 2000;

	private volatile @Nullable ServerConnector connector;

	@Override
	public void customize(JettyServletWebServerFactory factory) {
		factory.addServerCustomizers((server) -> this.connector = (ServerConnector) server.getConnectors()[0]);
	}

	@Override
	public Health health() {
		var listening = this.connector;
		for (int i = 0; listening != null && i < 2 * listening.getSelectorManager().getSelectorCount(); i++) {
			try (var socket = new Socket()) {
				var address = InetAddress.getByName(listening.getHost());
				socket.connect(new InetSocketAddress(address, listening.getLocalPort()), TIMEOUT);
				socket.setSoTimeout(TIMEOUT);
				// No request, so that the thread that reads it answers it.
				socket.getOutputStream().write("?\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
				socket.getInputStream().readAllBytes();
			}
			catch (IOException | IllegalArgumentException ex) {
				return Health.down().withDetail("reason", "Connections are not accepted.").build();
			}
		}
		return Health.up().build();
	}

}
