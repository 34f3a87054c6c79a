package org.jincheng.indicators.core.representation;

import java.util.Objects;
import java.util.UUID;

import org.apache.commons.lang3.function.Failable;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** The build of the service: another one may answer the same request with other bytes. */
public final class Build {

	/**
	 * The id of the build, the same for the same sources and dependencies. What was not
	 * built by Maven has an id for this run alone.
	 */
	static final String ID = Objects.requireNonNullElseGet(read("build.id"), () -> UUID.randomUUID().toString());

	/** The version of the service, by Semantic Versioning. */
	public static final String VERSION = Objects.requireNonNullElse(read("build.version"), "0.0.0-development");

	/** The header that tells the version with each answer. */
	public static final String VERSION_HEADER = "Jincheng-Version";

	private Build() {
	}

	private static @Nullable String read(String property) {
		var info = new ClassPathResource("META-INF/build-info.properties");
		return info.exists() ? Failable.call(() -> PropertiesLoaderUtils.loadProperties(info)).getProperty(property)
				: null;
	}

}
