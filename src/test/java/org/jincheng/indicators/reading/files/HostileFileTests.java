package org.jincheng.indicators.reading.files;

import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;

import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Tests of hostile files, one after another as a service gets them. */
@Tag("machines")
@ExtendWith(OutputCaptureExtension.class)
class HostileFileTests {

	private static final DocumentProcesses processes = new DocumentProcesses(Duration.ofSeconds(2));

	@AfterAll
	static void close() {
		processes.close();
	}

	static Stream<String> names() {
		return HostileFiles.all().keySet().stream();
	}

	@ParameterizedTest
	@MethodSource("names")
	void fileIsReadOrRefusedInTime(String name, CapturedOutput output) {
		var file = Objects.requireNonNull(HostileFiles.all().get(name), name);
		var bytes = file.bytes().get();
		var start = System.nanoTime();
		var thrown = catchThrowable(() -> processes.read(new SentFile(bytes, file.format(), null)));
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
		if (thrown != null) {
			assertThat(thrown).isInstanceOfSatisfying(RefusedException.class, (ex) -> assertThat(ex.type())
				.isIn(ProblemType.TOO_LARGE, ProblemType.INVALID_FILE, ProblemType.MALFORMED_BODY));
		}
		assertThat(output.getOut().lines().count()).isLessThanOrEqualTo(1);
	}

}
