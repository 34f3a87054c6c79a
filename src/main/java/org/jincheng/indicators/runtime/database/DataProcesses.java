package org.jincheng.indicators.runtime.database;

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
 * The processes that use the data of an embedded PostgreSQL: the server, its child
 * processes, and the programs that initialize the data and start the server.
 *
 * @param data the folder of the data
 */
record DataProcesses(Path data) {

	private static final Logger log = LoggerFactory.getLogger(DataProcesses.class);

	private static final List<String> PROGRAMS = List.of("postgres", "initdb", "pg_ctl");

	private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);

	/** Stops the processes, and kills those that take too long. */
	void stop() {
		// The children of the server end with it.
		var named = all().filter(this::names).toList();
		named.forEach(ProcessHandle::destroy);
		if (!named.isEmpty() && !haveEndedWithin(STOP_TIMEOUT)) {
			log.debug("Killing the processes that did not stop using {}", this.data);
		}
		kill();
	}

	/**
	 * Kills the processes. Their server has ended or does not stop, and the next one
	 * could not use the data for as long as they run.
	 */
	void kill() {
		var there = all().toList();
		there.forEach(ProcessHandle::destroyForcibly);
		if (!there.isEmpty()) {
			haveEndedWithin(STOP_TIMEOUT);
		}
	}

	private boolean haveEndedWithin(Duration timeout) {
		var deadline = Instant.now().plus(timeout);
		while (areRunning()) {
			if (Instant.now().isAfter(deadline)) {
				return false;
			}
			LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
		}
		return true;
	}

	boolean areRunning() {
		return all().findAny().isPresent();
	}

	private Stream<ProcessHandle> all() {
		return ProcessHandle.allProcesses().filter(this::include);
	}

	/**
	 * Returns whether a process is one of the server's. Unlike
	 * {@link ProcessHandle#isAlive} this is false for a zombie.
	 */
	boolean include(ProcessHandle process) {
		var program = process.info().command().map((command) -> Path.of(command).getFileName().toString()).orElse("");
		// Not equals: Linux says "postgres (deleted)" once the binary is deleted.
		return PROGRAMS.stream().anyMatch(program::startsWith)
				&& (names(process) || this.data.equals(workingFolder(process)));
	}

	private boolean names(ProcessHandle process) {
		return process.info().arguments().stream().flatMap(Arrays::stream).anyMatch(this.data.toString()::equals);
	}

	/**
	 * Returns the working folder of a process. A child of the server replaces its
	 * arguments with a title, but works in the data folder. Only Linux tells which that
	 * is; elsewhere such a process is not found.
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
