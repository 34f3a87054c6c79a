package org.jincheng.indicators.runtime.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.DriverDataSource;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jincheng.indicators.core.revision.DatabaseLost;
import org.jincheng.indicators.core.revision.HistoryLost;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/**
 * Sizes the connection pool by the number of cores, and aborts the connections of reads
 * when the database is down: where the network drops its packets, nothing else would end
 * their wait.
 */
@Component
class ConnectionPool implements BeanPostProcessor {

	private static final Log log = LogFactory.getLog(ConnectionPool.class);

	/**
	 * Two for each core, since some wait for the disk of the database, and six that long
	 * answers and writers may occupy.
	 */
	private static final int SIZE = Runtime.getRuntime().availableProcessors() * 2 + 6;

	private final Set<HikariDataSource> pools = ConcurrentHashMap.newKeySet();

	private final Set<Connection> connections = ConcurrentHashMap.newKeySet();

	@Override
	public Object postProcessBeforeInitialization(Object bean, String name) {
		if (bean instanceof HikariDataSource pool) {
			this.pools.add(pool);
			if (pool.getMaximumPoolSize() < 1) {
				pool.setMaximumPoolSize(SIZE);
			}
			pool.setDataSource(new Connections(new DriverDataSource(pool.getJdbcUrl(), pool.getDriverClassName(),
					pool.getDataSourceProperties(), pool.getUsername(), pool.getPassword())));
		}
		return bean;
	}

	/** Aborts reads only: a write may have been committed. */
	@EventListener(DatabaseLost.class)
	void abortReads() {
		for (var connection : this.connections) {
			try {
				if (!connection.isClosed() && connection.isReadOnly()) {
					connection.abort(Runnable::run);
				}
			}
			catch (SQLException ex) {
				log.debug("A connection was not aborted", ex);
			}
		}
	}

	/**
	 * Replaces all connections, so that nothing is read from the database that another
	 * one has replaced.
	 */
	@EventListener(HistoryLost.class)
	void renew() {
		for (var pool : this.pools) {
			if (pool.getHikariPoolMXBean() != null) {
				pool.getHikariPoolMXBean().softEvictConnections();
			}
		}
	}

	/** Opens the connections of the pool, and tracks those that are open. */
	private final class Connections extends DelegatingDataSource {

		Connections(DriverDataSource driver) {
			super(driver);
		}

		@Override
		public Connection getConnection() throws SQLException {
			return known(super.getConnection());
		}

		@Override
		public Connection getConnection(String username, String password) throws SQLException {
			return known(super.getConnection(username, password));
		}

		private Connection known(Connection connection) {
			ConnectionPool.this.connections.removeIf(Connections::isClosed);
			ConnectionPool.this.connections.add(connection);
			return connection;
		}

		private static boolean isClosed(Connection connection) {
			try {
				return connection.isClosed();
			}
			catch (SQLException ex) {
				return true;
			}
		}

	}

}
