package org.jincheng.indicators.core.revision;

import java.sql.SQLException;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Reports whether the database answers and has all revisions that were served, and its
 * role. It asks the database itself, by a connection that no request waits for.
 *
 * @param revisions the revisions
 * @param watch opens the connection
 */
@Component("databaseHealthIndicator")
@ConditionalOnWebApplication
record DatabaseHealth(RevisionService revisions, RevisionWatch watch) implements HealthIndicator {

	@Override
	public Health health() {
		if (this.revisions.isBehind()) {
			return Health.down().withDetail("reason", "The database lacks revisions shown before.").build();
		}
		var role = this.revisions.role();
		if (role == null || this.revisions.outage() != null) {
			return Health.down().build();
		}
		try (var _ = this.watch.connect()) {
			return Health.up().withDetail("role", role.code()).build();
		}
		catch (SQLException ex) {
			return Health.down().withDetail("reason", "The database does not answer.").build();
		}
	}

}
