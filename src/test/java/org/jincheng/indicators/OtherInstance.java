package org.jincheng.indicators;

import org.apache.commons.lang3.ArrayUtils;
import org.jincheng.indicators.runtime.security.Keys;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * An instance of the service beside that of the test, with an {@link Api} and
 * {@link Keys}.
 */
public final class OtherInstance {

	private OtherInstance() {
	}

	/** Starts an instance on a database of a {@link StandbyPair}. */
	static ConfigurableApplicationContext start(String databaseUrl) {
		return startWith("--spring.datasource.url=" + databaseUrl, "--spring.datasource.username=" + StandbyPair.USER);
	}

	/** Starts an instance with settings, on ports of its own. */
	public static ConfigurableApplicationContext startWith(String... settings) {
		return new SpringApplicationBuilder(JinchengIndicatorsApplication.class, Api.class, Keys.class, TestClock.class)
			.initializers(
					(context) -> context.getBeanFactory().registerSingleton("noTestComponents", new NoTestComponents()))
			.run(ArrayUtils.addAll(settings, "--server.port=0", "--management.server.port=0"));
	}

	/** Leaves those to the tests that ask for them. */
	private static final class NoTestComponents extends TypeExcludeFilter {

		@Override
		public boolean match(MetadataReader type, MetadataReaderFactory types) {
			return type.getAnnotationMetadata().isAnnotated(TestComponent.class.getName())
					|| type.getAnnotationMetadata().isAnnotated(TestConfiguration.class.getName());
		}

	}

}
