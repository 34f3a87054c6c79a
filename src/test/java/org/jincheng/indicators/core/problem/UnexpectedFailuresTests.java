package org.jincheng.indicators.core.problem;

import java.time.Duration;

import org.jincheng.indicators.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody fills the log, whatever he finds that fails. */
@ExtendWith(OutputCaptureExtension.class)
class UnexpectedFailuresTests {

	private final TestClock clock = new TestClock();

	private final UnexpectedFailures failures = new UnexpectedFailures(this.clock);

	@Test
	void failuresLikeOneThatWasJustLoggedAreCounted(CapturedOutput output) {
		var first = failAt("here");
		for (int i = 0; i < 1000; i++) {
			assertThat(failAt("here")).isEqualTo(first);
		}
		assertThat(output.getAll()).containsOnlyOnce("Failed [" + first + "]").containsOnlyOnce("ArithmeticException");
		this.clock.pass(Duration.ofMinutes(1));
		var next = failAt("here");
		assertThat(next).isNotEqualTo(first);
		assertThat(output.getAll()).containsOnlyOnce("Failed [%s], after 1000 more like [%s]".formatted(next, first));
	}

	@Test
	void anotherPlaceOrKindHasItsOwnLine(CapturedOutput output) {
		var ids = new String[] { failAt("here"), failAt("there"), log(new IllegalStateException("one")) };
		assertThat(ids).doesNotHaveDuplicates()
			.allSatisfy((id) -> assertThat(output.getAll()).containsOnlyOnce("Failed [" + id + "]"));
	}

	private String failAt(String place) {
		var cause = new ArithmeticException();
		cause.setStackTrace(new StackTraceElement[] { new StackTraceElement("Numerals", place, null, 1) });
		return log(new IllegalStateException("by another", cause));
	}

	private String log(Throwable failure) {
		return this.failures.log("Failed", failure);
	}

}
