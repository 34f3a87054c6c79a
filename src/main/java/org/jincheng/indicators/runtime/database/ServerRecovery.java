package org.jincheng.indicators.runtime.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.zonky.test.db.postgres.util.LinuxUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the embedded PostgreSQL again, on its data and its port, when it ends without
 * being stopped; where the disk is full, with the space that is reserved for that.
 */
final class ServerRecovery implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

	private static final Duration LOOK_EVERY = Duration.ofMillis(200);

	/** For how long it tries to start the server. */
	private static final Duration TIMEOUT = Duration.ofSeconds(5);

	/**
	 * How often in a row it starts a server again that runs for less than
	 * {@link #LONG_ENOUGH}.
	 */
	private static final int MAX_IN_A_ROW = 30;

	private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

	/** How many looks at the server there are for each look for space to reserve. */
	private static final int LOOKS_FOR_RESERVE = 50;

	private final DatabaseFolder folder;

	private final DataProcesses processes;

	private final Path control;

	private final Consumer<EmbeddedDatabaseException> whenLost;

	private final CountDownLatch stopped = new CountDownLatch(1);

	private final Thread thread;

	private @Nullable ProcessHandle server;

	private long startedAt = System.nanoTime();

	private int inARow;

	private ServerRecovery(DatabaseFolder folder, DataProcesses processes, ProcessHandle server,
			Consumer<EmbeddedDatabaseException> whenLost) {
		this.folder = folder;
		this.processes = processes;
		this.server = server;
		this.control = Path.of(server.info().command().orElseThrow()).resolveSibling("pg_ctl");
		this.whenLost = whenLost;
		this.thread = Thread.ofPlatform().name("embedded-database").daemon().unstarted(this::watch);
	}

	/**
	 * Watches a server that runs.
	 * @param whenLost called with the reason when the server cannot be started again; it
	 * must not wait until this is closed
	 */
	static ServerRecovery watch(DatabaseFolder folder, DataProcesses processes,
			Consumer<EmbeddedDatabaseException> whenLost) throws IOException {
		var server = folder.server().filter(processes::include);
		var recovery = new ServerRecovery(folder, processes,
				server.orElseThrow(() -> new IOException("the server has ended")), whenLost);
		recovery.thread.start();
		return recovery;
	}

	private void watch() {
		try {
			for (int looks = 1; !isStoppedWithin(LOOK_EVERY); looks++) {
				look(looks);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (Throwable ex) {
			if (!isStopped()) {
				this.whenLost.accept((ex instanceof EmbeddedDatabaseException loss) ? loss
						: this.folder.failure("is not watched any more", ex.toString(), ex));
			}
		}
	}

	private void look(int looks) throws InterruptedException {
		try {
			if (this.server == null || !this.processes.include(this.server)) {
				recover();
			}
			maintainReserve(looks);
		}
		catch (OutOfMemoryError ex) {
			log.debug("The next look may have the memory", ex);
		}
	}

	private void maintainReserve(int looks) {
		var reserve = this.folder.reserve();
		if (!reserve.hasSpaceToWrite()) {
			reserve.givePart();
		}
		else if (looks % LOOKS_FOR_RESERVE == 0) {
			reserve.make();
		}
	}

	private void recover() throws InterruptedException {
		var endedAt = System.nanoTime();
		this.inARow = (endedAt - this.startedAt < LONG_ENOUGH.toNanos()) ? this.inARow + 1 : 1;
		if (this.inARow > MAX_IN_A_ROW) {
			throw lost("it has ended %d times in a row".formatted(this.inARow));
		}
		log.warn("The embedded PostgreSQL in {} has ended and is being restarted", this.folder.path());
		var fault = tryToStart();
		while (fault != null && !isStoppedWithin(LOOK_EVERY)) {
			if (this.folder.isFull(fault) && this.folder.reserve().giveUp()) {
				log.warn("The embedded PostgreSQL in {} uses the space reserved for its recovery", this.folder.path());
			}
			else if (System.nanoTime() - endedAt > TIMEOUT.toNanos()) {
				throw lost(fault);
			}
			fault = tryToStart();
		}
		if (fault == null) {
			this.folder.reserve().giveUpIfNeeded();
			this.startedAt = System.nanoTime();
			log.warn("The embedded PostgreSQL in {} runs again after {} ms", this.folder.path(),
					TimeUnit.NANOSECONDS.toMillis(this.startedAt - endedAt));
		}
	}

	private EmbeddedDatabaseException lost(String fault) {
		return this.folder.failure("has ended and cannot be started again", fault, null);
	}

	/**
	 * Starts the server with the options of its last start.
	 * @return why it does not run; null if it does
	 */
	private @Nullable String tryToStart() throws InterruptedException {
		// Killed and not stopped, since a query may run for minutes.
		this.processes.kill();
		try {
			this.folder.forgetServer();
			var logged = ServerLog.fromNow(this.folder.log());
			var starting = start();
			while (!starting.waitFor(LOOK_EVERY)) {
				if (isStopped() && this.folder.server().isPresent()) {
					// It is far enough to be stopped.
					starting.destroy();
				}
			}
			this.server = this.folder.server().orElse(null);
			if (starting.exitValue() == 0) {
				return null;
			}
			return logged.fault().orElse(lastLine(starting));
		}
		catch (IOException ex) {
			return ex.toString();
		}
	}

	private Process start() throws IOException {
		var command = new ArrayList<String>();
		if (LinuxUtils.isUnshareAvailable()) {
			// As the library does: PostgreSQL refuses to run as root.
			command.addAll(List.of("unshare", "-U"));
		}
		command.addAll(List.of(this.control.toString(), "restart", "-D", this.folder.data().toString(), "-l",
				this.folder.log().toString(), "-w", "-t", String.valueOf(EmbeddedDatabase.START_TIMEOUT.toSeconds())));
		return new ProcessBuilder(command).redirectErrorStream(true).start();
	}

	private static String lastLine(Process ended) throws IOException {
		var output = new String(ended.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return output.lines().filter((line) -> !line.isBlank()).reduce((first, second) -> second).orElse("");
	}

	private boolean isStopped() {
		return this.stopped.getCount() == 0;
	}

	private boolean isStoppedWithin(Duration time) throws InterruptedException {
		return this.stopped.await(time.toNanos(), TimeUnit.NANOSECONDS);
	}

	/** Stops the recovery: the server may end from now on. */
	void stop() {
		this.stopped.countDown();
	}

	/** Stops the recovery, and waits until it has ended. */
	@Override
	public void close() {
		stop();
		try {
			this.thread.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
