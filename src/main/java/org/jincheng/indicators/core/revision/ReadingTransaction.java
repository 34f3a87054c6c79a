package org.jincheng.indicators.core.revision;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What was read in a transaction that only reads, and so sees the same throughout. */
final class ReadingTransaction implements TransactionSynchronization {

	private final Map<Key, Object> read = new HashMap<>();

	private ReadingTransaction() {
	}

	<T> T get(Class<T> type, @Nullable LocalDate day, Supplier<T> read) {
		return type.cast(this.read.computeIfAbsent(new Key(type, day), (_) -> read.get()));
	}

	/** What was read in the current transaction. */
	static ReadingTransaction current() {
		if (TransactionSynchronizationManager
			.getResource(ReadingTransaction.class) instanceof ReadingTransaction current) {
			return current;
		}
		var started = new ReadingTransaction();
		TransactionSynchronizationManager.bindResource(ReadingTransaction.class, started);
		TransactionSynchronizationManager.registerSynchronization(started);
		return started;
	}

	@Override
	public void suspend() {
		TransactionSynchronizationManager.unbindResource(ReadingTransaction.class);
	}

	@Override
	public void resume() {
		TransactionSynchronizationManager.bindResource(ReadingTransaction.class, this);
	}

	@Override
	public void afterCompletion(int status) {
		TransactionSynchronizationManager.unbindResource(ReadingTransaction.class);
	}

	private record Key(Class<?> type, @Nullable LocalDate day) {
	}

}
