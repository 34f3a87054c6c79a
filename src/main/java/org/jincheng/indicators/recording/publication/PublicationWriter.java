package org.jincheng.indicators.recording.publication;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.jincheng.indicators.core.curation.RehearsableQuery;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.representation.IfMatch;
import org.jincheng.indicators.core.revision.RevisionAction;
import org.jincheng.indicators.core.revision.RevisionDraft;
import org.jincheng.indicators.core.revision.RevisionWriter;
import org.jincheng.indicators.core.revision.RevisionWriter.Written;
import org.jincheng.indicators.figures.recording.FigureWarnings;
import org.jincheng.indicators.recording.publication.DocumentRecorder.Services;
import org.jincheng.indicators.recording.publication.PublicationReport.LeftFigure;
import org.jincheng.indicators.recording.publication.PublicationReport.Outcome;
import org.jincheng.indicators.recording.publication.PublicationReport.PublishedPart;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Service;

/**
 * Records whole publications, each in one revision or not at all.
 *
 * @param revisions writes revisions
 * @param services what a recording works with
 * @param warnings warns of what was recorded
 */
@Service
record PublicationWriter(RevisionWriter revisions, Services services, FigureWarnings warnings) {

	/**
	 * Records a publication, or returns what would become of it.
	 * @param ifMatch the version that the client has seen; null if it has seen none
	 * @param query why it is corrected, if that is said
	 * @param leavesOut whether figures without a name are left out
	 * @throws RefusedException a 400 if parts of it cannot be read, a 422 if parts of it
	 * do not go with the data, a 428 or 412 if it would change a publication that the
	 * client has not seen as it is
	 */
	Written<PublicationReport> record(byte[] document, @Nullable IfMatch ifMatch, RehearsableQuery query,
			boolean leavesOut, Language language) {
		var tree = this.services.bodies().tree(document);
		return this.revisions.write(RevisionAction.CREATE, query.isRehearsal(), query.reason(),
				(draft) -> record(tree, ifMatch, leavesOut, draft, language));
	}

	private PublicationReport record(JsonNode document, @Nullable IfMatch ifMatch, boolean leavesOut,
			RevisionDraft draft, Language language) {
		var faults = new DocumentFaults(document);
		var leftOut = leavesOut ? new LeftOut(document) : null;
		var content = new DocumentReader(this.services.resources(), this.services.bodies(), faults, leftOut)
			.read(document)
			.orElse(null);
		if (content == null) {
			throw faults.exception();
		}
		var recorder = new DocumentRecorder(this.services, content, faults, draft);
		var seen = (ifMatch != null) ? ifMatch.at(PublicationController.PATH + "/" + content.source()) : null;
		if (recorder.isNew() && seen != null) {
			seen.check(Long.MAX_VALUE, this.revisions::recordedAt);
		}
		var lastChange = (seen != null) ? lastChange(content.source()) : 0;
		var before = this.warnings.before();
		recorder.record();
		var parts = recorder.outcomes();
		var isChanged = parts.stream().anyMatch((part) -> part.outcome() != Outcome.UNCHANGED);
		if (seen != null && (isChanged || !faults.isEmpty()) && !recorder.isBroken()) {
			seen.check(Math.max(lastChange, lastChange(parts)), this.revisions::recordedAt);
		}
		if (!faults.isEmpty()) {
			throw faults.exception();
		}
		if (!recorder.isNew()) {
			draft.act(RevisionAction.UPDATE);
			if (isChanged && seen == null) {
				throw IfMatch.missing();
			}
		}
		var left = (leftOut != null) ? leftOut.figures() : List.<LeftFigure>of();
		var report = PublicationReport.of(content.source(), draft, parts, left, this.warnings.of(before,
				draft.recordedAt(), (collection, id) -> pointer(parts, collection, id), language));
		draft.summarize("Recorded the publication %s: %d recorded, %d corrected.".formatted(content.source(),
				report.recorded(), report.corrected()));
		return report;
	}

	/** The position of a resource in the document; empty if it is not in it. */
	private static String pointer(List<PublishedPart> parts, String collection, String id) {
		return parts.stream()
			.filter((part) -> part.collection().equals(collection) && part.id().equals(id))
			.map(PublishedPart::part)
			.findFirst()
			.orElse("");
	}

	/** The newest revision that changed what a source states. */
	long lastChange(String source) {
		var statements = this.services.sources()
			.statementRequests(source)
			.stream()
			.map((statement) -> statement.paragraph() + "." + statement.sentence())
			.toList();
		var initiatives = this.services.subjects()
			.of(source)
			.stream()
			.filter((subject) -> subject.list().equals("initiatives"))
			.map(StatementSubjects.Subject::id)
			.toList();
		return LongStream
			.of(this.services.figures().lastChange(source), this.revisions.lastChange("sources", List.of(source)),
					this.revisions.lastChange("sources/" + source + "/statements", statements),
					this.revisions.lastChange("initiatives", initiatives))
			.max()
			.orElse(0);
	}

	/** The newest revision that changed one of the parts that would be changed. */
	private long lastChange(List<PublishedPart> parts) {
		return parts.stream()
			.filter((part) -> part.outcome() == Outcome.CORRECTED)
			.collect(Collectors.groupingBy(PublishedPart::collection,
					Collectors.mapping(PublishedPart::id, Collectors.toList())))
			.entrySet()
			.stream()
			.mapToLong((entry) -> this.revisions.lastChange(entry.getKey(), entry.getValue()))
			.max()
			.orElse(0);
	}

}
