package org.jincheng.indicators.cache;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What is too long to be kept is streamed, and held back until then. */
class BufferedResponseTests {

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	@Test
	void shortAnswerIsHeldBackUntilItIsReleased() throws Exception {
		var answer = new BufferedResponse(this.response, 10, () -> {
			throw new IllegalStateException("It is not long");
		});
		answer.getOutputStream().write(bytes("0123456789"));
		answer.flushBuffer();
		assertThat(answer.isCommitted()).isFalse();
		assertThat(this.response.getContentAsString()).isEmpty();
		answer.release();
		assertThat(this.response.getContentAsString()).isEqualTo("0123456789");
	}

	@Test
	void longAnswerGoesOnToTheClientAsItIsWritten() throws Exception {
		var streams = new AtomicInteger();
		var answer = new BufferedResponse(this.response, 10, streams::incrementAndGet);
		var out = answer.getOutputStream();
		out.write(bytes("01234567"));
		out.write(bytes("89abc"));
		assertThat(this.response.getContentAsString()).isEqualTo("0123456789abc");
		out.write('d');
		out.flush();
		assertThat(this.response.isCommitted()).isTrue();
		answer.release();
		assertThat(this.response.getContentAsString()).isEqualTo("0123456789abcd");
		assertThat(streams).hasValue(1);
	}

	@Test
	void longAnswerThatMayNotBeStreamedLeavesTheResponseToAnother() throws Exception {
		var answer = new BufferedResponse(this.response, 10, () -> {
			throw new IllegalStateException("Too many streams");
		});
		assertThatIllegalStateException().isThrownBy(() -> answer.getOutputStream().write(bytes("0123456789abc")));
		assertThat(this.response.isCommitted()).isFalse();
		answer.resetBuffer();
		answer.getOutputStream().write(bytes("busy"));
		answer.release();
		assertThat(this.response.getContentAsString()).isEqualTo("busy");
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
