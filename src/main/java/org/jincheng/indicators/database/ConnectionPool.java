package org.jincheng.indicators.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.DriverDataSource;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jincheng.indicators.revision.DatabaseLost;
import org.jincheng.indicators.revision.HistoryLost;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/**
 * Sizes the pool of connections by the cores that there are, and lets go of those on
 * which reads wait for a database that is gone: nothing else would end their wait, where
 * it is the network that swallows their answers.
 */
@Component
class ConnectionPool implements BeanPostProcessor {

	private static final Log log = LogFactory.getLog(ConnectionPool.class);

	/**
	 * More than the database can serve at once from memory by two, since some of them
	 * wait for its disk, and by six that may be held by long answers and by writers.
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

	/** Ends reads, and not writes: they may have been heard. */
	@EventListener(DatabaseLost.class)
	void abortReads() {
		for (var connection : this.connections) {
			try {
				if (!connection.isClosed() && connection.isReadOnly()) {
					connection.abort(Runnable::run);
				}
			}
			catch (SQLException ex) {
				log.debug("A connection was not given up", ex);
			}
		}
	}

	/**
	 * Has all be read anew from the database that is there now, and nothing from the one
	 * that it was put in the place of.
	 */
	@EventListener(HistoryLost.class)
	void renew() {
		for (var pool : this.pools) {
			if (pool.getHikariPoolMXBean() != null) {
				pool.getHikariPoolMXBean().softEvictConnections();
			}
		}
	}

	/** Makes the connections of the pool, and knows those that are open. */
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
