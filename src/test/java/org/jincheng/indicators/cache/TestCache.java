package org.jincheng.indicators.cache;

import java.time.Duration;

import org.jincheng.indicators.revision.RevisionService;

import org.springframework.boot.test.context.TestComponent;

import static org.assertj.core.api.Assertions.assertThat;

/** What the service under test keeps, for tests that change data without a revision. */
@TestComponent
public class TestCache {

	private static final Duration FIRST_LOOK_WITHIN = Duration.ofSeconds(10);

	private final StoredResponses answers;

	private final RevisionService revisions;

	TestCache(StoredResponses answers, RevisionService revisions) {
		this.answers = answers;
		this.revisions = revisions;
	}

	/**
	 * Once the revision was looked at for the first time, for before that nothing is
	 * kept.
	 */
	public void clear() {
		var end = System.nanoTime() + FIRST_LOOK_WITHIN.toNanos();
		while (this.revisions.newestSeen() == null) {
			assertThat(System.nanoTime()).as("A look at the revision").isLessThan(end);
			Thread.yield();
		}
		this.answers.clear();
	}

}
