package org.jincheng.indicators.recording.imports;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.tables.RowChanges;
import org.jincheng.indicators.core.tables.RowFaults;
import org.jincheng.indicators.core.tables.RowReader;
import org.jincheng.indicators.core.tables.UnnumberedRows;

/**
 * An import that this instance of the service works on.
 *
 * @param asked what is asked for
 * @param startedAt when its first bytes arrived
 * @param bytes how many bytes were received
 * @param rows how many rows were read
 * @param faults what is wrong with rows
 * @param changes what becomes of rows
 */
record ImportRun(Asked asked, Instant startedAt, AtomicLong bytes, AtomicLong rows, RowFaults faults,
		RowChanges changes) {

	/** Begins an import. */
	static ImportRun of(Asked asked) {
		return new ImportRun(asked, Instant.now(), new AtomicLong(), new AtomicLong(), new RowFaults(),
				new RowChanges());
	}

	UUID id() {
		return this.asked.id();
	}

	/** Counts the rows that are read. */
	RowReader counting(RowReader rows) {
		return new UnnumberedRows(rows, this.rows);
	}

	/**
	 * What an import is asked to do.
	 *
	 * @param id the id of the import
	 * @param isDryRun whether nothing is written
	 * @param language the language of warnings
	 * @param actor who asks
	 */
	record Asked(UUID id, boolean isDryRun, Language language, String actor) {
	}

}
