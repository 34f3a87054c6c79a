package org.jincheng.indicators.runtime.server;

import java.io.IOException;
import java.time.Duration;

import org.eclipse.jetty.server.AbstractConnector;
import org.jincheng.indicators.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** What is logged while the file descriptors have run out, in which Jetty tries on. */
@ExtendWith(OutputCaptureExtension.class)
class AcceptFailuresTests {

	@Test
	void failuresAreOneLineAMinute(CapturedOutput output) {
		var clock = new TestClock();
		new AcceptFailures(clock);
		for (int minute = 0; minute < 3; minute++) {
			clock.pass(Duration.ofMinutes(2));
			for (int second = 0; second < 30; second++) {
				LoggerFactory.getLogger(AbstractConnector.class)
					.warn("Accept Failure", new IOException("Too many open files"));
			}
		}
		assertThat(output.toString().lines().filter((line) -> line.contains("Too many open files"))).hasSize(3)
			.allSatisfy((line) -> assertThat(line).contains(" WARN ", "Connections are waiting to be accepted"));
		assertThat(output.toString()).doesNotContain("\tat ", "Accept Failure");
	}

}
