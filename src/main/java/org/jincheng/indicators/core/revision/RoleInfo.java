package org.jincheng.indicators.core.revision;

import java.util.Map;

import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.stereotype.Component;

/**
 * Tells operators the role of the database, once it is known.
 *
 * @param revisions the revisions
 */
@Component
record RoleInfo(RevisionService revisions) implements InfoContributor {

	@Override
	public void contribute(Info.Builder builder) {
		var role = this.revisions.role();
		if (role != null) {
			builder.withDetail("database", Map.of("role", role.code()));
		}
	}

}
