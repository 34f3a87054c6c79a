package org.jincheng.indicators.runtime.security;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jincheng.indicators.core.revision.RevisionService;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.transaction.TransactionException;

/**
 * Authenticates a bearer as the owner of the API key that was sent.
 *
 * <p>
 * A refusal says no more than helps the owner. Anybody can see that a key is malformed,
 * for example half copied. Only who sends the right secret learns that the key has
 * expired. An unknown key, a wrong secret and a revoked key get the same answer, so that
 * nobody learns which ids exist, or that a leaked key was valid. {@link BearerProblems}
 * answers it, and makes an address wait that {@link FailedAttempts} has counted too
 * often.
 */
class ApiKeyAuthentication implements AuthenticationManager {

	private static final Log log = LogFactory.getLog(ApiKeyAuthentication.class);

	/** How precise the recorded time of the last use is. */
	private static final Duration USE_RECORDED_EVERY = Duration.ofMinutes(1);

	/** The hash of no secret, compared with where there is no key. */
	private static final String NO_HASH = "0".repeat(64);

	/**
	 * Limits the connections that lookups of keys take at once, however many wrong keys
	 * are sent; each takes a fraction of a millisecond.
	 */
	private static final int MAX_LOOKUPS_AT_ONCE = 2;

	/** As long as a request waits for a connection, and a little more. */
	private static final Duration MAX_WAIT_FOR_LOOKUP = Duration.ofSeconds(2);

	private final Semaphore lookups = new Semaphore(MAX_LOOKUPS_AT_ONCE, true);

	private final ApiKeys keys;

	private final RevisionService revisions;

	private final Clock clock;

	ApiKeyAuthentication(ApiKeys keys, RevisionService revisions, Clock clock) {
		this.keys = keys;
		this.revisions = revisions;
		this.clock = clock;
	}

	@Override
	public Authentication authenticate(Authentication bearer) {
		var sent = ApiKeyToken.parse(((BearerTokenAuthenticationToken) bearer).getToken());
		if (sent == null) {
			throw new InvalidBearerTokenException("This is not an API key, because it is malformed.");
		}
		var key = find(sent.id());
		if (key == null) {
			// Takes as long as for a key that exists.
			ApiKey.isEqual(sent.secretSha256(), NO_HASH);
			throw unknownOrRevoked();
		}
		if (!key.hasSecret(sent) || key.isRevoked()) {
			throw unknownOrRevoked();
		}
		if (key.isExpired(this.clock.instant())) {
			throw new InvalidBearerTokenException("This API key has expired.");
		}
		recordUse(key);
		return UsernamePasswordAuthenticationToken.authenticated(key.owner(), null,
				AuthorityUtils.createAuthorityList(key.role().authority()));
	}

	private @Nullable ApiKey find(String id) {
		try {
			if (!this.lookups.tryAcquire(MAX_WAIT_FOR_LOOKUP.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new InternalAuthenticationServiceException("Too many keys are being checked.");
			}
			try {
				return this.keys.findById(id).orElse(null);
			}
			finally {
				this.lookups.release();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new InternalAuthenticationServiceException("The service is being stopped.", ex);
		}
		catch (DataAccessException | TransactionException ex) {
			throw new InternalAuthenticationServiceException("The database is down or overloaded.", ex);
		}
	}

	private static InvalidBearerTokenException unknownOrRevoked() {
		return new InvalidBearerTokenException("This API key is unknown or revoked.");
	}

	private void recordUse(ApiKey key) {
		var now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		var before = now.minus(USE_RECORDED_EVERY);
		if (!key.isUnusedSince(before) || this.revisions.isStandby()) {
			return;
		}
		try {
			this.keys.recordUse(key.id(), now, before);
		}
		catch (DataAccessException | TransactionException ex) {
			log.warn("The use of key %s could not be recorded: %s".formatted(key.id(), ex.getMessage()));
			log.debug("The use of a key could not be recorded", ex);
		}
	}

}
