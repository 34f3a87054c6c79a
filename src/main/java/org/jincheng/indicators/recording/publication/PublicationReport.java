package org.jincheng.indicators.recording.publication;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.core.revision.Change;
import org.jspecify.annotations.Nullable;

/**
 * What became of the parts of a publication, or would in a dry run.
 *
 * @param source the id of its source
 * @param dryRun whether this only tells what would become of it
 * @param revision the number of the revision that it made; null if it made none
 * @param recorded how many parts are new
 * @param corrected how many parts were changed
 * @param unchanged how many parts are as they were
 * @param parts what became of each part, in the order of the document
 */
record PublicationReport(String source, boolean dryRun, @Nullable Long revision, int recorded, int corrected,
		int unchanged, List<PublishedPart> parts) {

	static PublicationReport of(String source, boolean dryRun, long revision, List<PublishedPart> parts) {
		var unchanged = count(parts, Outcome.UNCHANGED);
		return new PublicationReport(source, dryRun, (dryRun || unchanged == parts.size()) ? null : revision,
				count(parts, Outcome.RECORDED), count(parts, Outcome.CORRECTED), unchanged, parts);
	}

	private static int count(List<PublishedPart> parts, Outcome outcome) {
		return (int) parts.stream().filter((part) -> part.outcome() == outcome).count();
	}

	/**
	 * What became of a part.
	 *
	 * @param part where it is in the document, as a JSON pointer (RFC 6901)
	 * @param collection the collection that it is in, by the last part of its path
	 * @param id its id there
	 * @param outcome what became of it
	 * @param changes the fields that were corrected, as they were and as they are
	 */
	record PublishedPart(@Schema(example = "/statements/0/figures/0") String part,
			@Schema(example = "observations") String collection,
			@Schema(example = "57c16b6e-0c81-5fa3-adc3-e2ea8817451c") String id, Outcome outcome,
			List<Change.FieldChange> changes) {

		static PublishedPart of(String part, String collection, String id, @Nullable Change change) {
			if (change == null) {
				return new PublishedPart(part, collection, id, Outcome.UNCHANGED, List.of());
			}
			return switch (change.action()) {
				case CREATE -> new PublishedPart(part, collection, id, Outcome.RECORDED, List.of());
				case UPDATE -> new PublishedPart(part, collection, id, Outcome.CORRECTED, change.fields());
				case DELETE -> throw new IllegalStateException("Nothing is deleted: " + part);
			};
		}

	}

	/** What can become of a part. */
	enum Outcome implements Term {

		RECORDED, CORRECTED, UNCHANGED;

	}

}
