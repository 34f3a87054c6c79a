package org.jincheng.indicators.security;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jincheng.indicators.revision.RevisionService;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a bearer for the owner of the API key that was sent.
 *
 * <p>
 * What is refused is told no more than helps its owner. That a key is malformed can be
 * seen without the service, as when the half of it was copied. That it has expired is
 * told only to who sends the right secret. An unknown key, a wrong secret and a revoked
 * key are the same answer, so that nobody learns which ids there are, or that a key which
 * was leaked has been good.
 */
class ApiKeyAuthentication implements AuthenticationManager {

	private static final Log log = LogFactory.getLog(ApiKeyAuthentication.class);

	/** How exactly it is known when a key was last used. */
	private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

	/** The hash of no secret, to be compared with where there is no key. */
	private static final String NO_HASH = "0".repeat(64);

	/**
	 * A lookup takes a fraction of a millisecond, and each wrong key takes one: whoever
	 * sends many of them has no more than so many connections of the pool at once.
	 */
	private static final int MOST_LOOKUPS_AT_ONCE = 2;

	/** As long as a request waits for a connection, and a little more. */
	private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

	private final Semaphore lookups = new Semaphore(MOST_LOOKUPS_AT_ONCE, true);

	private final ApiKeys keys;

	private final RevisionService revisions;

	private final Clock clock;

	private final TransactionTemplate ownTransaction;

	ApiKeyAuthentication(ApiKeys keys, RevisionService revisions, PlatformTransactionManager transactions,
			Clock clock) {
		this.keys = keys;
		this.revisions = revisions;
		this.clock = clock;
		this.ownTransaction = new TransactionTemplate(transactions);
		this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		// Two requests with one key must not be in each other's way.
		this.ownTransaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
	}

	@Override
	public Authentication authenticate(Authentication bearer) {
		var sent = ApiKeyToken.parse(((BearerTokenAuthenticationToken) bearer).getToken());
		if (sent == null) {
			throw new InvalidBearerTokenException("This is not an API key: it is malformed.");
		}
		var key = find(sent.id());
		if (key == null) {
			// As long as for a key that there is.
			ApiKey.isEqual(sent.secretSha256(), NO_HASH);
			throw unknownOrRevoked();
		}
		if (!key.hasSecret(sent) || key.isRevoked()) {
			throw unknownOrRevoked();
		}
		if (key.isExpired(this.clock.instant())) {
			throw new InvalidBearerTokenException("This API key has expired.");
		}
		noteUse(key);
		return UsernamePasswordAuthenticationToken.authenticated(key.owner(), null,
				AuthorityUtils.createAuthorityList(key.role().authority()));
	}

	private @Nullable ApiKey find(String id) {
		try {
			if (!this.lookups.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new TransientDataAccessResourceException("Too many keys wait to be looked up");
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
			throw new TransientDataAccessResourceException("Interrupted while a key waited to be looked up", ex);
		}
	}

	private static InvalidBearerTokenException unknownOrRevoked() {
		return new InvalidBearerTokenException("This API key is unknown or revoked.");
	}

	private void noteUse(ApiKey key) {
		var now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		var before = now.minus(USE_NOTED_EVERY);
		if (!key.isUnusedSince(before) || this.revisions.isStandby()) {
			return;
		}
		try {
			this.ownTransaction.executeWithoutResult((transaction) -> this.keys.noteUse(key.id(), now, before));
		}
		catch (DataAccessException | TransactionException ex) {
			log.warn("The use of key %s could not be noted: %s".formatted(key.id(), ex.getMessage()));
			log.debug("The use of a key could not be noted", ex);
		}
	}

}
