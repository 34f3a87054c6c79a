package org.jincheng.indicators.runtime.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.jincheng.indicators.core.language.Language;
import org.jspecify.annotations.Nullable;

/** A stored API key, with the hash of its secret. */
@Entity
class ApiKey {

	@Id
	private String id;

	private String secretSha256;

	private String owner;

	@Enumerated(EnumType.STRING)
	private Role role;

	private Instant createdAt;

	private @Nullable Instant expiresAt;

	private @Nullable Instant revokedAt;

	private @Nullable Instant lastUsedAt;

	protected ApiKey() {
	}

	ApiKey(ApiKeyToken token, NewApiKey request, Instant createdAt) {
		this.id = token.id();
		this.secretSha256 = token.secretSha256();
		this.owner = request.owner();
		this.role = request.role();
		this.createdAt = createdAt;
		this.expiresAt = request.expiresAt();
	}

	String id() {
		return this.id;
	}

	String owner() {
		return this.owner;
	}

	Role role() {
		return this.role;
	}

	boolean isRevoked() {
		return this.revokedAt != null;
	}

	boolean isExpired(Instant now) {
		return this.expiresAt != null && !now.isBefore(this.expiresAt);
	}

	/** Returns whether no use after a moment is recorded. */
	boolean isUnusedSince(Instant moment) {
		return this.lastUsedAt == null || this.lastUsedAt.isBefore(moment);
	}

	/**
	 * Returns whether the secret sent is that of the key. It takes the same time wherever
	 * they differ.
	 */
	boolean hasSecret(ApiKeyToken sent) {
		return isEqual(sent.secretSha256(), this.secretSha256);
	}

	static boolean isEqual(String left, String right) {
		return MessageDigest.isEqual(left.getBytes(StandardCharsets.US_ASCII),
				right.getBytes(StandardCharsets.US_ASCII));
	}

	ApiKeyResource toResource(Language language) {
		return new ApiKeyResource(this.id, this.owner, this.role, this.role.name(language), this.createdAt,
				this.expiresAt, this.revokedAt, this.lastUsedAt);
	}

}
