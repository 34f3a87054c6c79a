package org.jincheng.indicators.runtime.database;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Runs the embedded PostgreSQL unless {@code spring.datasource.url} names another
 * database, or a test brings one. An auto-configuration, because only those are ordered:
 * this one comes after a test's connection details and before Spring Boot's own.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@EnableConfigurationProperties(EmbeddedDatabaseProperties.class)
class EmbeddedDatabaseAutoConfiguration {

	private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

	@Bean(destroyMethod = "")
	@Conditional(NoOtherDatabase.class)
	@ConditionalOnMissingBean(JdbcConnectionDetails.class)
	EmbeddedDatabase embeddedDatabase(Start start) {
		return Objects.requireNonNull(start.database).join();
	}

	@Bean
	static Start embeddedDatabaseStart() {
		return new Start();
	}

	/** Measures the disk of the database. */
	@Bean
	@ConditionalOnBean(EmbeddedDatabase.class)
	DiskSpaceMetrics databaseDisk(EmbeddedDatabaseProperties properties) {
		return new DiskSpaceMetrics(properties.folder().toFile());
	}

	/** Ends the service, since only a new start brings the database back. */
	private static void end(EmbeddedDatabaseException loss) {
		log.error(loss.getMessage() + "; the service ends");
		// The end waits until the database is closed, and that waits for the caller of
		// this.
		Thread.ofPlatform().name("end").start(() -> System.exit(1));
	}

	/**
	 * Starts the database while the context is made, and closes it, also where that
	 * fails.
	 */
	static final class Start implements BeanFactoryPostProcessor, AutoCloseable {

		private @Nullable CompletableFuture<EmbeddedDatabase> database;

		@Override
		public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
			if (beans.containsBeanDefinition("embeddedDatabase")) {
				var folder = beans.getBean(EmbeddedDatabaseProperties.class).folder();
				this.database = CompletableFuture.supplyAsync(
						() -> EmbeddedDatabase.start(folder, EmbeddedDatabaseAutoConfiguration::end),
						Thread.ofPlatform().daemon().name("database-start")::start);
			}
		}

		@Override
		public void close() throws IOException {
			try {
				if (this.database != null) {
					this.database.join().close();
				}
			}
			catch (CompletionException ex) {
				log.debug("There is no database to close", ex);
			}
		}

	}

	static class NoOtherDatabase implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
		}

	}

}
