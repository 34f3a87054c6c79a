package org.jincheng.indicators.source;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reads what sources are to each other: as of now once for each revision, and once for
 * each day in a transaction that only reads.
 */
public final class EditionReader {

	private final JdbcClient jdbc;

	private final boolean isOutsideTransactions;

	private final AtomicReference<@Nullable Editions> newest = new AtomicReference<>();

	private EditionReader(JdbcClient jdbc, boolean isOutsideTransactions) {
		this.jdbc = jdbc;
		this.isOutsideTransactions = isOutsideTransactions;
	}

	/** Reads as a part of the current transaction. */
	public static EditionReader inTransaction(JdbcClient jdbc) {
		return new EditionReader(jdbc, false);
	}

	/** Reads what is committed, with connections that are part of no transaction. */
	public static EditionReader outside(JdbcClient jdbc) {
		return new EditionReader(jdbc, true);
	}

	/**
	 * Reads it.
	 * @param publishedBy the last day of what counts; null for all
	 */
	public Editions read(@Nullable LocalDate publishedBy) {
		if (this.isOutsideTransactions) {
			return ofRevision(publishedBy);
		}
		// A transaction that writes sees what no revision has yet.
		return TransactionSynchronizationManager.isCurrentTransactionReadOnly()
				? EditionsOfTransaction.current().get(publishedBy, () -> ofRevision(publishedBy))
				: Editions.read(this.jdbc, publishedBy);
	}

	private Editions ofRevision(@Nullable LocalDate publishedBy) {
		if (publishedBy != null) {
			return Editions.read(this.jdbc, publishedBy);
		}
		var recordedAt = this.jdbc.sql("select max(recorded_at) from revision").query(OffsetDateTime.class).single();
		var known = this.newest.get();
		if (known != null && recordedAt.toInstant().equals(known.recordedAt())) {
			return known;
		}
		var read = Editions.read(this.jdbc, null);
		this.newest.set(read);
		return read;
	}

}
