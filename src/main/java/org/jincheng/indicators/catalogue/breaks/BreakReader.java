package org.jincheng.indicators.catalogue.breaks;

import org.jincheng.indicators.core.revision.RevisionReader;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads all breaks at once. */
public final class BreakReader {

	private final RevisionReader<Breaks> reader;

	private BreakReader(JdbcClient jdbc, boolean isOutsideTransactions) {
		this.reader = new RevisionReader<>(Breaks.class, jdbc, isOutsideTransactions,
				(client, _) -> Breaks.read(client));
	}

	/** Reads as a part of the current transaction. */
	public static BreakReader inTransaction(JdbcClient jdbc) {
		return new BreakReader(jdbc, false);
	}

	/** Reads what is committed, with connections that are part of no transaction. */
	public static BreakReader outside(JdbcClient jdbc) {
		return new BreakReader(jdbc, true);
	}

	/** Reads those that there are now. */
	public Breaks read() {
		return this.reader.read(null);
	}

}
