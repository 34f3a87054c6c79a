package org.jincheng.indicators.core.revision;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Reports whether the database is a primary, for proxies that send writes there. A
 * standby is well too, so that only the group {@code primary} answers it with a 503.
 *
 * @param revisions the revisions
 */
@Component("roleHealthIndicator")
record RoleHealth(RevisionService revisions) implements HealthIndicator {

	static final Status STANDBY = new Status("STANDBY");

	@Override
	public Health health() {
		return switch (this.revisions.role()) {
			case PRIMARY -> Health.up().build();
			case STANDBY -> Health.status(STANDBY).build();
			case null -> Health.down().build();
		};
	}

}
