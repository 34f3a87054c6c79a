package org.jincheng.indicators.recording.imports;

import java.time.Instant;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.core.representation.Table;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file.
 *
 * @param id its id
 * @param actor who sent it
 * @param mediaType what it is
 * @param dryRun whether nothing was to be changed, only told
 * @param state how far the import has come
 * @param startedAt when it began to be received
 * @param updatedAt when this was noted
 * @param endedAt when the import had ended; null while it goes on
 * @param bytes how much of it was received
 * @param rows how many rows were read
 * @param recorded how many of them are new
 * @param corrected how many of them supersede a figure, or change a resource
 * @param unchanged how many of them say what stands
 * @param faults how many faults were found in it, which are its errors; after 1,000 it is
 * read no further
 * @param revision the revision that it made; null if it changed nothing
 * @param detail why it was refused or has failed; null if neither
 */
@Schema(name = "Import")
record ImportReport(UUID id, String actor, String mediaType, boolean dryRun, ImportState state, Instant startedAt,
		Instant updatedAt, @Nullable Instant endedAt, long bytes, long rows, long recorded, long corrected,
		long unchanged, long faults, @Nullable Long revision, @Nullable String detail) {

	/** How they look as rows. */
	static final Table<ImportReport> TABLE = Table
		.of("imports", "The files that were sent, and what became of them.", ImportReport.class)
		.columns("id", "actor", "mediaType", "dryRun", "state", "startedAt", "updatedAt", "endedAt", "bytes", "rows",
				"recorded", "corrected", "unchanged", "faults", "revision", "detail");

	boolean hasEnded() {
		return this.state.isEnd();
	}

}
