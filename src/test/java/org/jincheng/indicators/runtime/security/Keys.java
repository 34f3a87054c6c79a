package org.jincheng.indicators.runtime.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jincheng.indicators.TestClock;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/**
 * Keys of callers in every role and state, each the value of a header
 * {@code Authorization}, made when it is first asked for.
 */
@TestComponent
@Lazy
public class Keys {

	private final ApiKeyService keys;

	private final TestClock clock;

	private final Map<String, String> made = new ConcurrentHashMap<>();

	Keys(ApiKeyService keys, TestClock clock) {
		this.keys = keys;
		this.clock = clock;
	}

	/** The key of somebody called "reader". */
	public String reader() {
		return this.made.computeIfAbsent("reader", (owner) -> bearer(issue(owner, Role.READER, null)));
	}

	/** The key of somebody called "curator". */
	public String curator() {
		return this.made.computeIfAbsent("curator", (owner) -> bearer(issue(owner, Role.CURATOR, null)));
	}

	/** The key of another curator, called "editor". */
	public String editor() {
		return this.made.computeIfAbsent("editor", (owner) -> bearer(issue(owner, Role.CURATOR, null)));
	}

	/** The key of somebody called "admin". */
	public String admin() {
		return this.made.computeIfAbsent("admin", (owner) -> bearer(issue(owner, Role.ADMIN, null)));
	}

	/** An administrator's key that was revoked. */
	public String revoked() {
		return this.made.computeIfAbsent("revoked", (owner) -> {
			var issued = issue(owner, Role.ADMIN, null);
			this.keys.revoke(issued.id());
			return bearer(issued);
		});
	}

	/** An administrator's key that has expired. */
	public String expired() {
		return this.made.computeIfAbsent("expired", (owner) -> {
			var issued = issue(owner, Role.ADMIN, this.clock.instant().plusSeconds(1));
			this.clock.pass(Duration.ofSeconds(2));
			return bearer(issued);
		});
	}

	/** A key of the right form that there is not. */
	public String unknown() {
		return "Bearer jincheng_" + "0".repeat(16) + "_" + "0".repeat(48);
	}

	/** Makes all keys anew, since the database has none of those that were made. */
	public void forget() {
		this.made.clear();
	}

	/** Lets everybody whose wrong keys were counted try again. */
	public void forgetFailures() {
		this.clock.pass(Duration.ofMinutes(1));
	}

	IssuedApiKey issue(String owner, Role role, @Nullable Instant expiresAt) {
		return this.keys.issue(new NewApiKey(owner, role, expiresAt));
	}

	static String bearer(IssuedApiKey issued) {
		return "Bearer " + issued.key();
	}

}
