package org.jincheng.indicators.core.revision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jincheng.indicators.core.language.Term;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Knows the newest revision, of a transaction or without asking the database. */
@Service
@EnableConfigurationProperties(RevisionProperties.class)
public class RevisionService {

	static final String NEWEST = """
			select number, recorded_at, actor, action, summary from revision order by number desc limit 1""";

	/**
	 * How long a standby may take to replay what was read from it before its restart.
	 */
	private static final Duration REPLAYED_WITHIN = Duration.ofSeconds(30);

	/** For how long a primary, which replays nothing, lacks revisions it has lost. */
	private static final Duration LOSS_TOLD_FOR = Duration.ofSeconds(1);

	private static final Log log = LogFactory.getLog(RevisionService.class);

	private final JdbcClient jdbc;

	private final AtomicReference<@Nullable DatasetRevision> newestSeen = new AtomicReference<>();

	/**
	 * The revisions that the database must have: the newest one of the last check, and
	 * those seen since. A database that has these has all that was served.
	 */
	private final Set<DatasetRevision> served = ConcurrentHashMap.newKeySet();

	private final ApplicationEventPublisher events;

	private final InstantSource clock;

	private volatile Instant confirmedAt;

	private volatile boolean isDown;

	private volatile @Nullable DatabaseRole role;

	/** Since when the database lacks revisions that were served; null if it has all. */
	private volatile @Nullable Instant behindSince;

	RevisionService(JdbcClient jdbc, ApplicationEventPublisher events, InstantSource clock) {
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
		this.confirmedAt = clock.instant();
	}

	/** The newest revision in the snapshot of the current transaction. */
	public DatasetRevision inSnapshot() {
		return isInSnapshot() ? snapshot().revision : newest();
	}

	private Snapshot snapshot() {
		var known = known();
		if (known != null) {
			return known;
		}
		var snapshot = new Snapshot(newest());
		TransactionSynchronizationManager.registerSynchronization(snapshot);
		return snapshot;
	}

	private static @Nullable Snapshot known() {
		return !isInSnapshot() ? null
				: TransactionSynchronizationManager.getSynchronizations()
					.stream()
					.filter(Snapshot.class::isInstance)
					.map(Snapshot.class::cast)
					.findFirst()
					.orElse(null);
	}

	/**
	 * The catalogue that the current transaction reads; null for that of the revision.
	 */
	public @Nullable EarlierRows earlier() {
		var known = known();
		return (known != null) ? known.earlier : null;
	}

	/**
	 * Records which catalogue the current transaction reads.
	 * @throws IllegalStateException if it can write
	 */
	public void read(@Nullable EarlierRows earlier) {
		if (!isInSnapshot()) {
			throw new IllegalStateException("Writes are to the catalogue of now");
		}
		snapshot().earlier = earlier;
	}

	/** Returns whether the current transaction sees one revision throughout. */
	public static boolean isInSnapshot() {
		return TransactionSynchronizationManager.isActualTransactionActive()
				&& TransactionSynchronizationManager.isCurrentTransactionReadOnly();
	}

	private DatasetRevision newest() {
		var revision = this.jdbc.sql(NEWEST).query((row, number) -> revision(row)).single();
		seen(revision);
		return revision;
	}

	static DatasetRevision revision(ResultSet row) throws SQLException {
		return new DatasetRevision(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3),
				Term.find(RevisionAction.values(), row.getString(4)).orElseThrow(), row.getString(5));
	}

	/** Records that a revision is committed. */
	void seen(DatasetRevision revision) {
		var newest = this.newestSeen.get();
		if (newest == null || revision.number() > newest.number()) {
			this.served.add(revision);
			this.newestSeen.accumulateAndGet(revision,
					(seen, read) -> (seen == null || (read != null && read.number() > seen.number())) ? read : seen);
		}
	}

	/** The revisions that the database must have; otherwise it has lost some. */
	Set<DatasetRevision> served() {
		return Set.copyOf(this.served);
	}

	/**
	 * Records what a check of the database found.
	 * @param newest the newest revision in the database
	 * @param served the revisions that it was checked for
	 * @param hasServed whether it has all of them
	 * @param role the role of the database
	 */
	void checked(DatasetRevision newest, Set<DatasetRevision> served, boolean hasServed, DatabaseRole role) {
		if (this.role != null && this.role != role) {
			log.warn("The database was a %s and is now a %s".formatted(this.role.code(), role.code()));
		}
		this.role = role;
		if (hasServed) {
			seen(newest);
			this.served.add(newest);
			this.served.removeIf((revision) -> served.contains(revision) && !revision.equals(newest));
			confirm();
		}
		else if (this.behindSince == null) {
			this.isDown = true;
			this.behindSince = this.clock.instant();
			log.warn("The database lacks revisions that the service has already shown: it is at revision %d of %s"
				.formatted(newest.number(), newest.recordedAt()));
		}
		else if (Duration.between(this.behindSince, this.clock.instant())
			.compareTo((role == DatabaseRole.STANDBY) ? REPLAYED_WITHIN : LOSS_TOLD_FOR) >= 0) {
			takeOver(newest);
		}
	}

	/** Gives up the lost revisions. Until then stored responses are served as stale. */
	private void takeOver(DatasetRevision newest) {
		this.served.clear();
		this.served.add(newest);
		this.newestSeen.set(newest);
		this.events.publishEvent(new HistoryLost());
		confirm();
		log.warn("The missing revisions are lost; stored responses of them are dropped");
	}

	private void confirm() {
		this.behindSince = null;
		this.confirmedAt = this.clock.instant();
		this.isDown = false;
	}

	/** Records that the database does not answer, and publishes that. */
	void lost() {
		this.isDown = true;
		this.events.publishEvent(new DatabaseLost());
	}

	/**
	 * The newest revision that this instance has seen, without asking the database; null
	 * before it has seen any. It goes back only where the database has lost revisions,
	 * and lags behind it by no more than the time between two checks.
	 */
	public @Nullable DatasetRevision newestSeen() {
		return this.newestSeen.get();
	}

	/** Returns whether this instance has seen a revision, or a newer one. */
	public boolean has(long number) {
		var newest = this.newestSeen.get();
		return number <= ((newest != null) ? newest.number() : 0);
	}

	/**
	 * For how long there may be a newer revision than {@link #newestSeen()} unseen,
	 * because the database is down or lacks revisions; null while it is well.
	 */
	public @Nullable Duration outage() {
		return this.isDown ? Duration.between(this.confirmedAt, this.clock.instant()) : null;
	}

	/**
	 * Returns the role of the database at the last check; null before there was one.
	 */
	@Nullable DatabaseRole role() {
		return this.role;
	}

	/** Returns whether the database is a standby, which takes no writes. */
	public boolean isStandby() {
		return this.role == DatabaseRole.STANDBY;
	}

	boolean isBehind() {
		return this.behindSince != null;
	}

	/**
	 * What of the catalogue was other at a moment.
	 *
	 * @param moment the moment
	 * @param rows the rows that were others; empty if none were
	 */
	public record EarlierRows(Instant moment, String rows) {
	}

	/** The revision of a transaction, which has it until its end. */
	private static final class Snapshot implements TransactionSynchronization {

		private final DatasetRevision revision;

		private @Nullable EarlierRows earlier;

		Snapshot(DatasetRevision revision) {
			this.revision = revision;
		}

	}

}
