package org.jincheng.indicators.recording.publication;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.source.Locator;
import org.jincheng.indicators.catalogue.source.StatementRequest;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.curation.RehearsableQuery;
import org.jincheng.indicators.core.curation.Undoing;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.representation.IfMatch;
import org.jincheng.indicators.core.revision.Change;
import org.jincheng.indicators.core.revision.ChangeAction;
import org.jincheng.indicators.core.revision.RevisionAction;
import org.jincheng.indicators.core.revision.RevisionDraft;
import org.jincheng.indicators.core.revision.RevisionWriter;
import org.jincheng.indicators.core.revision.RevisionWriter.Written;
import org.jincheng.indicators.recording.changes.ChangeService;
import org.jincheng.indicators.recording.publication.DocumentRecorder.Services;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Withdraws whole publications: all that a source states, and what was added to the
 * catalogue together with it and was used by nothing else.
 *
 * @param revisions writes revisions
 * @param writer records publications
 * @param services what a recording works with
 * @param undoing takes resources back
 * @param changes the revisions
 * @param jdbc reads the database
 */
@Service
record PublicationWithdrawal(RevisionWriter revisions, PublicationWriter writer, Services services, Undoing undoing,
		ChangeService changes, JdbcClient jdbc) {

	/** What the revisions added that recorded a source or its figures, newest first. */
	private static final String ADDED = """
			select collection, resource_id from change
			where action = 'create' and resource_id is not null and collection not in ('sources', 'observations')
			  and collection not like 'sources/%' and revision_number in (
			    select revision_number from change
			    where collection = 'sources/' || :source || '/statements'
			      or collection = 'sources' and resource_id = :source
			    union select number from revision
			    where recorded_at in (select recorded_at from observation where source_id = :source))
			order by revision_number desc, position desc""";

	/**
	 * Withdraws a publication, or returns what would go with it.
	 * @param ifMatch the version that the client has seen; a rehearsal needs none
	 * @throws RefusedException a 404 if there is no such source, a 428 or 412 if the
	 * client has not seen it as it is, a 409 if others refer to it
	 */
	Written<WithdrawnPublication> withdraw(String source, @Nullable IfMatch ifMatch, RehearsableQuery query) {
		if (ifMatch == null && !query.isRehearsal()) {
			throw IfMatch.missing();
		}
		return this.revisions.write(RevisionAction.DELETE, query.isRehearsal(), query.reason(), (draft) -> {
			var statements = this.services.sources().curatedStatements(source);
			if (ifMatch != null && !query.isRehearsal()) {
				ifMatch.check(this.writer.lastChange(source), this.revisions::recordedAt);
			}
			return withdraw(source, statements, draft);
		});
	}

	private WithdrawnPublication withdraw(String source, Curated<?, StatementRequest> statements, RevisionDraft draft) {
		var added = this.jdbc.sql(ADDED)
			.param("source", source)
			.query((row, number) -> new Entry(row.getString(1), row.getString(2)))
			.list();
		var editions = this.services.sources().editions(null);
		var publisher = new Entry("publishers", editions.edition(source).publisher());
		var isOnly = this.services.sources()
			.ids()
			.stream()
			.noneMatch((id) -> !id.equals(source) && editions.edition(id).publisher().equals(publisher.id));
		var going = new LinkedHashSet<>(
				added.stream().filter((entry) -> entry.equals(publisher) ? isOnly : isUsed(entry)).toList());
		this.services.figures().withdraw(source, draft);
		going.addAll(spokenOf(source, added, draft));
		for (var statement : this.services.sources().statementRequests(source).reversed()) {
			takeBack(statements, statements.id(statement), draft);
		}
		takeBack(curated("sources"), source, draft);
		while (going.removeIf((entry) -> this.undoing.takeBack(curated(entry.collection), entry.id, draft) == null)) {
			// What those used may be unused now.
		}
		draft.summarize("Withdrew the publication %s.".formatted(source));
		return new WithdrawnPublication(source, draft.isRehearsal() ? null : draft.number(),
				draft.changes().stream().map(this.changes::changed).toList());
	}

	private boolean isUsed(Entry entry) {
		return curated(entry.collection).current(entry.id).isPresent()
				&& this.undoing.isUsed(curated(entry.collection), entry.id);
	}

	/**
	 * Removes the statements of a source from what they speak of.
	 * @return the initiatives that nothing speaks of any longer, and what else was added
	 * together with the source
	 */
	private List<Entry> spokenOf(String source, List<Entry> added, RevisionDraft draft) {
		var spokenOf = Stream
			.concat(this.services.subjects().of(source).stream(), this.services.subjects().reported(source).stream())
			.collect(Collectors.groupingBy((subject) -> new Entry(
					this.services.resources().collection(subject.list(), subject.id()).orElseThrow().collection(),
					subject.id()), Collectors.mapping(StatementSubjects.Subject::statement, Collectors.toSet())));
		spokenOf.forEach((entry, locators) -> forget(entry, locators, draft));
		return spokenOf.keySet()
			.stream()
			.filter((entry) -> added.contains(entry) || entry.collection.equals("initiatives"))
			.filter((entry) -> this.services.bodies()
				.of(curated(entry.collection).current(entry.id).orElseThrow())
				.path(DocumentReader.STATEMENTS)
				.isEmpty())
			.toList();
	}

	/** Removes statements from what they speak of, with what they report of it. */
	private void forget(Entry entry, Set<Locator> locators, RevisionDraft draft) {
		var current = this.services.bodies().of(curated(entry.collection).current(entry.id).orElseThrow());
		var gone = Stream.of(DocumentReader.STATEMENTS, "reports").flatMap((field) -> {
			var items = current.path(field)
				.valueStream()
				.filter((item) -> locators.stream()
					.map(this.services.bodies()::of)
					.anyMatch((locator) -> locator.equals(item.has("statement") ? item.get("statement") : item)))
				.toList();
			return items.isEmpty() ? Stream.of() : Stream.of(new Change.FieldChange(field, List.of(), items));
		}).toList();
		this.undoing.undo(curated(entry.collection), entry.id,
				new Change(ChangeAction.UPDATE, entry.collection, entry.id, 1, gone), draft);
	}

	private void takeBack(Curated<?, ?> curated, String id, RevisionDraft draft) {
		var obstacle = this.undoing.takeBack(curated, id, draft);
		if (obstacle != null) {
			throw RefusedException.conflict("The publication cannot be withdrawn. Its %s %s: %s"
				.formatted(curated.noun(), id, obstacle.message()));
		}
	}

	private Curated<?, ?> curated(String collection) {
		return Curated.find(this.services.resources().collections(), collection).orElseThrow();
	}

	private record Entry(String collection, String id) {
	}

}
