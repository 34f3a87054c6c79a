package org.jincheng.indicators.runtime.database;

import java.sql.SQLException;
import java.util.stream.Stream;

import org.jincheng.indicators.core.problem.RefusedStartException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.PortInUseException;

import static org.assertj.core.api.Assertions.assertThat;

/** A start that a setting makes fail is told in one line, with the setting. */
@ExtendWith(OutputCaptureExtension.class)
class StartFailureReporterTests {

	private final StartFailureReporter reporter = new StartFailureReporter();

	static Stream<Arguments> failures() {
		return Stream.of(
				Arguments.of(new SQLException("FATAL: password authentication failed for user \"me\"", "28P01"),
						"password authentication failed for user \"me\" "
								+ "(set SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD)"),
				Arguments.of(new SQLException("Connection to localhost:1 refused.\nCheck it.", "08001"),
						"Connection to localhost:1 refused. (set SPRING_DATASOURCE_URL)"),
				Arguments.of(new SQLException("FATAL: database \"x\" does not exist", "3D000"),
						"database \"x\" does not exist (set SPRING_DATASOURCE_URL)"),
				Arguments.of(new PortInUseException(8080),
						"port 8080 is in use: set SERVER_PORT or MANAGEMENT_SERVER_PORT to a free one"),
				Arguments.of(new RefusedStartException("it has no setting jincheng.colour"),
						"it has no setting jincheng.colour"));
	}

	@ParameterizedTest
	@MethodSource("failures")
	void settingThatIsWrongIsToldInOneLine(Exception failure, String line, CapturedOutput output) {
		assertThat(this.reporter.reportException(new BeanCreationException("flyway", failure))).isTrue();
		assertThat(output.getAll().lines().filter((it) -> !it.isBlank())).singleElement()
			.asString()
			.contains("The service did not start, because ")
			.endsWith(line);
	}

	@Test
	void whatHasNoSettingIsLeftToOthers(CapturedOutput output) {
		assertThat(this.reporter.reportException(new SQLException("relation \"x\" does not exist", "42P01"))).isFalse();
		assertThat(this.reporter.reportException(new IllegalStateException("broken"))).isFalse();
		assertThat(output.getAll()).isEmpty();
	}

}
