package org.jincheng.indicators.runtime.security;

import java.time.Instant;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.core.representation.Table;
import org.jspecify.annotations.Nullable;

/**
 * A key, without what would let anybody use it.
 *
 * @param id the public part of the key
 * @param owner who it was made for, and who is named as the actor of what is done with it
 * @param role what it may do
 * @param roleName what it may do, in words
 * @param createdAt when it was made
 * @param expiresAt from when on it is refused; null if it does not expire
 * @param revokedAt when it was revoked; null if it was not
 * @param lastUsedAt when it was last used, to the minute; null if it never was
 */
@Schema(name = "ApiKey")
record ApiKeyResource(String id, String owner, Role role, String roleName, Instant createdAt,
		@Nullable Instant expiresAt, @Nullable Instant revokedAt, @Nullable Instant lastUsedAt) {

	static final Table<ApiKeyResource> TABLE = Table.of("keys", "The API keys there are.", ApiKeyResource.class)
		.columns("id", "owner", "role", "roleName", "createdAt", "expiresAt", "revokedAt", "lastUsedAt");

}
