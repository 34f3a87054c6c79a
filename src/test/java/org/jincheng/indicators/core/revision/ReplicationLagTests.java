package org.jincheng.indicators.core.revision;

import java.time.Duration;

import org.jincheng.indicators.TestClock;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReplicationLagTests {

	private final TestClock clock = new TestClock();

	private final ReplicationLag lag = new ReplicationLag(this.clock);

	@Test
	void standbyThatWasNeverCaughtUpIsBehindByItsLastTransaction() {
		assertThat(this.lag.lag()).isNull();
		this.lag.behind(null);
		assertThat(this.lag.lag()).isNull();
		this.lag.behind(Duration.ofSeconds(7));
		assertThat(this.lag.lag()).isEqualTo(Duration.ofSeconds(7));
	}

	/** Where nothing was written for an hour, what comes then is not an hour late. */
	@Test
	void quietTimesAreNoLag() {
		this.lag.none();
		assertThat(this.lag.lag()).isZero();
		this.clock.pass(Duration.ofSeconds(1));
		this.lag.behind(Duration.ofHours(1));
		assertThat(this.lag.lag()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(50));
		this.clock.pass(Duration.ofMinutes(1));
		this.lag.behind(Duration.ofSeconds(3));
		assertThat(this.lag.lag()).isEqualTo(Duration.ofSeconds(3));
	}

	@Test
	void lagOfADatabaseThatIsDownIsNotKnown() {
		this.lag.none();
		this.lag.unknown();
		assertThat(this.lag.lag()).isNull();
	}

}
