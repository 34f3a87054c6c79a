package org.jincheng.indicators.runtime.security;

import java.time.Instant;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.core.representation.Table;
import org.jspecify.annotations.Nullable;

/**
 * An API key without its secret.
 *
 * @param id the public part of the key
 * @param owner the person or program that the key was made for. The history names this
 * owner as the actor
 * @param role what the key allows
 * @param roleName the name of the role, for display
 * @param createdAt the time when the key was made
 * @param expiresAt the time from which the key is refused; null if it does not expire
 * @param revokedAt the time when the key was revoked; null if it was not
 * @param lastUsedAt the time of the last use, to the minute; null if the key was never
 * used
 */
@Schema(name = "ApiKey")
record ApiKeyResource(String id, String owner, Role role, String roleName, Instant createdAt,
		@Nullable Instant expiresAt, @Nullable Instant revokedAt, @Nullable Instant lastUsedAt) {

	static final Table<ApiKeyResource> TABLE = new Table<>("keys", "All API keys.", ApiKeyResource.class).columns("id",
			"owner", "role", "roleName", "createdAt", "expiresAt", "revokedAt", "lastUsedAt");

}
