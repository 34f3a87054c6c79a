package org.jincheng.indicators.core.revision;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes every change to the data. Changes are made one after another, each in a
 * transaction with its revision, so that what one of them has read is still true when it
 * is committed.
 */
@Component
public class RevisionWriter {

	/** How long a change waits for others, where a client waits for it. */
	public static final Duration TIMEOUT = Duration.ofSeconds(10);

	/** An SQLSTATE of PostgreSQL that Spring does not know. */
	private static final String LOCK_NOT_AVAILABLE = "55P03";

	private final JdbcClient jdbc;

	private final NamedParameterJdbcTemplate batches;

	private final TransactionTemplate transaction;

	private final RevisionService revisions;

	private final ApplicationEventPublisher events;

	private final InstantSource clock;

	private final JsonMapper json;

	private final EntityManager entities;

	RevisionWriter(JdbcClient jdbc, NamedParameterJdbcTemplate batches, PlatformTransactionManager transactions,
			RevisionService revisions, ApplicationEventPublisher events, InstantSource clock, JsonMapper json,
			EntityManager entities) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
		this.revisions = revisions;
		this.events = events;
		this.clock = clock;
		this.json = json;
		this.entities = entities;
	}

	/**
	 * Makes a change that a client asks for.
	 * @param action what is done
	 * @param reason why, if that is said
	 * @param work makes the change, and records it in the draft
	 */
	public <R> Written<R> write(RevisionAction action, @Nullable String reason, Function<RevisionDraft, R> work) {
		return write(action, false, reason, work);
	}

	/**
	 * Makes a change that a client asks for, or rehearses it.
	 * @param isRehearsal whether to roll it back
	 */
	public <R> Written<R> write(RevisionAction action, boolean isRehearsal, @Nullable String reason,
			Function<RevisionDraft, R> work) {
		return write(new Asked(action, Actor.ofRequest(), reason, isRehearsal), TIMEOUT, () -> {
		}, work);
	}

	/**
	 * Makes a change. If the draft stays empty, nothing has changed and there is no
	 * revision. It may take long, and its progress may be written meanwhile. Each of its
	 * statements sees what is committed by then: the same data, since the lock stops
	 * other changes, and the newest progress.
	 * @param timeout how long it waits for other changes to be made
	 * @param preparation prepares it in the same transaction, before others have to wait
	 * @param work makes the change, and records it in the draft
	 * @return what the work returns, and the revision that is the newest then
	 */
	public <R> Written<R> write(Asked asked, Duration timeout, Runnable preparation, Function<RevisionDraft, R> work) {
		var written = Objects.requireNonNull(this.transaction.execute((status) -> {
			this.jdbc.sql("set local statement_timeout = 0").update();
			preparation.run();
			waitForOthers(timeout);
			// What the preparation has read may have changed meanwhile.
			this.entities.clear();
			var newest = this.revisions.inSnapshot();
			var draft = new RevisionDraft(newest.number() + 1, after(newest), asked, this.json);
			var result = work.apply(draft);
			if (asked.isRehearsal()) {
				status.setRollbackOnly();
			}
			if (asked.isRehearsal() || draft.changes().isEmpty()) {
				return new Written<>(result, newest, asked.isRehearsal());
			}
			var revision = draft.toRevision();
			insert(revision, draft);
			return new Written<>(result, revision, false);
		}));
		if (!asked.isRehearsal()) {
			this.revisions.seen(written.revision());
			this.events.publishEvent(new RevisionWritten(written.revision()));
		}
		return written;
	}

	/**
	 * Locks out other changes. This comes before the first query, so that the snapshot of
	 * the transaction has all that was committed before. Rows that refer to revisions, as
	 * reports of imports do, can still be written.
	 * @throws CannotAcquireLockException if they take longer
	 */
	private void waitForOthers(Duration timeout) {
		this.jdbc.sql("set local lock_timeout = '%ds'".formatted(timeout.toSeconds())).update();
		try {
			this.jdbc.sql("lock table revision in share row exclusive mode").update();
		}
		catch (UncategorizedSQLException ex) {
			if (ex.getSQLException() instanceof SQLException cause && LOCK_NOT_AVAILABLE.equals(cause.getSQLState())) {
				throw new CannotAcquireLockException("Other changes took longer than " + timeout, ex);
			}
			throw ex;
		}
	}

	/** Returns the time now, or just after the newest revision if that is later. */
	private Instant after(DatasetRevision newest) {
		var now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		return now.isAfter(newest.recordedAt()) ? now : newest.recordedAt().plus(1, ChronoUnit.MICROS);
	}

	private void insert(DatasetRevision revision, RevisionDraft draft) {
		this.jdbc.sql("""
				insert into revision (number, recorded_at, actor, action, summary, reason)
				values (:number, :recordedAt, :actor, :action, :summary, :reason)""")
			.param("number", revision.number())
			.param("recordedAt", revision.recordedAt().atOffset(ZoneOffset.UTC))
			.param("actor", revision.actor())
			.param("action", revision.action().code())
			.param("summary", revision.summary())
			.param("reason", draft.reason())
			.update();
		var changes = draft.changes();
		this.batches.batchUpdate("""
				insert into change (revision_number, position, action, collection, resource_id, count, fields)
				values (:number, :position, :action, :collection, :id, :count, cast(:fields as jsonb))""",
				IntStream.range(0, changes.size())
					.mapToObj((i) -> parameters(revision, i + 1, changes.get(i)))
					.toArray(SqlParameterSource[]::new));
	}

	private SqlParameterSource parameters(DatasetRevision revision, int position, Change change) {
		return new MapSqlParameterSource().addValue("number", revision.number())
			.addValue("position", position)
			.addValue("action", change.action().code())
			.addValue("collection", change.collection())
			.addValue("id", change.id())
			.addValue("count", change.count())
			.addValue("fields", change.fields().isEmpty() ? null : this.json.writeValueAsString(change.fields()));
	}

	/**
	 * Returns the number of the newest revision that changed one of some resources; 0 if
	 * none did since the seeding.
	 */
	public long lastChange(String collection, Collection<String> ids) {
		return this.jdbc.sql("""
				select coalesce(max(revision_number), 0) from change
				where collection = :collection and resource_id = any(:ids)""")
			.param("collection", collection)
			.param("ids", ids.toArray(String[]::new))
			.query(Long.class)
			.single();
	}

	/**
	 * Returns the number of the newest revision since another one that changed resources
	 * with some ids, of any collection; 0 if none did.
	 */
	public long lastChange(Collection<String> ids, long since) {
		return this.jdbc.sql("""
				select coalesce(max(revision_number), 0) from change
				where revision_number > :since and resource_id = any(:ids)""")
			.param("since", since)
			.param("ids", ids.toArray(String[]::new))
			.query(Long.class)
			.single();
	}

	/** Returns whether resources outside a collection were changed since a revision. */
	public boolean changedSince(long number, String otherThan) {
		return this.jdbc.sql("""
				select exists (select from change where revision_number > :number and collection <> :collection)""")
			.param("number", number)
			.param("collection", otherThan)
			.query(Boolean.class)
			.single();
	}

	/** Returns the number of the revision that a moment belongs to. */
	public @Nullable Long numberAt(Instant recordedAt) {
		return this.jdbc.sql("select min(number) from revision where recorded_at >= :moment")
			.param("moment", recordedAt.atOffset(ZoneOffset.UTC))
			.query(Long.class)
			.optional()
			.orElse(null);
	}

	/** Returns the moment of the revision with a number; null if there is none. */
	public @Nullable Instant recordedAt(long number) {
		return this.jdbc.sql("select recorded_at from revision where number = :number")
			.param("number", number)
			.query((row, position) -> row.getObject(1, OffsetDateTime.class).toInstant())
			.optional()
			.orElse(null);
	}

	/**
	 * A change that is asked for.
	 *
	 * @param action what is done
	 * @param actor who does it
	 * @param reason why, if that is said
	 * @param isRehearsal whether it is rolled back
	 */
	public record Asked(RevisionAction action, String actor, @Nullable String reason, boolean isRehearsal) {
	}

	/**
	 * What a change resulted in.
	 *
	 * @param <R> what the work returns
	 * @param result what the work returned
	 * @param revision the newest revision then
	 * @param isRehearsal whether nothing was changed
	 */
	public record Written<R>(R result, DatasetRevision revision, boolean isRehearsal) {
	}

}
