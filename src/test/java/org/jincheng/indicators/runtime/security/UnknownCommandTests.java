package org.jincheng.indicators.runtime.security;

import org.jincheng.indicators.JinchengIndicatorsApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** A command that there is not does not start the service. */
@ExtendWith(OutputCaptureExtension.class)
class UnknownCommandTests {

	@ParameterizedTest
	@ValueSource(strings = { "create-key", "--help" })
	void unknownCommandIsRefusedWithTheOneThereIs(String command, CapturedOutput output) {
		assertThat(CreateApiKey.isAskedFor(command)).isTrue();
		assertThat(CreateApiKey.run(JinchengIndicatorsApplication.class, command, "--owner=Li")).isEqualTo(2);
		assertThat(output.getErr().lines()).containsExactly(command + ": is no command; the only one is create-api-key",
				"usage: create-api-key --owner=NAME --role=ADMIN|CURATOR|READER [--expires=DATE]");
	}

	@Test
	void versionIsPrinted(CapturedOutput output) {
		assertThat(CreateApiKey.isAskedFor("--version")).isTrue();
		assertThat(CreateApiKey.run(JinchengIndicatorsApplication.class, "--version")).isZero();
		assertThat(output.getOut()).matches("\\d+\\.\\d+\\.\\d+\\S*\\s+");
	}

	@Test
	void settingsStartTheService() {
		assertThat(CreateApiKey.isAskedFor()).isFalse();
		assertThat(CreateApiKey.isAskedFor("--server.port=8081")).isFalse();
	}

}
