package org.jincheng.indicators.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The processes that work on the data of an embedded PostgreSQL: its server, those that
 * the server made, and the programs that make the data and start the server.
 *
 * @param data the folder of the data
 */
record DataProcesses(Path data) {

	private static final Logger log = LoggerFactory.getLogger(DataProcesses.class);

	private static final List<String> PROGRAMS = List.of("postgres", "initdb", "pg_ctl");

	private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);

	/** Stops them, and kills those that take too long. */
	void stop() {
		// Those that the server made end with it.
		var told = all().filter(this::names).toList();
		told.forEach(ProcessHandle::destroy);
		if (!told.isEmpty() && !areGoneWithin(STOP_TIMEOUT)) {
			log.debug("Killing what does not stop to work on {}", this.data);
		}
		kill();
	}

	/**
	 * Kills them. The server that they belong to is gone or does not stop, and they would
	 * keep the next one from the data for as long as they are busy.
	 */
	void kill() {
		var there = all().toList();
		there.forEach(ProcessHandle::destroyForcibly);
		if (!there.isEmpty()) {
			areGoneWithin(STOP_TIMEOUT);
		}
	}

	private boolean areGoneWithin(Duration timeout) {
		var deadline = Instant.now().plus(timeout);
		while (areThere()) {
			if (Instant.now().isAfter(deadline)) {
				return false;
			}
			LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
		}
		return true;
	}

	boolean areThere() {
		return all().findAny().isPresent();
	}

	private Stream<ProcessHandle> all() {
		return ProcessHandle.allProcesses().filter(this::include);
	}

	/**
	 * Whether a process is one of them. Unlike {@link ProcessHandle#isAlive} this is not
	 * true of one that has ended and waits for somebody to collect its status.
	 */
	boolean include(ProcessHandle process) {
		var program = process.info().command().map((command) -> Path.of(command).getFileName().toString()).orElse("");
		// Not equals: the system says "postgres (deleted)" of binaries that are gone.
		return PROGRAMS.stream().anyMatch(program::startsWith)
				&& (names(process) || this.data.equals(workingFolder(process)));
	}

	private boolean names(ProcessHandle process) {
		return process.info().arguments().stream().flatMap(Arrays::stream).anyMatch(this.data.toString()::equals);
	}

	/**
	 * What the server made has its own words in place of arguments, and works in the data
	 * folder. Linux tells that; elsewhere one has to wait for such a process.
	 */
	private static Path workingFolder(ProcessHandle process) {
		var folder = Path.of("/proc", String.valueOf(process.pid()), "cwd");
		try {
			return Files.readSymbolicLink(folder);
		}
		catch (IOException | UnsupportedOperationException ex) {
			return folder;
		}
	}

}
