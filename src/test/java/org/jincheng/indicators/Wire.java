package org.jincheng.indicators;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

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

	private final Queue<String> awaited = new ConcurrentLinkedQueue<>();

	private volatile boolean isPassedOn;

	private volatile @Nullable Socket sender;

	Wire() throws IOException {
		this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		Thread.ofVirtual().start(this::accept);
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		if (!(bean instanceof JdbcConnectionDetails details)) {
			return bean;
		}
		leadTo(details.getJdbcUrl());
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

	/**
	 * Is cut once the service has sent statements on one connection, each for itself.
	 * @param isPassedOn whether the database still gets the last of them
	 * @param statements parts of them, in the order in which they are sent; an empty one
	 * is part of any
	 */
	public void cutAt(boolean isPassedOn, String... statements) {
		this.isPassedOn = isPassedOn;
		this.awaited.addAll(List.of(statements));
	}

	/** Lets new connections lead to another database. */
	public void leadTo(String jdbcUrl) {
		this.database = URI.create(jdbcUrl.substring("jdbc:".length()));
	}

	/** Makes it as it was. */
	public void mend() {
		this.awaited.clear();
		this.sender = null;
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
				Thread.ofVirtual().start(() -> pass(client, target, true));
				Thread.ofVirtual().start(() -> pass(target, client, false));
			}
			catch (IOException ex) {
				// The next one may come through.
			}
		}
	}

	private void pass(Socket from, Socket to, boolean isSent) {
		var buffer = new byte[8192];
		try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
			for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
				while (this.isHeld) {
					Thread.sleep(10);
				}
				var cuts = isSent && isLastAwaited(from, new String(buffer, 0, length, StandardCharsets.ISO_8859_1));
				if (cuts) {
					// Before what is cut at is passed on, or the answer to it could come
					// through.
					this.isCut = true;
				}
				if (isSent ? !cuts || this.isPassedOn : !this.isCut) {
					out.write(buffer, 0, length);
				}
				if (cuts) {
					cut();
				}
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

	private boolean isLastAwaited(Socket client, String sent) {
		var isOther = this.sender != null && this.sender != client;
		if (isOther || this.awaited.isEmpty() || !sent.contains(this.awaited.element())) {
			return false;
		}
		this.sender = client;
		this.awaited.remove();
		return this.awaited.isEmpty();
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
