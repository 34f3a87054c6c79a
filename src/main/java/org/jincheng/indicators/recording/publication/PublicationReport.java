package org.jincheng.indicators.recording.publication;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.core.curation.Warning;
import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.core.revision.Change;
import org.jincheng.indicators.core.revision.RevisionDraft;
import org.jspecify.annotations.Nullable;

/**
 * What recording a publication did to each of its parts, or would do in a dry run.
 *
 * @param source the id of the source
 * @param dryRun whether nothing was changed, and this only reports what would change
 * @param revision the number of the revision that the publication made; null if it made
 * none
 * @param recorded the number of new parts
 * @param corrected the number of changed parts
 * @param unchanged the number of parts that match what is recorded
 * @param parts the result for each part, in the order of the document
 * @param left the figures that {@code skip=unnamed} left out
 * @param warnings what to look at
 */
record PublicationReport(String source, boolean dryRun, @Nullable Long revision, int recorded, int corrected,
		int unchanged, List<PublishedPart> parts, List<LeftFigure> left, List<Warning> warnings) {

	static PublicationReport of(String source, RevisionDraft draft, List<PublishedPart> parts, List<LeftFigure> left,
			List<Warning> warnings) {
		return new PublicationReport(source, draft.isRehearsal(), draft.isChange() ? draft.number() : null,
				count(parts, Outcome.RECORDED), count(parts, Outcome.CORRECTED), count(parts, Outcome.UNCHANGED), parts,
				left, warnings);
	}

	/** Whether the source is new. */
	boolean addsSource() {
		return this.parts.stream()
			.anyMatch((part) -> part.part().equals("/source") && part.outcome() == Outcome.RECORDED);
	}

	private static int count(List<PublishedPart> parts, Outcome outcome) {
		return (int) parts.stream().filter((part) -> part.outcome() == outcome).count();
	}

	/**
	 * The result for one part of a publication.
	 *
	 * @param part the position of the part in the document, as a JSON Pointer (RFC 6901)
	 * @param collection the collection of the resource, as the last segment of its path
	 * @param id the id of the resource in the collection
	 * @param outcome whether the part is new, corrected or unchanged
	 * @param changes the fields that changed, each with its value before and after
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
				case DELETE -> throw new IllegalStateException("A publication deletes nothing: " + part);
			};
		}

	}

	/**
	 * A figure that is left out.
	 *
	 * @param part the position of the figure in the document, as a JSON Pointer (RFC
	 * 6901)
	 * @param printed the figure as the source prints it
	 * @param lacks the fields that it lacks
	 */
	record LeftFigure(@Schema(example = "/statements/0/figures/1") String part, @Nullable String printed,
			List<String> lacks) {

	}

	/**
	 * Whether a part is new ({@code recorded}), {@code corrected} or {@code unchanged}.
	 */
	enum Outcome implements Term {

		RECORDED, CORRECTED, UNCHANGED

	}

}
