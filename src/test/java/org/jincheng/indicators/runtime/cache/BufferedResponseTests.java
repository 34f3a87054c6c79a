package org.jincheng.indicators.runtime.cache;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** A response is buffered until it is too long to be stored, and then streamed. */
class BufferedResponseTests {

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	@Test
	void shortResponseIsBufferedUntilItIsReleased() throws Exception {
		var buffered = new BufferedResponse(this.response, 10, () -> {
			throw new IllegalStateException("It is not long");
		});
		buffered.getOutputStream().write(bytes("0123456789"));
		buffered.flushBuffer();
		assertThat(buffered.isCommitted()).isFalse();
		assertThat(this.response.getContentAsString()).isEmpty();
		buffered.release();
		assertThat(this.response.getContentAsString()).isEqualTo("0123456789");
	}

	@Test
	void longResponseGoesOnToTheClientAsItIsWritten() throws Exception {
		var streams = new AtomicInteger();
		var buffered = new BufferedResponse(this.response, 10, streams::incrementAndGet);
		var out = buffered.getOutputStream();
		out.write(bytes("01234567"));
		out.write(bytes("89abc"));
		assertThat(this.response.getContentAsString()).isEqualTo("0123456789abc");
		out.write('d');
		out.flush();
		assertThat(this.response.isCommitted()).isTrue();
		buffered.release();
		assertThat(this.response.getContentAsString()).isEqualTo("0123456789abcd");
		assertThat(streams).hasValue(1);
	}

	@Test
	void longResponseThatMayNotBeStreamedLeavesTheResponseToAnother() throws Exception {
		var buffered = new BufferedResponse(this.response, 10, () -> {
			throw new IllegalStateException("Too many streams");
		});
		assertThatIllegalStateException().isThrownBy(() -> buffered.getOutputStream().write(bytes("0123456789abc")));
		assertThat(this.response.isCommitted()).isFalse();
		buffered.resetBuffer();
		buffered.getOutputStream().write(bytes("busy"));
		buffered.release();
		assertThat(this.response.getContentAsString()).isEqualTo("busy");
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
