package org.jincheng.indicators.revision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicReference;

import org.jincheng.indicators.language.Term;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Knows the newest change to the data: as a transaction sees it, and at a look. */
@Service
public class RevisionService {

	static final String NEWEST = """
			select number, recorded_at, actor, action, summary from revision order by number desc limit 1""";

	private final JdbcClient jdbc;

	private final AtomicReference<@Nullable DatasetRevision> newestSeen = new AtomicReference<>();

	private final ApplicationEventPublisher events;

	private final InstantSource clock;

	private volatile Instant confirmedAt;

	private volatile boolean away;

	RevisionService(JdbcClient jdbc, ApplicationEventPublisher events, InstantSource clock) {
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
		this.confirmedAt = clock.instant();
	}

	/** The newest revision in the snapshot of the current transaction. */
	public DatasetRevision inSnapshot() {
		var revision = this.jdbc.sql(NEWEST).query((row, number) -> revision(row)).single();
		seen(revision);
		return revision;
	}

	static DatasetRevision revision(ResultSet row) throws SQLException {
		return new DatasetRevision(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3),
				Term.find(RevisionAction.values(), row.getString(4)).orElseThrow(), row.getString(5));
	}

	/** Takes note of a revision that is committed. */
	void seen(DatasetRevision revision) {
		this.newestSeen.accumulateAndGet(revision,
				(seen, read) -> (seen == null || (read != null && read.number() > seen.number())) ? read : seen);
	}

	/** Takes note of the newest revision there is at this moment. */
	void confirmed(DatasetRevision newest) {
		seen(newest);
		this.confirmedAt = this.clock.instant();
		this.away = false;
	}

	/** Takes note that the database does not answer, and tells others. */
	void lost() {
		this.away = true;
		this.events.publishEvent(new DatabaseLost());
	}

	/**
	 * The newest revision that this instance has seen, without asking the database; null
	 * before it has seen any. It never goes back, and lags behind the database by no more
	 * than the time between two looks.
	 */
	public @Nullable DatasetRevision newestSeen() {
		return this.newestSeen.get();
	}

	/**
	 * For how long nobody knows whether there is a newer revision than
	 * {@link #newestSeen()}, for the database is away; null while it answers.
	 */
	public @Nullable Duration outage() {
		return this.away ? Duration.between(this.confirmedAt, this.clock.instant()) : null;
	}

}
