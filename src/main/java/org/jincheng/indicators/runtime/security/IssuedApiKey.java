package org.jincheng.indicators.runtime.security;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A key that was just made.
 *
 * @param id the public part of the key
 * @param key the key in full; it is shown this once and cannot be read again
 * @param owner who it was made for
 * @param role what it may do
 * @param createdAt when it was made
 * @param expiresAt from when on it is refused; null if it does not expire
 */
record IssuedApiKey(String id, String key, String owner, Role role, Instant createdAt, @Nullable Instant expiresAt) {
}
