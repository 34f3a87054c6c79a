package org.jincheng.indicators.revision;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How changes by other instances are seen.
 *
 * @param lookEvery how long one can stay unseen at most, where no notification tells of
 * it sooner; an outage of the database is seen by as much later than it begins
 */
@ConfigurationProperties("jincheng.revision")
record RevisionProperties(@DefaultValue("500ms") Duration lookEvery) {
}
