package org.jincheng.indicators.catalogue.source;

import java.time.LocalDate;

import org.jincheng.indicators.core.revision.RevisionReader;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what sources are to each other. */
public final class EditionReader {

	private final RevisionReader<Editions> reader;

	private EditionReader(JdbcClient jdbc, boolean isOutsideTransactions) {
		this.reader = new RevisionReader<>(Editions.class, jdbc, isOutsideTransactions, Editions::read);
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
		return this.reader.read(publishedBy);
	}

}
