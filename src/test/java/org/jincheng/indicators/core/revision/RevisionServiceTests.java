package org.jincheng.indicators.core.revision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jincheng.indicators.TestClock;
import org.jincheng.indicators.core.problem.RefusedStartException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What is known of the newest revision where the database is put in another's place. */
class RevisionServiceTests {

	private static final DatasetRevision FIRST = revision(1, 1);

	private static final DatasetRevision SECOND = revision(2, 2);

	private final TestClock clock = new TestClock();

	private final List<Object> events = new ArrayList<>();

	private final RevisionService revisions = new RevisionService(Mockito.mock(JdbcClient.class), this.events::add,
			this.clock);

	@BeforeEach
	void look() {
		look(FIRST, false, FIRST);
		look(SECOND, false, FIRST, SECOND);
	}

	@Test
	void databaseThatLacksWhatWasServedIsNotReadyUntilItsHistoryIsTakenOver() {
		look(FIRST, false, FIRST);
		assertThat(this.revisions.outage()).isNotNull();
		assertThat(this.revisions.newestSeen()).isEqualTo(SECOND);
		assertThat(this.revisions.isBehind()).isTrue();
		this.clock.pass(Duration.ofSeconds(1));
		look(FIRST, false, FIRST);
		assertThat(this.events).containsExactly(new HistoryLost());
		assertThat(this.revisions.newestSeen()).isEqualTo(FIRST);
		assertThat(this.revisions.isBehind()).isFalse();
	}

	@Test
	void historyIsLostThoughItsNumbersAreReached() {
		var another = revision(2, 3);
		look(another, false, FIRST, another);
		this.clock.pass(Duration.ofSeconds(1));
		look(another, false, FIRST, another);
		assertThat(this.events).containsExactly(new HistoryLost());
		assertThat(this.revisions.newestSeen()).isEqualTo(another);
	}

	/** As requests may, by connections of their own. */
	@Test
	void historyIsLostThoughTheNewOneWasSeenBefore() {
		var another = revision(3, 4);
		this.revisions.seen(another);
		look(another, false, FIRST, revision(2, 3), another);
		this.clock.pass(Duration.ofSeconds(1));
		look(another, false, FIRST, revision(2, 3), another);
		assertThat(this.events).containsExactly(new HistoryLost());
	}

	@Test
	void standbyThatStartsAnewMayTakeItsTimeToReplay() {
		look(FIRST, true, FIRST);
		this.clock.pass(Duration.ofSeconds(20));
		look(FIRST, true, FIRST);
		assertThat(this.revisions.outage()).isNotNull();
		look(SECOND, true, FIRST, SECOND);
		assertThat(this.revisions.outage()).isNull();
		assertThat(this.events).isEmpty();
	}

	@Test
	void standbyThatNeverReplaysWhatWasServedHasLostIt() {
		look(FIRST, true, FIRST);
		this.clock.pass(Duration.ofSeconds(31));
		look(FIRST, true, FIRST);
		assertThat(this.events).containsExactly(new HistoryLost());
	}

	@Test
	void whatIsLookedForStaysShort() {
		for (int number = 3; number < 100; number++) {
			this.revisions.seen(revision(number, number));
			look(revision(number, number), false, this.revisions.served().toArray(DatasetRevision[]::new));
		}
		assertThat(this.revisions.served()).hasSize(1);
	}

	@Test
	void onlyAPrimaryThatIsKnownTakesWrites() {
		var unknown = new RevisionService(Mockito.mock(JdbcClient.class), this.events::add, this.clock);
		assertThat(new RoleHealth(unknown).health().getStatus()).isEqualTo(Status.DOWN);
		assertThat(new RoleHealth(this.revisions).health().getStatus()).isEqualTo(Status.UP);
		look(SECOND, true, SECOND);
		assertThat(new RoleHealth(this.revisions).health().getStatus()).isEqualTo(RoleHealth.STANDBY);
	}

	/** The driver takes what is less than a second for no timeout at all. */
	@Test
	void checkTimeoutUnderASecondIsRefusedAtTheStart() {
		assertThatExceptionOfType(RefusedStartException.class)
			.isThrownBy(() -> new RevisionProperties(Duration.ofMillis(500), Duration.ofMillis(999)))
			.withMessage("jincheng.revision.check-timeout is 999 ms: set it to 1s or more");
	}

	/** Looks at a database that has some revisions. */
	private void look(DatasetRevision newest, boolean isStandby, DatasetRevision... there) {
		var served = this.revisions.served();
		this.revisions.checked(newest, served, Set.of(there).containsAll(served),
				isStandby ? DatabaseRole.STANDBY : DatabaseRole.PRIMARY);
	}

	private static DatasetRevision revision(long number, long second) {
		return new DatasetRevision(number, Instant.ofEpochSecond(second), "somebody", RevisionAction.UPDATE, "");
	}

}
