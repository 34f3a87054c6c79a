package org.jincheng.indicators.core.revision;

import java.time.Duration;

import org.jincheng.indicators.core.problem.RefusedStartException;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this instance learns of changes by others.
 *
 * @param pollInterval how often the database is asked for its newest revision: the
 * longest that a change by another instance stays unseen, or an outage of the database
 * @param checkTimeout how long the database may take to tell its revision, in whole
 * seconds and 1 s or more: one that takes longer is down
 */
@ConfigurationProperties("jincheng.revision")
record RevisionProperties(@DefaultValue("500ms") Duration pollInterval, @DefaultValue("1s") Duration checkTimeout) {

	/**
	 * Refuses a timeout that PostgreSQL's driver would take for none.
	 * @throws RefusedStartException if it is shorter than a second
	 */
	RevisionProperties {
		if (checkTimeout.toSeconds() < 1) {
			throw new RefusedStartException("jincheng.revision.check-timeout is %d ms: set it to 1s or more"
				.formatted(checkTimeout.toMillis()));
		}
	}

}
