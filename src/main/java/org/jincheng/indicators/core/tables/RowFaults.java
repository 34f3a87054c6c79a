package org.jincheng.indicators.core.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jincheng.indicators.core.problem.RequestError;
import org.jspecify.annotations.Nullable;

/**
 * Collects the faults of a file. Once there are {@link #MAX}, the file is read no
 * further.
 */
public final class RowFaults {

	/** How many faults are looked for. */
	public static final int MAX = 1000;

	private static final int MAX_VALUE_LENGTH = 200;

	private final List<RowFault> found = new ArrayList<>();

	private boolean isUnreadable;

	/**
	 * Adds the fault of a cell that cannot be read, unless as many as are reported were
	 * found.
	 */
	synchronized void unreadable(RequestError fault) {
		this.isUnreadable = true;
		refuse(fault);
	}

	/**
	 * Adds the fault of a cell that contradicts others, or the data, unless as many as
	 * are reported were found.
	 */
	synchronized void refuse(RequestError fault) {
		if (isFull()) {
			return;
		}
		var at = fault.at();
		var allowed = (!fault.allowed().isEmpty()) ? " Allowed: " + String.join(", ", fault.allowed()) + "." : "";
		this.found.add(new RowFault(Objects.requireNonNull(at.line(), "the line"),
				storable(Objects.requireNonNullElse(at.column(), "")), cut(fault.rejected()),
				storable(fault.message() + allowed)));
	}

	private static @Nullable String cut(@Nullable String value) {
		if (value == null) {
			return null;
		}
		return storable((value.length() > MAX_VALUE_LENGTH)
				? value.substring(0, value.offsetByCodePoints(0, value.codePointCount(0, MAX_VALUE_LENGTH))) + "…"
				: value);
	}

	/** PostgreSQL has no text with a NUL in it. */
	private static String storable(String text) {
		return text.replace('\0', '\ufffd');
	}

	/** Whether no more are looked for. */
	public boolean isFull() {
		return count() == MAX;
	}

	/** Whether the file cannot be read, rather than that it does not go with the data. */
	public synchronized boolean isUnreadable() {
		return this.isUnreadable;
	}

	/** Begins the faults of a row. */
	public CellFaults row(long line) {
		return new CellFaults(this, line);
	}

	public boolean isEmpty() {
		return count() == 0;
	}

	/** How many were found. */
	public synchronized int count() {
		return this.found.size();
	}

	/** Those that were found, in the order of the file. */
	public synchronized List<RowFault> inOrder() {
		return this.found.stream().sorted(Comparator.comparingLong(RowFault::line)).toList();
	}

}
