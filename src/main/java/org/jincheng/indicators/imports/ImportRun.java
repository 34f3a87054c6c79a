package org.jincheng.indicators.imports;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import org.jincheng.indicators.language.Language;
import org.jincheng.indicators.observation.StagedFigures.Outcome;
import org.jincheng.indicators.tables.RowFaults;
import org.jincheng.indicators.tables.RowReader;
import org.jspecify.annotations.Nullable;

/** An import that this instance of the service works on. */
final class ImportRun {

	private final UUID id = UUID.randomUUID();

	private final ImportFormat format;

	private final boolean dryRun;

	private final Language language;

	private final String actor;

	private final AtomicLong bytes = new AtomicLong();

	private final AtomicLong rows = new AtomicLong();

	private final RowFaults faults = new RowFaults();

	private volatile ImportState state = ImportState.RECEIVING;

	private volatile Outcome outcome = new Outcome(0, 0, 0);

	private volatile @Nullable Long revision;

	private volatile @Nullable String detail;

	/**
	 * An import that begins.
	 * @param format what the file is
	 * @param dryRun whether nothing is to be changed, only told
	 * @param language the language of the texts whose column does not name one
	 * @param actor who sends it
	 */
	ImportRun(ImportFormat format, boolean dryRun, Language language, String actor) {
		this.format = format;
		this.dryRun = dryRun;
		this.language = language;
		this.actor = actor;
	}

	UUID id() {
		return this.id;
	}

	ImportFormat format() {
		return this.format;
	}

	boolean isDryRun() {
		return this.dryRun;
	}

	Language language() {
		return this.language;
	}

	String actor() {
		return this.actor;
	}

	AtomicLong bytes() {
		return this.bytes;
	}

	AtomicLong rows() {
		return this.rows;
	}

	/** Counts the rows that are read. */
	RowReader counting(RowReader reader) {
		return new RowReader() {

			@Override
			public boolean header(List<String> columns) {
				return reader.header(columns);
			}

			@Override
			public boolean row(long line, String[] cells) {
				ImportRun.this.rows.incrementAndGet();
				return reader.row(line, cells);
			}

		};
	}

	RowFaults faults() {
		return this.faults;
	}

	ImportState state() {
		return this.state;
	}

	Outcome outcome() {
		return this.outcome;
	}

	@Nullable Long revision() {
		return this.revision;
	}

	@Nullable String detail() {
		return this.detail;
	}

	void enters(ImportState state) {
		this.state = state;
	}

	/** Notes what becomes of the rows. */
	void comesTo(Outcome outcome) {
		this.outcome = outcome;
	}

	/**
	 * Notes that all is done.
	 * @param revision the number of the revision that it made, if it made one
	 */
	void succeeds(@Nullable Long revision) {
		this.revision = revision;
		this.state = ImportState.DONE;
	}

	/**
	 * Notes that nothing comes of it.
	 * @param end refused or failed
	 * @param detail why
	 */
	void ends(ImportState end, String detail) {
		this.outcome = new Outcome(0, 0, 0);
		this.revision = null;
		this.detail = detail;
		this.state = end;
	}

}
