package org.jincheng.indicators.recording.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.core.curation.Warning;
import org.jincheng.indicators.core.representation.Table;
import org.jspecify.annotations.Nullable;

/**
 * The result of an import.
 *
 * @param id the id of the import
 * @param actor who sent the file
 * @param mediaType the media type of the file
 * @param dryRun whether the file was only checked, without changing anything
 * @param state how the import ended
 * @param startedAt the time when the first bytes arrived
 * @param endedAt the time when the import ended
 * @param bytes the number of bytes received
 * @param rows the number of rows read
 * @param recorded how many rows are new
 * @param corrected how many rows change a figure or resource
 * @param unchanged how many rows match what is recorded
 * @param faults the number of errors in the file, listed under {@code errors}. After
 * 1,000 errors, reading stops
 * @param revision the number of the revision that the import made; null if it changed
 * nothing
 * @param detail why the import was refused or failed; null if it was not
 * @param warnings what to look at. A dry run of a file of figures of more than 2 MB has
 * none
 */
@Schema(name = "Import")
record ImportReport(UUID id, String actor, String mediaType, boolean dryRun, ImportState state, Instant startedAt,
		Instant endedAt, long bytes, long rows, long recorded, long corrected, long unchanged, long faults,
		@Nullable Long revision, @Nullable String detail, List<Warning> warnings) {

	/** How they look as rows. */
	static final Table<ImportReport> TABLE = new Table<>("imports", "The imported files and their results.",
			ImportReport.class)
		.columns("id", "actor", "mediaType", "dryRun", "state", "startedAt", "endedAt", "bytes", "rows", "recorded",
				"corrected", "unchanged", "faults", "revision", "detail");

}
