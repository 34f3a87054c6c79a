package org.jincheng.indicators.runtime.server;

import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Those who read nothing of what they ask for hold up nobody else. */
class UnreadAnswersTests {

	/** More than the buffers of any system take. */
	private static final int LENGTH = 1 << 25;

	private final Semaphore waiting = new Semaphore(0);

	private final Server server = new Server(0);

	@BeforeEach
	void start() throws Exception {
		this.server.setHandler(new UnreadAnswers(new Handler.Abstract.NonBlocking() {
			@Override
			public boolean handle(Request request, Response response, Callback callback) {
				response.write(true, ByteBuffer.allocate(LENGTH), callback);
				UnreadAnswersTests.this.waiting.release();
				return true;
			}
		}, 2));
		this.server.start();
	}

	@AfterEach
	void stop() throws Exception {
		this.server.stop();
	}

	@Test
	void answerThatHasWaitedLongestGivesWay() throws Exception {
		try (var first = ask(); var second = ask()) {
			assertThat(length(second)).as("read").isGreaterThan(LENGTH);
			try (var third = ask(); var fourth = ask()) {
				assertThat(length(fourth)).as("the newest").isGreaterThan(LENGTH);
				assertThat(length(third)).as("one of as many as may wait").isGreaterThan(LENGTH);
				assertThat(length(first)).as("the oldest").isLessThan(LENGTH);
			}
		}
	}

	/** Asks, and reads nothing: the answer waits then. */
	private Socket ask() throws Exception {
		var socket = new Socket("localhost", ((ServerConnector) this.server.getConnectors()[0]).getLocalPort());
		socket.getOutputStream()
			.write("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
				.getBytes(StandardCharsets.US_ASCII));
		this.waiting.acquire();
		return socket;
	}

	private static int length(Socket socket) {
		try {
			return socket.getInputStream().readAllBytes().length;
		}
		catch (IOException ex) {
			return 0;
		}
	}

}
