package org.jincheng.indicators.core.revision;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * How far a standby is behind what it has received: 0 once it has replayed all, and on a
 * primary. What a standby has not received, it does not know of.
 */
@Component
class ReplicationLag implements MeterBinder {

	private final InstantSource clock;

	private @Nullable Instant caughtUpAt;

	private volatile @Nullable Duration lag;

	ReplicationLag(InstantSource clock) {
		this.clock = clock;
	}

	/** Records that the database replays nothing, or has replayed all. */
	void none() {
		this.caughtUpAt = this.clock.instant();
		this.lag = Duration.ZERO;
	}

	/**
	 * Records that a standby has not replayed all. The last transaction may be of long
	 * ago where little is written, so what counts is the later of that and the last
	 * moment with nothing to replay.
	 * @param sinceReplayed how long ago the transaction that it has replayed last was
	 * committed; null if it has replayed none
	 */
	void behind(@Nullable Duration sinceReplayed) {
		var sinceCaughtUp = (this.caughtUpAt != null) ? Duration.between(this.caughtUpAt, this.clock.instant()) : null;
		this.lag = (sinceReplayed == null || (sinceCaughtUp != null && sinceCaughtUp.compareTo(sinceReplayed) < 0))
				? sinceCaughtUp : sinceReplayed;
	}

	/** Records that the database does not answer. */
	void unknown() {
		this.lag = null;
	}

	/** Returns the lag; null while it is not known. */
	@Nullable Duration lag() {
		return this.lag;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		TimeGauge.builder("jincheng.replication.lag", this::millis, TimeUnit.MILLISECONDS)
			.description("How far the database lags behind the data received from its primary, 0 on a primary")
			.register(registry);
	}

	private @Nullable Number millis() {
		var known = this.lag;
		return (known != null) ? known.toMillis() : null;
	}

}
