package org.jincheng.indicators.core.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Collects what becomes of the rows of a file: at most {@link #MAX}, and of those that
 * change nothing only as many as there is space for beside the others.
 */
public final class RowChanges {

	/** How many are reported. */
	public static final int MAX = 10_000;

	private final List<RowChange> changes = new ArrayList<>();

	private final List<RowChange> unchanged = new ArrayList<>();

	/** Notes what becomes of a row. */
	public void add(long line, RowOutcome outcome, @Nullable String href) {
		add(line, outcome, href, null, null, null);
	}

	/** Notes what becomes of a column of a row. */
	public void add(long line, RowOutcome outcome, @Nullable String href, @Nullable String column,
			@Nullable String before, @Nullable String after) {
		var rows = (outcome == RowOutcome.UNCHANGED) ? this.unchanged : this.changes;
		if (rows.size() < MAX) {
			rows.add(new RowChange(line, outcome, href, column, before, after));
		}
	}

	/** Returns those that are reported, in the order of the file. */
	public List<RowChange> inOrder() {
		return Stream.concat(this.changes.stream(), this.unchanged.stream())
			.limit(MAX)
			.sorted(Comparator.comparingLong(RowChange::line))
			.toList();
	}

}
