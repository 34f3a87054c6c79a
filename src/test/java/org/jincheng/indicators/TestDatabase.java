package org.jincheng.indicators;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jincheng.indicators.core.revision.RevisionService;
import org.jincheng.indicators.runtime.cache.TestCache;
import org.jincheng.indicators.runtime.security.Keys;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
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
			this.server.copySeeded(this.name);
			service.getBean(DataSource.class)
				.unwrap(HikariDataSource.class)
				.getHikariPoolMXBean()
				.softEvictConnections();
			awaitService(service);
			service.getBean(TestCache.class).clear();
			service.getBean(Keys.class).forget();
		}

		private static void awaitService(ApplicationContext service) {
			var jdbc = service.getBean(JdbcClient.class);
			var revisions = service.getBean(RevisionService.class);
			var newest = jdbc.sql("select max(number) from revision").query(Long.class).single();
			var isWatched = jdbc.sql("""
					select exists (select from pg_stat_activity
					  where datname = current_database() and application_name = 'revision-watch')""")
				.query(Boolean.class);
			await().pollInterval(Duration.ofMillis(10)).until(() -> {
				var seen = revisions.newestSeen();
				if (seen != null && seen.number() == newest && revisions.outage() == null && isWatched.single()) {
					return true;
				}
				if (revisions.outage() != null) {
					service.getBean(TestClock.class).pass(LOSS);
				}
				return false;
			});
		}

	}

}
