package org.jincheng.indicators;

import java.time.Clock;

import org.jincheng.indicators.reading.files.ReadFiles;
import org.jincheng.indicators.runtime.security.CreateApiKey;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class JinchengIndicatorsApplication {

	static void main(String[] args) {
		if (ReadFiles.isAskedFor(args)) {
			ReadFiles.run();
			return;
		}
		if (CreateApiKey.isAskedFor(args)) {
			System.exit(CreateApiKey.run(JinchengIndicatorsApplication.class, args));
		}
		SpringApplication.run(JinchengIndicatorsApplication.class, args);
	}

	/** What time it is, also for tests that cannot wait. */
	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
