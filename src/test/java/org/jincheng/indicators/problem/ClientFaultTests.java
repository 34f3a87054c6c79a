package org.jincheng.indicators.problem;

import java.io.IOException;
import java.util.concurrent.TimeoutException;

import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.http.HttpException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whose fault a failure is. */
class ClientFaultTests {

	@Test
	void isWhatTheServerSaysItIsHoweverDeep() {
		var said = new HttpException.IllegalStateException(413, "Too long");
		assertThat(ClientFault.status(said)).hasToString("413 CONTENT_TOO_LARGE");
		assertThat(ClientFault.status(new RuntimeException(new IOException(said))))
			.hasToString("413 CONTENT_TOO_LARGE");
		assertThat(ClientFault.status(new BadMessageException(400))).hasToString("400 BAD_REQUEST");
		assertThat(ClientFault.status(new HttpException.RuntimeException(505))).hasToString("400 BAD_REQUEST");
	}

	@Test
	void isToKeepTheServerWaiting() {
		assertThat(ClientFault.status(new RuntimeException(new IOException(new TimeoutException()))))
			.hasToString("408 REQUEST_TIMEOUT");
	}

	@Test
	void isNothingElse() {
		var ring = new IllegalStateException();
		ring.initCause(new IllegalStateException(ring));
		assertThat(ClientFault.status(ring)).isNull();
		assertThat(ClientFault.status(null)).isNull();
		assertThat(ClientFault.status(new TimeoutException())).isNull();
		assertThat(ClientFault.status(new IOException())).isNull();
		assertThat(ClientFault.status(new HttpException.RuntimeException(500))).isNull();
	}

}
