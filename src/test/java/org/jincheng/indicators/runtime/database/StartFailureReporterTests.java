package org.jincheng.indicators.runtime.database;

import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;

import org.jincheng.indicators.core.problem.RefusedStartException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.autoconfigure.ServerProperties.ForwardHeadersStrategy;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
				Arguments.of(
						new SQLException("The connection attempt failed.", "08001",
								new UnknownHostException("database.invalid")),
						"nobody knows the host database.invalid (set SPRING_DATASOURCE_URL)"),
				Arguments.of(wrong("spring.servlet.multipart.max-file-size", "5apples", DataSize.class),
						"spring.servlet.multipart.max-file-size cannot be 5apples: "
								+ "'5apples' does not match data size pattern"),
				Arguments.of(wrong("server.forward-headers-strategy", "nativ", ForwardHeadersStrategy.class),
						"server.forward-headers-strategy cannot be nativ: set it to one of native, framework, none"),
				Arguments.of(new PortInUseException(8080),
						"port 8080 is in use: set SERVER_PORT or MANAGEMENT_SERVER_PORT to a free one"),
				Arguments.of(new RefusedStartException("it has no setting jincheng.colour"),
						"it has no setting jincheng.colour"));
	}

	/** What is thrown for a value that is none of a type. */
	private static BindException wrong(String name, String value, Class<?> type) {
		var binder = new Binder(new MapConfigurationPropertySource(Map.of(name, value)));
		return assertThatExceptionOfType(BindException.class).isThrownBy(() -> binder.bind(name, type)).actual();
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
