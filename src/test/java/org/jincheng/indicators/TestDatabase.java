package org.jincheng.indicators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import javax.sql.DataSource;

import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.FileSystemUtils;

/**
 * The database of the tests: PostgreSQL in a container where Docker answers, the embedded
 * one elsewhere. Each application context has one of its own, so tests that name another
 * {@code test.database} share none.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

	private static final Log log = LogFactory.getLog(TestDatabase.class);

	private static final AtomicLong statements = new AtomicLong();

	private static final AtomicInteger folders = new AtomicInteger();

	@Bean
	@ServiceConnection
	@Conditional(DockerAnswers.class)
	PostgreSQLContainer postgres() {
		return new PostgreSQLContainer("postgres:18");
	}

	/** Before the first bean, since the embedded database starts early. */
	@Bean
	static BeanFactoryPostProcessor folderOfItsOwn(ConfigurableEnvironment environment) {
		return (beans) -> environment.getPropertySources()
			.addFirst(new MapPropertySource("test-database",
					Map.of("jincheng.embedded-database.folder", emptyFolder().toString())));
	}

	private static Path emptyFolder() {
		var process = System.getProperty("test.process", "process-1");
		var folder = Path.of("target", "test-databases", process + "-" + folders.incrementAndGet());
		try {
			FileSystemUtils.deleteRecursively(folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return folder;
	}

	/** Counts the statements that are sent, for {@link #statements}. */
	@Bean
	static BeanPostProcessor statementCounter() {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof DataSource dataSource) ? ProxyDataSourceBuilder.create(dataSource)
					.afterQuery((execution, queries) -> statements.addAndGet(isOfRequest() ? queries.size() : 0))
					.build() : bean;
			}
		};
	}

	/** Whether it is a request that is being answered, and not a look at the revision. */
	private static boolean isOfRequest() {
		return Thread.currentThread().getName().startsWith("request-");
	}

	/** How many statements requests took so far. */
	public static long statements() {
		return statements.get();
	}

	static class DockerAnswers implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			var answers = DockerClientFactory.instance().isDockerAvailable();
			log.info("Tests run on " + (answers ? "postgres:18 in Docker" : "the embedded PostgreSQL"));
			return answers;
		}

	}

}
