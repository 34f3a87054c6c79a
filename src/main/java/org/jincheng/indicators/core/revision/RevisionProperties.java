package org.jincheng.indicators.core.revision;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this instance learns of changes by others.
 *
 * @param pollInterval how often the database is asked for its newest revision: the
 * longest that a change stays unseen whose notification is lost, or an outage of the
 * database
 * @param checkTimeout how long the database may take to tell its revision, in whole
 * seconds: one that takes longer is down
 */
@ConfigurationProperties("jincheng.revision")
record RevisionProperties(@DefaultValue("500ms") Duration pollInterval, @DefaultValue("1s") Duration checkTimeout) {
}
