package org.jincheng.indicators;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jincheng.indicators.core.revision.RevisionService;
import org.jincheng.indicators.runtime.cache.TestCache;
import org.jincheng.indicators.runtime.security.Keys;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.jetty.JettyWebServer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.awaitility.Awaitility.await;

/**
 * The database of the service under test, a copy of the seeded one, which can be copied
 * anew while the service runs.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

	private static final AtomicLong statements = new AtomicLong();

	private static final AtomicInteger databases = new AtomicInteger();

	@Bean
	static OwnDatabase ownDatabase() {
		return new OwnDatabase("test_" + databases.incrementAndGet());
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

	/** The database of one service. */
	public static final class OwnDatabase implements JdbcConnectionDetails {

		/** As long as a change has to be lost for the service to give it up. */
		private static final Duration LOSS = Duration.ofSeconds(1);

		/** For a machine that has other work. */
		private static final Duration PATIENCE = Duration.ofMinutes(2);

		private final TestServer server = TestServer.get();

		private final String name;

		OwnDatabase(String name) {
			this.name = name;
			this.server.copySeeded(name);
		}

		@Override
		public String getUsername() {
			return this.server.username();
		}

		@Override
		public String getPassword() {
			return this.server.password();
		}

		@Override
		public String getJdbcUrl() {
			return this.server.url(this.name);
		}

		/**
		 * Puts the seeded data in the place of what tests have written. To the service
		 * that is a database that was restored from a backup while it ran.
		 */
		public void restore(ApplicationContext service) throws SQLException {
			awaitRequests(service);
			this.server.copySeeded(this.name);
			service.getBean(DataSource.class)
				.unwrap(HikariDataSource.class)
				.getHikariPoolMXBean()
				.softEvictConnections();
			awaitService(service);
			service.getBean(TestCache.class).clear();
			service.getBean(Keys.class).forget();
		}

		/**
		 * A request whose client has left is still handled: it would be refused without a
		 * database, or tell the service of a revision that is no more.
		 */
		private static void awaitRequests(ApplicationContext service) {
			var server = (JettyWebServer) Objects
				.requireNonNull(((WebServerApplicationContext) service).getWebServer());
			var threads = server.getServer().getBeans(QueuedThreadPool.class);
			await().atMost(PATIENCE)
				.pollDelay(Duration.ZERO)
				.pollInterval(Duration.ofMillis(10))
				.until(() -> threads.stream()
					.filter((pool) -> "request".equals(pool.getName()))
					.allMatch((pool) -> pool.getBusyThreads() == 0 && pool.getQueueSize() == 0));
		}

		/**
		 * Awaits that the service watches the new database and has seen its newest
		 * revision, which is not only of the same number.
		 */
		private static void awaitService(ApplicationContext service) {
			var jdbc = service.getBean(JdbcClient.class);
			var revisions = service.getBean(RevisionService.class);
			var isNewest = jdbc.sql("""
					select (number, recorded_at) = (:number, cast(:recordedAt as timestamptz)) from revision
					order by number desc limit 1""");
			var isWatched = jdbc.sql("""
					select exists (select from pg_stat_activity
					  where datname = current_database() and application_name = 'revision-watch')""")
				.query(Boolean.class);
			await().atMost(PATIENCE)
				.pollDelay(Duration.ZERO)
				.pollInterval(Duration.ofMillis(10))
				.ignoreExceptionsInstanceOf(DataAccessException.class)
				.until(() -> {
					if (revisions.outage() != null) {
						service.getBean(TestClock.class).pass(LOSS);
						return false;
					}
					var seen = revisions.newestSeen();
					return seen != null && isWatched.single()
							&& isNewest.param("number", seen.number())
								.param("recordedAt", seen.recordedAt().toString())
								.query(Boolean.class)
								.single()
							&& revisions.outage() == null;
				});
		}

	}

}
