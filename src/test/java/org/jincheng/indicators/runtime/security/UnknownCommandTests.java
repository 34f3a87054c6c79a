package org.jincheng.indicators.runtime.security;

import org.jincheng.indicators.JinchengIndicatorsApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** A command that there is not does not start the service. */
@ExtendWith(OutputCaptureExtension.class)
class UnknownCommandTests {

	@Test
	void unknownCommandIsRefusedWithTheOneThereIs(CapturedOutput output) {
		assertThat(CreateApiKey.isAskedFor("create-key")).isTrue();
		assertThat(CreateApiKey.run(JinchengIndicatorsApplication.class, "create-key", "--owner=Li")).isEqualTo(2);
		assertThat(output.getErr().lines()).containsExactly("create-api-key: is the only command, and not create-key",
				"usage: create-api-key --owner=NAME --role=ADMIN|CURATOR|READER [--expires=DATE]");
	}

	@Test
	void settingsStartTheService() {
		assertThat(CreateApiKey.isAskedFor()).isFalse();
		assertThat(CreateApiKey.isAskedFor("--server.port=8081")).isFalse();
	}

}
