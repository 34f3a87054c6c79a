package org.jincheng.indicators.core.problem;

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
		assertThat(ClientFault.type(said)).isEqualTo(ProblemType.TOO_LARGE);
		assertThat(ClientFault.type(new RuntimeException(new IOException(said)))).isEqualTo(ProblemType.TOO_LARGE);
		assertThat(ClientFault.type(new BadMessageException(400))).isEqualTo(ProblemType.MALFORMED_REQUEST);
		assertThat(ClientFault.type(new HttpException.RuntimeException(505))).isEqualTo(ProblemType.MALFORMED_REQUEST);
	}

	@Test
	void isToKeepTheServerWaiting() {
		assertThat(ClientFault.type(new RuntimeException(new IOException(new TimeoutException()))))
			.isEqualTo(ProblemType.SLOW_REQUEST);
	}

	@Test
	void isNothingElse() {
		var ring = new IllegalStateException();
		ring.initCause(new IllegalStateException(ring));
		assertThat(ClientFault.type(ring)).isNull();
		assertThat(ClientFault.type(null)).isNull();
		assertThat(ClientFault.type(new TimeoutException())).isNull();
		assertThat(ClientFault.type(new IOException())).isNull();
		assertThat(ClientFault.type(new HttpException.RuntimeException(500))).isNull();
	}

}
