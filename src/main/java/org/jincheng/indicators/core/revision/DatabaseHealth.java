package org.jincheng.indicators.core.revision;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Reports whether the database answers and has all revisions that were served, and its
 * role. The watch over the revision knows that, so that a check takes no connection.
 *
 * @param revisions the revisions
 */
@Component("databaseHealthIndicator")
record DatabaseHealth(RevisionService revisions) implements HealthIndicator {

	@Override
	public Health health() {
		if (this.revisions.isBehind()) {
			return Health.down().withDetail("reason", "The database lacks revisions shown before.").build();
		}
		var role = this.revisions.role();
		if (role == null || this.revisions.outage() != null) {
			return Health.down().build();
		}
		return Health.up().withDetail("role", role.code()).build();
	}

}
