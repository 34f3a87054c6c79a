package org.jincheng.indicators.core.curation;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.persistence.EntityManager;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.problem.NotFoundException;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.representation.IfMatch;
import org.jincheng.indicators.core.representation.ReadOnlyFields;
import org.jincheng.indicators.core.representation.WriteAnswers;
import org.jincheng.indicators.core.request.Writable;
import org.jincheng.indicators.core.revision.Change;
import org.jincheng.indicators.core.revision.RevisionAction;
import org.jincheng.indicators.core.revision.RevisionDraft;
import org.jincheng.indicators.core.revision.RevisionWriter;
import org.jincheng.indicators.core.revision.RevisionWriter.Written;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds, changes and removes the resources of {@link Curated} collections. */
@Component
public class Curation {

	private final RevisionWriter revisions;

	private final EntityManager entities;

	private final JdbcClient jdbc;

	private final ReadOnlyFields readOnly;

	Curation(RevisionWriter revisions, EntityManager entities, JdbcClient jdbc, ReadOnlyFields readOnly) {
		this.revisions = revisions;
		this.entities = entities;
		this.jdbc = jdbc;
		this.readOnly = readOnly;
	}

	/**
	 * Adds a resource, and answers with it.
	 * @param why the reason, for the history
	 * @param language the language that the resource is told in
	 * @param view reads the resource by its id, in a language
	 * @throws RefusedException a 409 if there is one with this id, a 422 if it refers to
	 * what is not there
	 */
	public <E, R extends Record, V extends Writable> ResponseEntity<V> create(Curated<E, R> curated, R request,
			ReasonQuery why, Language language, BiFunction<String, Language, V> view) {
		var id = curated.id(request);
		var written = this.revisions.write(RevisionAction.CREATE, why.reason(), (draft) -> {
			create(curated, request, draft);
			return view.apply(id, language);
		});
		return WriteAnswers.created(curated.path(id), written, language);
	}

	/** Brings back the resource with an id that was withdrawn, if there is one. */
	private boolean isBroughtBack(Curated<?, ?> curated, String id) {
		return curated.withdrawal() != null && withdraw(curated.withdrawal(), id, null);
	}

	private boolean withdraw(String withdrawal, String id, @Nullable OffsetDateTime at) {
		return this.jdbc.sql(withdrawal).param("id", id).param("at", at).update() > 0;
	}

	private <E, R extends Record> Change create(Curated<E, R> curated, R said, RevisionDraft draft) {
		var request = curated.normalized(said);
		var id = curated.id(request);
		if (curated.find(id).isPresent()) {
			throw RefusedException.exists("The %s %s already exists.".formatted(curated.noun(), curated.path(id)),
					curated.errorOfKey(id, "Is taken."));
		}
		check(curated, request);
		var entity = isBroughtBack(curated, id) ? curated.find(id).orElseThrow() : null;
		if (entity != null) {
			curated.change(entity, request);
		}
		else {
			entity = curated.create(request);
			this.entities.persist(entity);
		}
		flush(curated.noun(), id);
		var change = draft.created(curated.collection(), id, curated.state(entity));
		follow(curated, null, request, draft);
		return change;
	}

	/**
	 * Makes a resource what a request says.
	 * @param ifMatch the version that the client has seen
	 * @param why the reason, for the history, and whether it is only tried
	 * @param current reads the resource in English
	 * @param answer reads what is answered
	 * @throws NotFoundException if there is none with this id
	 * @throws RefusedException a 412 if it was changed since, a 422 if it refers to what
	 * is not there or has other read-only fields, a 409 if others refer to what would be
	 * removed
	 */
	public <E, R extends Record, V extends Writable> Written<V> replace(Curated<E, R> curated, String id, R request,
			IfMatch ifMatch, RehearsableQuery why, Supplier<V> current, Function<RevisionDraft, V> answer) {
		return this.revisions.write(RevisionAction.UPDATE, why.isRehearsal(), why.reason(), (draft) -> {
			var entity = curated.find(id)
				.orElseThrow(() -> NotFoundException.toAdd(curated.noun(), id, curated.path()));
			checkSeen(curated, id, ifMatch);
			if (!curated.id(request).equals(id)) {
				throw RefusedException.unprocessable(List.of(curated.errorOfKey(curated.id(request),
						"Not the id in the path, \"%s\": it stays.".formatted(id))));
			}
			this.readOnly.check(current);
			change(curated, entity, request, draft);
			return answer.apply(draft);
		});
	}

	private <E, R extends Record> @Nullable Change change(Curated<E, R> curated, E entity, R said,
			RevisionDraft draft) {
		var request = curated.normalized(said);
		check(curated, request);
		var before = curated.state(entity);
		curated.change(entity, request);
		flush(curated.noun(), curated.id(request));
		var change = draft.updated(curated.collection(), curated.id(request), before, curated.state(entity));
		follow(curated, before, request, draft);
		return change;
	}

	/**
	 * Adds or changes a resource as part of a revision that does more.
	 * @return what became of it; null if it is what it was
	 * @throws RefusedException a 409 or 422 as for a resource alone; after a 409 nothing
	 * more can be done in the transaction
	 */
	public <E, R extends Record> @Nullable Change put(Curated<E, R> curated, R request, RevisionDraft draft) {
		var entity = curated.find(curated.id(request));
		return entity.isEmpty() ? create(curated, request, draft) : change(curated, entity.get(), request, draft);
	}

	public void forget() {
		this.entities.clear();
	}

	/**
	 * Removes a resource.
	 * @param ifMatch the version that the client has seen
	 * @param why the reason, for the history
	 * @throws NotFoundException if there is none with this id
	 * @throws RefusedException a 412 if it was changed since, a 409 if others refer to it
	 */
	public <E, R extends Record> void delete(Curated<E, R> curated, String id, IfMatch ifMatch, ReasonQuery why) {
		this.revisions.write(RevisionAction.DELETE, why.reason(), (draft) -> {
			var entity = curated.find(id).orElseThrow(() -> new NotFoundException(curated.noun(), id, List.of()));
			checkSeen(curated, id, ifMatch);
			remove(curated, id, entity, draft);
			return id;
		});
	}

	/**
	 * Removes a resource as part of a revision that does more.
	 * @throws RefusedException a 409 if others refer to it
	 */
	public <E, R extends Record> void remove(Curated<E, R> curated, String id, RevisionDraft draft) {
		remove(curated, id, curated.find(id).orElseThrow(), draft);
	}

	private <E, R extends Record> void remove(Curated<E, R> curated, String id, E entity, RevisionDraft draft) {
		checkUnused(curated, id);
		removeUnused(curated, id, entity, () -> this.entities.remove(entity), draft);
	}

	private <E, R extends Record> void removeUnused(Curated<E, R> curated, String id, E entity, Runnable removal,
			RevisionDraft draft) {
		var before = curated.state(entity);
		draft.deleted(curated.collection(), id, before);
		removal.run();
		flush(curated.noun(), id);
		follow(curated, before, null, draft);
	}

	/**
	 * The ids of what uses a resource, by what that is in words.
	 * @param isStanding whether only of what was not withdrawn
	 */
	Map<String, List<String>> using(Curated<?, ?> curated, String id, boolean isStanding) {
		var using = new LinkedHashMap<String, List<String>>();
		for (var use : curated.uses()) {
			var found = use.find(id, isStanding, this.jdbc);
			use.inWords(id, found).ifPresent((words) -> using.put(words, found));
		}
		return using;
	}

	/**
	 * Removes a resource that nothing uses as part of a revision that does more. If
	 * history refers to it, it stays for that, withdrawn.
	 * @return what uses it, by what that is in words; if there is any, it stays as it is
	 */
	<E, R extends Record> Map<String, List<String>> takeBack(Curated<E, R> curated, String id, RevisionDraft draft) {
		var using = using(curated, id, true);
		if (using.isEmpty()) {
			var entity = curated.find(id).orElseThrow();
			var withdrawal = curated.withdrawal();
			removeUnused(curated, id, entity,
					(withdrawal == null || using(curated, id, false).isEmpty()) ? () -> this.entities.remove(entity)
							: () -> withdraw(withdrawal, id, draft.recordedAt().atOffset(ZoneOffset.UTC)),
					draft);
		}
		return using;
	}

	private <R extends Record> void follow(Curated<?, R> curated, @Nullable R before, @Nullable R after,
			RevisionDraft draft) {
		curated.follow(before, after, draft);
		flush(curated.noun(), curated.id(Objects.requireNonNull((after != null) ? after : before)));
	}

	/** Checks that the client has seen the last change of a resource. */
	private void checkSeen(Curated<?, ?> curated, String id, IfMatch ifMatch) {
		ifMatch.check(this.revisions.lastChange(curated.collection(), List.of(id)), this.revisions::recordedAt);
	}

	private void checkUnused(Curated<?, ?> curated, String id) {
		var uses = using(curated, id, false).keySet();
		if (!uses.isEmpty()) {
			throw RefusedException.conflict("The %s \"%s\" cannot be deleted, because others use it: %s."
				.formatted(curated.noun(), id, String.join(", ", uses)));
		}
	}

	private static <E, R extends Record> void check(Curated<E, R> curated, R request) {
		var references = new References();
		curated.check(request, references);
		references.pass();
	}

	/** Writes to the database what was changed, so that it can refuse it now. */
	private void flush(String noun, String id) {
		try {
			this.entities.flush();
		}
		catch (ConstraintViolationException ex) {
			throw RefusedException.conflict("""
					The %s "%s" cannot be changed like this, because %s refer to it or to something that \
					the change would remove.""".formatted(noun, id, referring(ex)));
		}
	}

	/**
	 * The collection that refers, which is the first word in the name of a foreign key.
	 */
	private static String referring(ConstraintViolationException ex) {
		var constraint = ex.getConstraintName();
		return (constraint != null && ex.getKind() == ConstraintKind.FOREIGN_KEY) ? constraint.replaceFirst("_.*", "s")
				: "others";
	}

}
