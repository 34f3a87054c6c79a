package org.jincheng.indicators.core.representation;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * The read-only transaction of a GET, so that its body, tag and date are of one revision.
 * It belongs to the thread of the request, and begins only when it is needed.
 */
class ReadTransaction implements AutoCloseable {

	private static final Log log = LogFactory.getLog(ReadTransaction.class);

	private final PlatformTransactionManager transactions;

	private @Nullable TransactionStatus transaction;

	private @Nullable TransactionException failure;

	ReadTransaction(PlatformTransactionManager transactions) {
		this.transactions = transactions;
	}

	/** Makes this the transaction of a request, without beginning it. */
	void putOn(HttpServletRequest request) {
		request.setAttribute(ReadTransaction.class.getName(), this);
	}

	/**
	 * Begins the transaction of a request, if it has one that has not begun.
	 */
	static void begin(HttpServletRequest request) {
		var current = (ReadTransaction) request.getAttribute(ReadTransaction.class.getName());
		if (current != null && current.transaction == null) {
			var definition = new DefaultTransactionDefinition();
			definition.setReadOnly(true);
			current.transaction = current.transactions.getTransaction(definition);
		}
	}

	/** Returns whether the transaction of a request has begun. */
	static boolean hasBegun(HttpServletRequest request) {
		var current = (ReadTransaction) request.getAttribute(ReadTransaction.class.getName());
		return current != null && current.transaction != null;
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
			// The response may be complete, or say already that the database is down.
			log.debug("The rollback of a read did not reach the database", ex);
			this.failure = ex;
		}
	}

	/**
	 * Fails if the rollback has failed: when the connection was lost, Hibernate finds
	 * nothing by an id and does not say why.
	 */
	void requireFound() {
		if (this.failure != null) {
			throw this.failure;
		}
	}

}
