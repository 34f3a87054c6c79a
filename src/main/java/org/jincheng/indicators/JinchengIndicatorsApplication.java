package org.jincheng.indicators;

import java.time.Clock;

import org.jincheng.indicators.core.problem.RefusedStartException;
import org.jincheng.indicators.reading.files.ReadFiles;
import org.jincheng.indicators.runtime.security.CreateApiKey;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class JinchengIndicatorsApplication {

	/** In bytes; with less, a start fails here or there for want of memory. */
	private static final long MIN_HEAP = 60L << 20;

	static void main(String[] args) {
		if (ReadFiles.isAskedFor(args)) {
			ReadFiles.run();
			return;
		}
		if (CreateApiKey.isAskedFor(args)) {
			System.exit(CreateApiKey.run(JinchengIndicatorsApplication.class, args));
		}
		var heap = Runtime.getRuntime().maxMemory();
		if (heap < MIN_HEAP) {
			throw new RefusedStartException("its heap has %d MB: set -Xmx128m or more".formatted(heap >> 20));
		}
		SpringApplication.run(JinchengIndicatorsApplication.class, args);
	}

	/** What time it is, also for tests that cannot wait. */
	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
