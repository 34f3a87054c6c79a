package org.jincheng.indicators.source;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What sources are to each other in the current transaction: one that only reads sees the
 * same throughout, so that it is read once for each day.
 */
final class EditionsOfTransaction implements TransactionSynchronization {

	private final Map<Optional<LocalDate>, Editions> byDay = new HashMap<>();

	private EditionsOfTransaction() {
	}

	static Editions read(JdbcClient jdbc, @Nullable LocalDate publishedBy) {
		if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
			return Editions.read(jdbc, publishedBy);
		}
		return current().byDay.computeIfAbsent(Optional.ofNullable(publishedBy),
				(_) -> Editions.read(jdbc, publishedBy));
	}

	private static EditionsOfTransaction current() {
		if (TransactionSynchronizationManager
			.getResource(EditionsOfTransaction.class) instanceof EditionsOfTransaction current) {
			return current;
		}
		var started = new EditionsOfTransaction();
		TransactionSynchronizationManager.bindResource(EditionsOfTransaction.class, started);
		TransactionSynchronizationManager.registerSynchronization(started);
		return started;
	}

	@Override
	public void suspend() {
		TransactionSynchronizationManager.unbindResource(EditionsOfTransaction.class);
	}

	@Override
	public void resume() {
		TransactionSynchronizationManager.bindResource(EditionsOfTransaction.class, this);
	}

	@Override
	public void afterCompletion(int status) {
		TransactionSynchronizationManager.unbindResource(EditionsOfTransaction.class);
	}

}
