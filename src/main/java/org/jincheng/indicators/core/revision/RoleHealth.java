package org.jincheng.indicators.core.revision;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Tells whether the database is a primary, for proxies that send writes there. A standby
 * is well too, so that only the group {@code primary} answers it with a 503.
 */
@Component("roleHealthIndicator")
class RoleHealth implements HealthIndicator {

	static final Status STANDBY = new Status("STANDBY");

	private final RevisionService revisions;

	RoleHealth(RevisionService revisions) {
		this.revisions = revisions;
	}

	@Override
	public Health health() {
		return switch (this.revisions.role()) {
			case PRIMARY -> Health.up().build();
			case STANDBY -> Health.status(STANDBY).build();
			case null -> Health.down().build();
		};
	}

}
