package org.jincheng.indicators.core.request;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.request.Permits.Permit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

/** Permits are shared by clients, and those who wait have their turn. */
@Timeout(20)
class PermitsTests {

	private static final ClientAddress ONE = ClientAddress.of("192.0.2.1");

	private static final ClientAddress OTHER = ClientAddress.of("192.0.2.2");

	private static final Duration LONG = Duration.ofSeconds(10);

	private final Permits permits = new Permits("readings", 3, 2, Duration.ofSeconds(7));

	@Test
	void clientWithTooManyIsA429AndTooManyInAllAreA503() {
		var first = this.permits.acquire(ONE);
		this.permits.acquire(ONE);
		assertRefused(ONE, HttpStatus.TOO_MANY_REQUESTS, "Your address has reached the limit of 2 readings at once");
		this.permits.acquire(OTHER);
		assertRefused(OTHER, HttpStatus.SERVICE_UNAVAILABLE, "The service has reached the limit of 3 readings at once");
		assertRefused(ONE, HttpStatus.TOO_MANY_REQUESTS, "Your address has");
		first.close();
		first.close();
		this.permits.acquire(OTHER);
		assertRefused(OTHER, HttpStatus.TOO_MANY_REQUESTS, "Your address has");
	}

	private void assertRefused(ClientAddress address, HttpStatus status, String detail) {
		var refused = catchThrowableOfType(RefusedException.class, () -> this.permits.acquire(address));
		assertThat(refused.type().status()).isEqualTo(status);
		assertThat(refused).hasMessageStartingWith(detail);
	}

	@Test
	void whoWaitsHasItsTurnInOrder() {
		var taken = List.of(this.permits.acquire(ONE), this.permits.acquire(ONE));
		var order = new CopyOnWriteArrayList<Integer>();
		var waiting = new ArrayList<CompletableFuture<Permit>>();
		for (var i = 0; i < 4; i++) {
			var number = i;
			waiting.add(CompletableFuture.supplyAsync(() -> {
				var permit = this.permits.acquire(ONE, LONG, 4);
				order.add(number);
				return permit;
			}, (task) -> Thread.ofPlatform().daemon().start(task)));
			await().until(() -> waiting(number + 1));
		}
		this.permits.acquire(OTHER, LONG, 4).close();
		assertThat(order).isEmpty();
		taken.getFirst().close();
		waiting.getFirst().join().close();
		waiting.get(1).join().close();
		waiting.get(2).join().close();
		waiting.get(3).join().close();
		assertThat(order).containsExactly(0, 1, 2, 3);
	}

	/** Whether so many wait: one more would be refused at once. */
	private boolean waiting(int number) {
		var start = System.nanoTime();
		var refused = catchThrowableOfType(RefusedException.class,
				() -> this.permits.acquire(ONE, Duration.ofMillis(200), number));
		return refused != null && System.nanoTime() - start < Duration.ofMillis(150).toNanos();
	}

	@Test
	void whoWaitsTooLongIsRefused() {
		this.permits.acquire(ONE);
		this.permits.acquire(ONE);
		var start = System.nanoTime();
		var refused = catchThrowableOfType(RefusedException.class,
				() -> this.permits.acquire(ONE, Duration.ofMillis(100), 1));
		assertThat(refused.type().status()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofMillis(100), LONG);
		this.permits.acquire(OTHER, LONG, 1).close();
	}

}
