package org.jincheng.indicators.runtime.server;

import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.server.ServerConnector;
import org.jincheng.indicators.Api;
import org.jincheng.indicators.ServiceTests;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jetty.JettyWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A service that does not take connections is not said to be ready. */
@ServiceTests
class ConnectionsHealthTests {

	@Autowired
	private Api api;

	@Autowired
	private ApplicationContext context;

	@Test
	void readinessIsDownWhileConnectionsAreNotAccepted() {
		assertThat(readiness()).isEqualTo(200);
		var connector = connector();
		connector.setAccepting(false);
		try {
			assertThat(readiness()).isEqualTo(503);
		}
		finally {
			connector.setAccepting(true);
		}
		await().atMost(10, TimeUnit.SECONDS).until(() -> readiness() == 200);
	}

	@Test
	void readinessIsDownWhileOneOfTheThreadsThatReadIsStuck() {
		var released = new CountDownLatch(1);
		var reading = connector().getSelectorManager().getBeans(ManagedSelector.class).iterator().next();
		reading.submit((selector) -> {
			try {
				released.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		});
		try {
			assertThat(readiness()).isEqualTo(503);
		}
		finally {
			released.countDown();
		}
		await().atMost(10, TimeUnit.SECONDS).until(() -> readiness() == 200);
	}

	private int readiness() {
		return this.api.send("GET", this.api.managementPort(), "/actuator/health/readiness").status();
	}

	private ServerConnector connector() {
		var server = (JettyWebServer) Objects
			.requireNonNull(((WebServerApplicationContext) this.context).getWebServer());
		return (ServerConnector) server.getServer().getConnectors()[0];
	}

}
