package org.jincheng.indicators.source;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What sources are to each other in a transaction that only reads, which sees the same
 * throughout.
 */
final class EditionsOfTransaction implements TransactionSynchronization {

	private final Map<Optional<LocalDate>, Editions> byDay = new HashMap<>();

	private EditionsOfTransaction() {
	}

	Editions get(@Nullable LocalDate publishedBy, Supplier<Editions> read) {
		return this.byDay.computeIfAbsent(Optional.ofNullable(publishedBy), (_) -> read.get());
	}

	/** What was read in the current transaction. */
	static EditionsOfTransaction current() {
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
