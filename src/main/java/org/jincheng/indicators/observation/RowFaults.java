package org.jincheng.indicators.observation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jincheng.indicators.problem.ParameterError;
import org.jspecify.annotations.Nullable;

/** What is wrong with a file: how much, and the first of it. */
public final class RowFaults {

	/** How many faults are told one by one. */
	public static final int MOST_TOLD = 1000;

	private static final int LONGEST_VALUE = 200;

	private final List<RowFault> first = new ArrayList<>();

	private volatile long count;

	private @Nullable String table;

	/** Says which table the faults that follow are in. */
	public void in(String table) {
		this.table = table;
	}

	/** Notes a fault; its parameter is the column. */
	public synchronized void add(long line, ParameterError fault) {
		if (hasRoom()) {
			var allowed = (!fault.allowed().isEmpty()) ? " Allowed: " + String.join(", ", fault.allowed()) + "." : "";
			this.first.add(new RowFault(this.table, line, storable(fault.parameter()), cut(fault.rejected()),
					storable(fault.message() + allowed)));
		}
		count(1);
	}

	/** Notes faults that are not told one by one. */
	public synchronized void count(long more) {
		this.count += more;
	}

	private static @Nullable String cut(@Nullable String value) {
		if (value == null) {
			return null;
		}
		return storable((value.length() > LONGEST_VALUE)
				? value.substring(0, value.offsetByCodePoints(0, value.codePointCount(0, LONGEST_VALUE))) + "…"
				: value);
	}

	/** PostgreSQL has no text with a NUL in it. */
	private static String storable(String text) {
		return text.replace('\0', '\ufffd');
	}

	/** Whether one more fault is told, and not only counted. */
	public synchronized boolean hasRoom() {
		return this.first.size() < MOST_TOLD;
	}

	public boolean isEmpty() {
		return this.count == 0;
	}

	/** How many there are. */
	public long count() {
		return this.count;
	}

	/** The first of them, in the order of the file. */
	public synchronized List<RowFault> first() {
		return this.first.stream()
			.sorted(Comparator.<RowFault, String>comparing((fault) -> Objects.requireNonNullElse(fault.table(), ""))
				.thenComparingLong(RowFault::line))
			.toList();
	}

}
