package org.jincheng.indicators.representation;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * The one view of the database that a read is answered from, so that body, tag and date
 * are of one revision. It is a transaction of the request's thread, which begins once it
 * is known to be needed.
 */
class ReadTransaction implements AutoCloseable {

	private static final Log log = LogFactory.getLog(ReadTransaction.class);

	private final PlatformTransactionManager transactions;

	private @Nullable TransactionStatus transaction;

	private @Nullable TransactionException failure;

	ReadTransaction(PlatformTransactionManager transactions) {
		this.transactions = transactions;
	}

	/** Has a request be answered from it. */
	void putOn(HttpServletRequest request) {
		request.setAttribute(ReadTransaction.class.getName(), this);
	}

	/**
	 * Has all that is read for a request from now on be read from its snapshot, if it has
	 * one.
	 */
	static void open(HttpServletRequest request) {
		var snapshot = (ReadTransaction) request.getAttribute(ReadTransaction.class.getName());
		if (snapshot != null && snapshot.transaction == null) {
			var definition = new DefaultTransactionDefinition();
			definition.setReadOnly(true);
			snapshot.transaction = snapshot.transactions.getTransaction(definition);
		}
	}

	@Override
	public void close() {
		if (this.transaction == null) {
			return;
		}
		try {
			// Nothing was written.
			this.transactions.rollback(this.transaction);
		}
		catch (TransactionException ex) {
			// The answer may be whole, or say already that the database is away.
			log.debug("The end of a snapshot was not told to the database", ex);
			this.failure = ex;
		}
	}

	/**
	 * Fails if its end has failed: where the connection is lost, Hibernate finds nothing
	 * by an id, and tells nobody why.
	 */
	void requireFound() {
		if (this.failure != null) {
			throw this.failure;
		}
	}

}
