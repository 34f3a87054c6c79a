package org.jincheng.indicators.reading.tables;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What stands left of the figures of a row.
 *
 * @param number its number in the table, from 0
 * @param above the sections that it is in and the labels that it is a part of, from
 * outside to inside
 * @param label its label
 * @param stubs what other cells say beside it: places and times
 * @param unit the unit in the column of units; null where there is none
 * @param isElsewhere whether it is of a place that is not known
 */
record LabelledRow(int number, List<Head> above, Head label, List<Head> stubs, @Nullable UnitOfHead unit,
		boolean isElsewhere) {

	/** All its heads, from outside to inside. */
	List<Head> heads() {
		return Stream.of(this.above, this.stubs, List.of(this.label)).flatMap(List::stream).toList();
	}

	/** The unit of its label or of what that is a part of; null where none says one. */
	@Nullable UnitOfHead unitOfLabel() {
		for (var head : Stream.concat(Stream.of(this.label), this.above.reversed().stream()).toList()) {
			if (head.unit() != null) {
				return head.unit();
			}
			if (head == this.label && this.unit != null) {
				return this.unit;
			}
		}
		return null;
	}

}
