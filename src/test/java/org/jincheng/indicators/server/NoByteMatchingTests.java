package org.jincheng.indicators.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import org.jincheng.indicators.CurationTests;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** A property has Jetty parse each request. */
@CurationTests
@TestPropertySource(properties = "jincheng.server.match-request-bytes=false")
class NoByteMatchingTests {

	@Autowired
	private RequestMatches matches;

	@LocalServerPort
	private int port;

	@Test
	void noBytesAreRemembered() throws IOException {
		var request = "GET /api/v1/units HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
		for (int i = 0; i < 3; i++) {
			try (var socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
				socket.getOutputStream().write(request);
				assertThat(socket.getInputStream().readNBytes(12)).asString().isEqualTo("HTTP/1.1 200");
			}
		}
		assertThat(this.matches.find(ByteBuffer.wrap(request))).isNull();
	}

}
