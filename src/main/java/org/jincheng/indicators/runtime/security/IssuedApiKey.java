package org.jincheng.indicators.runtime.security;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A new API key with its secret.
 *
 * @param id the public part of the key
 * @param key the whole key. It is shown only once and cannot be read again
 * @param owner the person or program that the key was made for
 * @param role what the key allows
 * @param createdAt the time when the key was made
 * @param expiresAt the time from which the key is refused; null if it does not expire
 */
record IssuedApiKey(String id, String key, String owner, Role role, Instant createdAt, @Nullable Instant expiresAt) {
}
