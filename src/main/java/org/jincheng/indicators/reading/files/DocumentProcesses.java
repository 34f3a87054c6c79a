package org.jincheng.indicators.reading.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jspecify.annotations.Nullable;

import org.springframework.util.FileSystemUtils;

/**
 * Reads files in processes of their own, as many as files are read at once: what a file
 * does to the program that reads it harms only that process.
 */
public final class DocumentProcesses implements AutoCloseable {

	private static final Log log = LogFactory.getLog(DocumentProcesses.class);

	private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

	private static final Duration START_TIMEOUT = Duration.ofMinutes(1);

	/** A file of so many bytes has all the time that any has. */
	private static final int LARGE = 2 << 20;

	/** How many times as long as the smallest file one has that is large. */
	private static final int MORE_TIME = 3;

	private static final Duration IDLE_TIMEOUT = Duration.ofMinutes(1);

	/** A process that has read so many files is replaced. */
	private static final int MAX_FILES = 500;

	private static final String FOLDER = "jincheng-reader-";

	private final Duration timeout;

	private final ConcurrentLinkedDeque<DocumentProcess> idle = new ConcurrentLinkedDeque<>();

	private final Set<DocumentProcess> all = ConcurrentHashMap.newKeySet();

	private final ScheduledExecutorService timer = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("file-readers").factory());

	private volatile boolean isClosed;

	private final AtomicBoolean hasFailed = new AtomicBoolean();

	/**
	 * Deletes what services that were killed have left; a process starts with the first
	 * file.
	 * @param timeout how long reading a small file may take
	 */
	public DocumentProcesses(Duration timeout) {
		this.timeout = timeout;
		try (var folders = Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), FOLDER + "*")) {
			for (var folder : folders) {
				if (!isInUse(folder)) {
					FileSystemUtils.deleteRecursively(folder);
				}
			}
		}
		catch (IOException ex) {
			log.warn("Temporary files of a service that was killed may be left: " + ex);
		}
	}

	/** The beginning of the names of folders of a service, which no other service has. */
	private static String prefix(ProcessHandle service) {
		return FOLDER + service.pid() + "-" + service.info().startInstant().map(Instant::toEpochMilli).orElse(0L) + "-";
	}

	private static boolean isInUse(Path folder) {
		var name = folder.getFileName().toString();
		return ProcessHandle.allProcesses().anyMatch((process) -> name.startsWith(prefix(process)));
	}

	/**
	 * Reads a file.
	 * @throws RefusedException a 400 if it is not what its type says or has a password, a
	 * 413 if it has too much of something, which it tells, or takes too much time or
	 * memory, a 503 if no process can read it
	 */
	public Document read(SentFile file) {
		var process = take();
		var timeout = timeout(file.bytes().length);
		var isLate = new AtomicBoolean();
		var kill = killAfter(timeout, process, isLate);
		try {
			return process.read(file);
		}
		catch (RefusedException ex) {
			throw ex;
		}
		catch (IOException | RuntimeException ex) {
			throw failure(isLate.get() ? timeout : null, process.end(), ex);
		}
		finally {
			if (kill.cancel(false) && process.isAlive()) {
				give(process);
			}
			else {
				end(process);
			}
		}
	}

	private Duration timeout(int bytes) {
		var more = this.timeout.multipliedBy(MORE_TIME - 1).toMillis() * Math.min(bytes, LARGE) / LARGE;
		return this.timeout.plusMillis(more);
	}

	private Future<?> killAfter(Duration timeout, DocumentProcess process, AtomicBoolean isLate) {
		try {
			return this.timer.schedule(() -> {
				isLate.set(true);
				process.kill();
			}, timeout.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (RejectedExecutionException ex) {
			end(process);
			throw stopping();
		}
	}

	private DocumentProcess take() {
		for (var process = this.idle.poll(); process != null; process = this.idle.poll()) {
			if (process.isAlive()) {
				return process;
			}
			end(process);
		}
		try {
			var process = new DocumentProcess(Files.createTempDirectory(prefix(ProcessHandle.current())));
			this.all.add(process);
			awaitStart(process);
			return process;
		}
		catch (IOException ex) {
			if (this.isClosed) {
				throw stopping();
			}
			if (!this.hasFailed.getAndSet(true)) {
				log.error("Files are not read, because no process can be started: " + ex);
			}
			throw RefusedException.busy("Files cannot be read here at the moment: no process can be started.",
					RETRY_AFTER);
		}
	}

	/** What this takes is no part of the time of the first file. */
	private void awaitStart(DocumentProcess process) throws IOException {
		var kill = killAfter(START_TIMEOUT, process, new AtomicBoolean());
		try {
			process.awaitStart();
		}
		catch (IOException ex) {
			end(process);
			throw ex;
		}
		finally {
			kill.cancel(false);
		}
	}

	/** Keeps a process for the next file, for a while. */
	private void give(DocumentProcess process) {
		var filesRead = process.filesRead();
		if (filesRead >= MAX_FILES) {
			end(process);
			return;
		}
		this.idle.push(process);
		this.timer.schedule(() -> {
			if (process.filesRead() == filesRead && this.idle.remove(process)) {
				end(process);
			}
		}, IDLE_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
		if (this.isClosed) {
			end(process);
		}
	}

	private void end(DocumentProcess process) {
		process.end();
		this.all.remove(process);
	}

	private static RefusedException stopping() {
		return RefusedException.busy("The service is stopping.", RETRY_AFTER);
	}

	private RefusedException failure(@Nullable Duration late, boolean isOutOfMemory, Exception cause) {
		if (this.isClosed) {
			return stopping();
		}
		if (late != null) {
			return tooLarge("longer than the limit of %d seconds", late.toSeconds());
		}
		if (isOutOfMemory) {
			return tooLarge("more memory than the limit of %d MB", DocumentProcess.MAX_HEAP);
		}
		log.warn("A process that reads files ended: " + cause);
		return RefusedException.busy("The process that reads the file has ended.", RETRY_AFTER);
	}

	private static RefusedException tooLarge(String what, long most) {
		return new RefusedException(ProblemType.TOO_LARGE,
				("Reading the file takes " + what + ". Send it in parts.").formatted(most));
	}

	/** Ends all processes: files that are being read are refused. */
	@Override
	public void close() {
		this.isClosed = true;
		this.timer.shutdownNow();
		this.all.forEach(this::end);
	}

}
