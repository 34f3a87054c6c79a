package org.jincheng.indicators.core.events;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.mock.web.MockAsyncContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** A stream whose client reads when the test lets it. */
class SlowClientTests {

	private final Client client = new Client();

	private final Numbers numbers = new Numbers();

	private int ended;

	private EventStream stream;

	@BeforeEach
	void open() throws IOException {
		var response = new MockHttpServletResponse() {
			@Override
			public ServletOutputStream getOutputStream() {
				return SlowClientTests.this.client;
			}
		};
		this.stream = new EventStream(new MockAsyncContext(new MockHttpServletRequest(), response), this.numbers,
				JsonMapper.shared(), (stream) -> this.ended++);
	}

	@Test
	void nextEventIsReadOnceTheClientHasReadTheLast() throws IOException {
		this.stream.notifyClient(true);
		this.stream.notifyClient(true);
		assertThat(this.numbers.last).isZero();
		this.client.reads = true;
		this.stream.onWritePossible();
		assertThat(this.client.text).hasToString(":the stream begins\n\n");
		this.stream.notifyClient(true);
		assertThat(this.client.text).hasToString(":the stream begins\n\nid:1\nevent:number\ndata:1\n\n");
		this.client.reads = false;
		this.stream.notifyClient(true);
		this.stream.notifyClient(true);
		assertThat(this.numbers.last).isEqualTo(2);
		assertThat(this.client.text.toString()).doesNotContain("data:2");
	}

	@Test
	void nothingIsAskedForWhileTheSourceCannotBeAsked() throws IOException {
		this.client.reads = true;
		this.stream.onWritePossible();
		this.stream.notifyClient(false);
		assertThat(this.numbers.last).isZero();
	}

	@Test
	void endIsSentAfterTheEventThatIsBeingWritten() throws IOException {
		this.stream.end();
		assertThat(this.client.text).isEmpty();
		this.client.reads = true;
		this.stream.onWritePossible();
		this.stream.notifyClient(true);
		assertThat(this.client.text).hasToString(":the stream begins\n\n");
		assertThat(this.numbers.last).isZero();
	}

	@Test
	void failureOfTheSourceEndsTheStream() throws IOException {
		this.client.reads = true;
		this.stream.onWritePossible();
		this.numbers.last = Integer.MAX_VALUE;
		this.stream.notifyClient(true);
		assertThat(this.ended).isPositive();
	}

	/** Counts up by one each time it is asked. */
	private static final class Numbers implements EventSource {

		private int last;

		@Override
		public List<Event> next() {
			this.last = Math.addExact(this.last, 1);
			return List.of(new Event(String.valueOf(this.last), "number", this.last));
		}

	}

	/** What is written to the client, if it reads. */
	private static final class Client extends ServletOutputStream {

		private final StringBuilder text = new StringBuilder();

		private boolean reads;

		@Override
		public boolean isReady() {
			return this.reads;
		}

		@Override
		public void write(int value) {
			throw new IllegalStateException("Not byte by byte");
		}

		@Override
		public void write(byte[] bytes) {
			assertThat(this.reads).isTrue();
			this.text.append(new String(bytes, StandardCharsets.UTF_8));
		}

		@Override
		public void setWriteListener(WriteListener listener) {
			throw new IllegalStateException("Set before");
		}

	}

}
