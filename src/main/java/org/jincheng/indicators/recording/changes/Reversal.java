package org.jincheng.indicators.recording.changes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.source.SourceService;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.curation.Redirects;
import org.jincheng.indicators.core.curation.RehearsableQuery;
import org.jincheng.indicators.core.curation.Undoing;
import org.jincheng.indicators.core.curation.Undoing.Obstacle;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.problem.NotFoundException;
import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jincheng.indicators.core.revision.Change;
import org.jincheng.indicators.core.revision.RevisionAction;
import org.jincheng.indicators.core.revision.RevisionDraft;
import org.jincheng.indicators.core.revision.RevisionWriter;
import org.jincheng.indicators.core.revision.RevisionWriter.Written;
import org.jincheng.indicators.figures.recording.FigureWarnings;
import org.jincheng.indicators.figures.recording.LeftChange;
import org.jincheng.indicators.figures.recording.UndoneFigures;
import org.jincheng.indicators.recording.changes.RevisionResource.ChangedResource;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Takes back revisions: what one did is undone by a new one. What it did to the catalogue
 * is undone in reverse order, once before its figures, which may need it, and again for
 * what these needed, until nothing more can be undone.
 *
 * @param changes the revisions
 * @param revisions writes revisions
 * @param undoing undoes changes of resources
 * @param figures undoes changes of figures
 * @param collections how resources are changed
 * @param sources the sources, each with a collection of statements
 * @param redirects the codes that were merged
 * @param warnings warns of what comes of the figures
 */
@Service
record Reversal(ChangeService changes, RevisionWriter revisions, Undoing undoing, UndoneFigures figures,
		List<Curated<?, ?>> collections, SourceService sources, Redirects redirects, FigureWarnings warnings) {

	private static final Pattern STATEMENTS = Pattern.compile("sources/([^/]+)/statements");

	private static final String FIGURES = "observations";

	/**
	 * Takes back a revision, or returns what would become of the data.
	 * @throws NotFoundException if there is none with the number
	 * @throws RefusedException a 409 that lists what cannot be undone, unless that is to
	 * be left
	 */
	Written<RevertReport> revert(String number, RehearsableQuery query, @Nullable Skip skip, Language language) {
		return this.revisions.write(RevisionAction.REVERT, query.isRehearsal(), query.reason(), (draft) -> {
			var report = undo(number, draft, language);
			if (!draft.isRehearsal() && skip == null && !report.left().isEmpty()) {
				throw refused(report);
			}
			return report;
		});
	}

	private static RefusedException refused(RevertReport report) {
		var errors = report.left()
			.stream()
			.map((left) -> RequestError.of("number", left.href(), left.inWords()))
			.toList();
		var more = (report.moreLeft() > 0) ? ", and %d more".formatted(report.moreLeft()) : "";
		return RefusedException.of(ProblemType.CONFLICT, """
				Revision %d cannot be taken back completely. Nothing was changed. These are in the way: %d%s. \
				Take back what changed them first, or send skip=changed to leave them and undo the rest."""
			.formatted(report.reverted(), errors.size(), more), errors);
	}

	private RevertReport undo(String number, RevisionDraft draft, Language language) {
		var revision = this.changes.get(number);
		if (revision.action() == RevisionAction.SEED || revision.action() == RevisionAction.RESTORE) {
			throw RefusedException
				.conflict("Revision %s was made by the service itself and cannot be taken back.".formatted(number));
		}
		var editions = this.warnings.before();
		this.redirects.undo(revision.recordedAt(), draft.recordedAt());
		var left = pass(revision.changes()
			.reversed()
			.stream()
			.filter((change) -> change.id() != null && !change.collection().equals(FIGURES))
			.toList(), revision.revision(), draft);
		var undone = this.figures.undo(revision.recordedAt(), RevertReport.MAX_LEFT, draft);
		var before = Integer.MAX_VALUE;
		while (!left.isEmpty() && left.size() < before) {
			before = left.size();
			left = pass(List.copyOf(left.keySet()), revision.revision(), draft);
		}
		this.redirects.settle(revision.recordedAt(), draft.recordedAt());
		draft.summarize("Took back revision %d: %s".formatted(revision.revision(), revision.summary()));
		var named = Stream.concat(left.values().stream(), undone.left().stream()).limit(RevertReport.MAX_LEFT).toList();
		return new RevertReport(revision.revision(), draft.isChange() ? draft.number() : null,
				draft.changes().stream().map(this.changes::changed).toList(), named,
				left.size() + undone.countLeft() - named.size(), draft.isRehearsal() ? this.warnings.of(editions,
						draft.recordedAt(), (collection, id) -> "/" + collection + "/" + id, language) : List.of());
	}

	/** Undoes changes in order, and returns those that something is in the way of. */
	private Map<ChangedResource, LeftChange> pass(List<ChangedResource> changes, long since, RevisionDraft draft) {
		var left = new LinkedHashMap<ChangedResource, LeftChange>();
		for (var changed : changes) {
			var id = Objects.requireNonNull(changed.id());
			var curated = curated(changed.collection()).orElse(null);
			var obstacle = (curated == null) ? Obstacle.CHANGED : this.undoing.undo(curated, id,
					new Change(changed.action(), changed.collection(), id, 1, Objects.requireNonNull(changed.fields())),
					draft);
			if (obstacle != null) {
				left.put(changed,
						new LeftChange(changed.href(), inTheWay(changed, id, obstacle, since), obstacle.message()));
			}
		}
		return left;
	}

	/** The newest revision that changed a resource or what uses it; null if none did. */
	private @Nullable Long inTheWay(ChangedResource changed, String id, Obstacle obstacle, long since) {
		var last = obstacle.using().isEmpty() ? this.revisions.lastChange(changed.collection(), List.of(id)) : Math
			.max(this.revisions.lastChange(obstacle.using(), since), this.figures.lastRecorded(obstacle.using()));
		return (last > since) ? last : null;
	}

	private Optional<Curated<?, ?>> curated(String collection) {
		var ofStatements = STATEMENTS.matcher(collection);
		if (!ofStatements.matches()) {
			return Curated.find(this.collections, collection);
		}
		return this.sources.ids().contains(ofStatements.group(1))
				? Optional.of(this.sources.curatedStatements(ofStatements.group(1))) : Optional.empty();
	}

}
