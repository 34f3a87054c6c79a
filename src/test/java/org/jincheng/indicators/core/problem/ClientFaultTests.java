package org.jincheng.indicators.core.problem;

import java.io.IOException;
import java.util.OptionalInt;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whose fault a failure is. */
class ClientFaultTests {

	private static final ServerFailures SERVER = (failure) -> (failure instanceof ServerFailure ex)
			? OptionalInt.of(ex.status) : OptionalInt.empty();

	@Test
	void isWhatTheServerSaysItIsHoweverDeep() {
		var said = new ServerFailure(413);
		assertThat(type(said)).isEqualTo(ProblemType.TOO_LARGE);
		assertThat(type(new RuntimeException(new IOException(said)))).isEqualTo(ProblemType.TOO_LARGE);
		assertThat(type(new ServerFailure(400))).isEqualTo(ProblemType.MALFORMED_REQUEST);
		assertThat(type(new ServerFailure(505))).isEqualTo(ProblemType.MALFORMED_REQUEST);
	}

	@Test
	void isToKeepTheServerWaiting() {
		assertThat(type(new RuntimeException(new IOException(new TimeoutException()))))
			.isEqualTo(ProblemType.SLOW_REQUEST);
	}

	@Test
	void isNothingElse() {
		var ring = new IllegalStateException();
		ring.initCause(new IllegalStateException(ring));
		assertThat(type(ring)).isNull();
		assertThat(type(null)).isNull();
		assertThat(type(new TimeoutException())).isNull();
		assertThat(type(new IOException())).isNull();
		assertThat(type(new ServerFailure(500))).isNull();
	}

	private static @Nullable ProblemType type(@Nullable Throwable failure) {
		return ClientFault.type(failure, SERVER);
	}

	private static final class ServerFailure extends RuntimeException {

		private static final long serialVersionUID = 1;

		private final int status;

		ServerFailure(int status) {
			this.status = status;
		}

	}

}
