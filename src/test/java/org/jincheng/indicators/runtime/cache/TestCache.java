package org.jincheng.indicators.runtime.cache;

import java.time.Duration;

import org.jincheng.indicators.core.revision.RevisionService;

import org.springframework.boot.test.context.TestComponent;

import static org.assertj.core.api.Assertions.assertThat;

/** The cache of the service under test, for tests that change data without a revision. */
@TestComponent
public class TestCache {

	private static final Duration FIRST_LOOK_WITHIN = Duration.ofSeconds(10);

	private final StoredResponses responses;

	private final RevisionService revisions;

	TestCache(StoredResponses responses, RevisionService revisions) {
		this.responses = responses;
		this.revisions = revisions;
	}

	/**
	 * Clears the cache, once the revision was looked at for the first time: before that
	 * nothing is stored.
	 */
	public void clear() {
		var end = System.nanoTime() + FIRST_LOOK_WITHIN.toNanos();
		while (this.revisions.newestSeen() == null) {
			assertThat(System.nanoTime()).as("A look at the revision").isLessThan(end);
			Thread.yield();
		}
		this.responses.clear();
	}

}
