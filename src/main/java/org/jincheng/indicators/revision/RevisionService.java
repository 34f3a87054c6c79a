package org.jincheng.indicators.revision;

import java.util.concurrent.atomic.AtomicReference;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/** Knows the newest change to the data: as a transaction sees it, and at a look. */
@Service
@EnableScheduling
public class RevisionService {

	private static final Log log = LogFactory.getLog(RevisionService.class);

	private final Revisions revisions;

	private final AtomicReference<@Nullable DatasetRevision> newestSeen = new AtomicReference<>();

	RevisionService(Revisions revisions) {
		this.revisions = revisions;
	}

	/** The newest revision in the snapshot of the current transaction. */
	public DatasetRevision inSnapshot() {
		var revision = this.revisions.findFirstByOrderByNumberDesc().orElseThrow().toResource();
		seen(revision);
		return revision;
	}

	/** Takes note of a revision that is committed. */
	void seen(DatasetRevision revision) {
		this.newestSeen.accumulateAndGet(revision,
				(seen, read) -> (seen == null || (read != null && read.number() > seen.number())) ? read : seen);
	}

	/**
	 * The newest revision that this instance has seen, without asking the database; null
	 * before it has seen any. It never goes back, and lags behind the database by no more
	 * than the time between two looks.
	 */
	public @Nullable DatasetRevision newestSeen() {
		return this.newestSeen.get();
	}

	@Scheduled(fixedDelayString = "${jincheng.revision.look-every}")
	void look() {
		try {
			inSnapshot();
		}
		catch (DataAccessException | TransactionException ex) {
			log.debug("No look at the revision, the database is away", ex);
		}
	}

}
