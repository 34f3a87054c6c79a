package org.jincheng.indicators.recording.imports;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import org.jincheng.indicators.core.curation.Warning;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.tables.RowChanges;
import org.jincheng.indicators.core.tables.RowFaults;
import org.jincheng.indicators.core.tables.RowReader;
import org.jincheng.indicators.core.tables.UnnumberedRows;
import org.jincheng.indicators.figures.recording.StagedObservations.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * An import that this instance of the service works on.
 *
 * @param asked what is asked for
 * @param bytes how many bytes were received
 * @param rows how many rows were read
 * @param faults what is wrong with rows
 * @param changes what becomes of rows
 * @param warnings what to look at in what it records
 * @param now how far it has come
 */
record ImportRun(Asked asked, AtomicLong bytes, AtomicLong rows, RowFaults faults, RowChanges changes,
		AtomicReference<List<Warning>> warnings, AtomicReference<Progress> now) {

	/** Begins an import. */
	static ImportRun of(Asked asked) {
		return new ImportRun(asked, new AtomicLong(), new AtomicLong(), new RowFaults(), new RowChanges(),
				new AtomicReference<>(List.of()),
				new AtomicReference<>(new Progress(ImportState.RECEIVING, Outcome.NOTHING, null, null)));
	}

	UUID id() {
		return this.asked.id();
	}

	/** Counts the rows that are read. */
	RowReader counting(RowReader rows) {
		return new UnnumberedRows(rows, this.rows);
	}

	Progress progress() {
		return this.now.get();
	}

	void enters(ImportState state) {
		this.now.set(new Progress(state, progress().outcome(), null, null));
	}

	/** Notes what becomes of the rows. */
	void comesTo(Outcome outcome) {
		this.now.set(new Progress(progress().state(), outcome, null, null));
	}

	/**
	 * Notes that all is done.
	 * @param revision the number of the revision that it made, if it made one
	 */
	void succeeds(@Nullable Long revision) {
		this.now.set(new Progress(ImportState.DONE, progress().outcome(), revision, null));
	}

	/**
	 * Notes that nothing comes of it.
	 * @param end refused or failed
	 * @param detail why
	 */
	void ends(ImportState end, String detail) {
		this.now.set(new Progress(end, Outcome.NOTHING, null, detail));
	}

	/**
	 * What an import is asked to do.
	 *
	 * @param id the id of the import
	 * @param format the format of the file
	 * @param table what a file of one table is
	 * @param isDryRun whether nothing is written
	 * @param language the language of names
	 * @param actor who asks
	 */
	record Asked(UUID id, ImportFormat format, ImportTable table, boolean isDryRun, Language language, String actor) {
	}

	/** How far it has come, with the words of its {@link ImportReport}. */
	record Progress(ImportState state, Outcome outcome, @Nullable Long revision, @Nullable String detail) {
	}

}
