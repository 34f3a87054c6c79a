package org.jincheng.indicators.security;

import java.time.Instant;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.representation.Table;
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

	/** How they look as rows. */
	static final Table<ApiKeyResource> TABLE = Table.<ApiKeyResource>of("keys", "The API keys there are.")
		.text("id", "The public part of the key.", ApiKeyResource::id)
		.text("owner", "Who it was made for.", ApiKeyResource::owner)
		.term("role", "What it may do.", ApiKeyResource::role)
		.text("role_name", "What it may do, in words.", ApiKeyResource::roleName)
		.moment("created_at", "When it was made.", ApiKeyResource::createdAt)
		.moment("expires_at", "From when on it is refused.", ApiKeyResource::expiresAt)
		.moment("revoked_at", "When it was revoked.", ApiKeyResource::revokedAt)
		.moment("last_used_at", "When it was last used, to the minute.", ApiKeyResource::lastUsedAt);

}
