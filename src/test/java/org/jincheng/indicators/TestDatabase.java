package org.jincheng.indicators;

import java.util.concurrent.atomic.AtomicLong;

import javax.sql.DataSource;

import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * The database of the tests: PostgreSQL in a container where Docker answers, the embedded
 * one elsewhere.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

	private static final Log log = LogFactory.getLog(TestDatabase.class);

	private static final AtomicLong statements = new AtomicLong();

	@Bean
	@ServiceConnection
	@Conditional(DockerAnswers.class)
	PostgreSQLContainer postgres() {
		return new PostgreSQLContainer("postgres:18");
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
