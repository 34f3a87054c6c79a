package org.jincheng.indicators;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestComponent;

/**
 * What lies between the service under test and its database: it can be cut, so that
 * connections end and no new ones come about, or held, so that nothing comes through.
 */
@TestComponent
public class Wire implements BeanPostProcessor, AutoCloseable {

	private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

	private final ServerSocket server;

	private volatile boolean isCut;

	private volatile boolean isHeld;

	private volatile URI database = URI.create("postgresql://localhost");

	Wire() throws IOException {
		this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		Thread.ofVirtual().start(this::accept);
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		if (!(bean instanceof JdbcConnectionDetails details)) {
			return bean;
		}
		this.database = URI.create(details.getJdbcUrl().substring("jdbc:".length()));
		return new JdbcConnectionDetails() {
			@Override
			public @Nullable String getUsername() {
				return details.getUsername();
			}

			@Override
			public @Nullable String getPassword() {
				return details.getPassword();
			}

			@Override
			public String getJdbcUrl() {
				return "jdbc:postgresql://localhost:%d%s".formatted(Wire.this.server.getLocalPort(),
						Wire.this.database.getPath());
			}
		};
	}

	/** Ends all connections, and refuses new ones. */
	public void cut() {
		this.isCut = true;
		this.sockets.forEach(Wire::close);
	}

	/** Lets nothing come through, on any connection. */
	public void hold() {
		this.isHeld = true;
	}

	/** Makes it as it was. */
	public void mend() {
		this.isCut = false;
		this.isHeld = false;
	}

	private void accept() {
		while (!this.server.isClosed()) {
			try {
				var client = this.server.accept();
				if (this.isCut) {
					client.close();
					continue;
				}
				var target = new Socket(this.database.getHost(), this.database.getPort());
				this.sockets.add(client);
				this.sockets.add(target);
				Thread.ofVirtual().start(() -> pass(client, target));
				Thread.ofVirtual().start(() -> pass(target, client));
			}
			catch (IOException ex) {
				// The next one may come through.
			}
		}
	}

	private void pass(Socket from, Socket to) {
		var buffer = new byte[8192];
		try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
			for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
				while (this.isHeld) {
					Thread.sleep(10);
				}
				out.write(buffer, 0, length);
			}
		}
		catch (IOException ex) {
			// One of them is gone.
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.sockets.remove(from);
		this.sockets.remove(to);
	}

	private static void close(Socket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() throws IOException {
		this.server.close();
		this.sockets.forEach(Wire::close);
	}

}
