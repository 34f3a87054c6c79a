package org.jincheng.indicators.core.representation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** The build of the service: another one may answer the same request with other bytes. */
final class Build {

	/**
	 * The id of the build, the same for the same sources and dependencies. What was not
	 * built by Maven has an id for this run alone.
	 */
	static final String ID = read();

	private Build() {
	}

	private static String read() {
		var info = new ClassPathResource("META-INF/build-info.properties");
		try {
			return info.exists() ? PropertiesLoaderUtils.loadProperties(info).getProperty("build.id")
					: UUID.randomUUID().toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
