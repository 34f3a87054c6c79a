package org.jincheng.indicators.core.revision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reads what many requests need and few revisions change: as of now once for each
 * revision, and once for each day in a transaction that only reads.
 *
 * @param <T> what is read
 */
public final class RevisionReader<T extends RevisionReader.OfRevision> {

	private final Class<T> type;

	private final JdbcClient jdbc;

	private final boolean isOutsideTransactions;

	private final BiFunction<JdbcClient, @Nullable LocalDate, T> read;

	private final AtomicReference<@Nullable T> newest = new AtomicReference<>();

	/**
	 * Reads it from a database.
	 * @param isOutsideTransactions whether the connections of the client are part of no
	 * transaction, and see what is committed
	 * @param read reads it as of a day; as of now if that is null
	 */
	public RevisionReader(Class<T> type, JdbcClient jdbc, boolean isOutsideTransactions,
			BiFunction<JdbcClient, @Nullable LocalDate, T> read) {
		this.type = type;
		this.jdbc = jdbc;
		this.isOutsideTransactions = isOutsideTransactions;
		this.read = read;
	}

	/** Reads it as of a day; as of now if that is null. */
	public T read(@Nullable LocalDate day) {
		if (this.isOutsideTransactions) {
			return (day != null) ? this.read.apply(this.jdbc, day) : newest(recordedAt());
		}
		// A transaction that writes sees what no revision has yet.
		if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
			return this.read.apply(this.jdbc, day);
		}
		var transaction = ReadingTransaction.current();
		if (day != null) {
			return transaction.get(this.type, day, () -> this.read.apply(this.jdbc, day));
		}
		var recordedAt = transaction.get(Instant.class, null, this::recordedAt);
		return transaction.get(this.type, null, () -> newest(recordedAt));
	}

	/** Reads it as of now, outside of transactions by no statement if that is known. */
	public T readOf(@Nullable Instant revision) {
		var known = this.isOutsideTransactions ? this.newest.get() : null;
		return (known != null && revision != null && revision.equals(known.recordedAt())) ? known : read(null);
	}

	private Instant recordedAt() {
		return this.jdbc.sql("select max(recorded_at) from revision").query(OffsetDateTime.class).single().toInstant();
	}

	private T newest(Instant recordedAt) {
		var known = this.newest.get();
		if (known != null && recordedAt.equals(known.recordedAt())) {
			return known;
		}
		var read = this.read.apply(this.jdbc, null);
		this.newest.set(read);
		return read;
	}

	/** What is read together with the revision that it is of. */
	public interface OfRevision {

		/** The moment of the newest revision that it was read at. */
		@Nullable Instant recordedAt();

	}

}
