package org.jincheng.indicators.runtime.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

import org.jincheng.indicators.core.problem.FullDisk;
import org.jspecify.annotations.Nullable;

import org.springframework.util.FileSystemUtils;

/**
 * The folder of the embedded PostgreSQL. It is private to its user and locked by one
 * running service at a time, and it marks data that was initialized to the end.
 */
final class DatabaseFolder implements AutoCloseable {

	private static final String REMEDY = "set jincheng.embedded-database.folder to another folder";

	private static final Set<PosixFilePermission> PRIVATE_FOLDER = PosixFilePermissions.fromString("rwx------");

	private static final Set<PosixFilePermission> PRIVATE_FILE = PosixFilePermissions.fromString("rw-------");

	private final Path path;

	private final FileChannel lock;

	private final DiskReserve reserve;

	private DatabaseFolder(Path path, FileChannel lock) {
		this.path = path;
		this.lock = lock;
		this.reserve = new DiskReserve(path);
	}

	/**
	 * Locks the folder until this is closed, and creates it if there is none.
	 * @throws EmbeddedDatabaseException if another service uses it, if it has other files
	 * in it, or if it cannot be written
	 */
	static DatabaseFolder open(Path path) {
		try {
			var realPath = Files.createDirectories(path.toAbsolutePath(), attributes(PRIVATE_FOLDER)).toRealPath();
			return new DatabaseFolder(realPath, lock(realPath));
		}
		catch (IOException ex) {
			if (FullDisk.isCauseOf(ex)) {
				throw full(path, String.valueOf(ex.getMessage()), ex);
			}
			throw new EmbeddedDatabaseException(
					"The folder %s of the embedded PostgreSQL cannot be written (%s): ".formatted(path, ex)
							+ "make it writable, or " + REMEDY,
					ex);
		}
	}

	private static EmbeddedDatabaseException full(Path path, String fault, @Nullable Throwable cause) {
		return new EmbeddedDatabaseException(
				"The disk with the folder %s of the embedded PostgreSQL is full (%s): ".formatted(path, fault)
						+ "free space on it, or " + REMEDY,
				cause);
	}

	/**
	 * Returns the exception that says why the server does not run.
	 * @param what happened to it
	 * @param fault what it or the system says
	 */
	EmbeddedDatabaseException failure(String event, String fault, @Nullable Throwable cause) {
		if (isFull(fault)) {
			return full(this.path, fault, cause);
		}
		return new EmbeddedDatabaseException(
				"The embedded PostgreSQL in %s %s (%s): its log is %s".formatted(this.path, event, fault, log()),
				cause);
	}

	/**
	 * Returns whether the server does not run because the disk is full.
	 * @param fault what it or the system says; on a full disk the log may say nothing
	 */
	boolean isFull(String fault) {
		return FullDisk.isReportedIn(fault) || this.reserve.isNeeded();
	}

	private static FileChannel lock(Path path) throws IOException {
		var file = path.resolve("lock");
		if (!Files.exists(file) && !isEmpty(path)) {
			// Locking it would make it private, which nobody wants for /tmp.
			throw new EmbeddedDatabaseException(
					"The folder %s has other files than those of an embedded PostgreSQL: ".formatted(path)
							+ "empty it, or " + REMEDY);
		}
		var channel = FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
				attributes(PRIVATE_FILE));
		if (tryLock(channel) == null) {
			channel.close();
			throw new EmbeddedDatabaseException(
					"The folder %s of the embedded PostgreSQL is used by another running service: stop that one, or "
						.formatted(path) + REMEDY);
		}
		if (isPosix()) {
			Files.setPosixFilePermissions(path, PRIVATE_FOLDER);
		}
		return channel;
	}

	private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	private static boolean isEmpty(Path path) throws IOException {
		try (var files = Files.list(path)) {
			return files.findAny().isEmpty();
		}
	}

	private static FileAttribute<?>[] attributes(Set<PosixFilePermission> permissions) {
		return isPosix() ? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(permissions) }
				: new FileAttribute<?>[0];
	}

	private static boolean isPosix() {
		return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
	}

	/**
	 * Deletes what an interrupted start left: data that no server has run on, and
	 * binaries that were not unpacked to the end. Other data must be of the major
	 * version.
	 * @throws EmbeddedDatabaseException if another major version of PostgreSQL made the
	 * data
	 */
	void prepare(String majorVersion) throws IOException {
		if (Files.exists(log())) {
			Files.move(log(), log().resolveSibling("postgresql.previous.log"), StandardCopyOption.REPLACE_EXISTING);
		}
		Files.deleteIfExists(launched());
		try (var unpacked = Files.list(Files.createDirectories(binaries()))) {
			for (var binaries : unpacked.toList()) {
				// The library writes this file last, but does not replace truncated files
				// where it is missing.
				if (!Files.exists(binaries.resolve(".exists"))) {
					FileSystemUtils.deleteRecursively(binaries);
				}
			}
		}
		if (Files.exists(initialised())) {
			requireVersion(majorVersion);
			// The server would refuse to start if another process had the number in this
			// file by now; no server runs on the data here.
			forgetServer();
		}
		else {
			FileSystemUtils.deleteRecursively(data());
			writeNewPassword();
		}
	}

	private void requireVersion(String majorVersion) throws IOException {
		var version = Files.readString(data().resolve("PG_VERSION")).strip();
		if (!version.equals(majorVersion)) {
			throw new EmbeddedDatabaseException("""
					The folder %s has data of PostgreSQL %s, but this service embeds PostgreSQL %s: run the \
					release that made it, or\s""".formatted(this.path, version, majorVersion) + REMEDY);
		}
	}

	private void writeNewPassword() throws IOException {
		var secret = new byte[24];
		new SecureRandom().nextBytes(secret);
		Files.deleteIfExists(passwordFile());
		Files.createFile(passwordFile(), attributes(PRIVATE_FILE));
		Files.writeString(passwordFile(), HexFormat.of().formatHex(secret));
	}

	/** Marks the data as initialized: later starts use it instead of deleting it. */
	void markInitialised() throws IOException {
		if (!Files.exists(initialised())) {
			Files.writeString(initialised(), "", StandardOpenOption.CREATE_NEW, StandardOpenOption.DSYNC);
		}
	}

	/** Returns the process that the data names as its server; it may have ended. */
	Optional<ProcessHandle> server() throws IOException {
		try {
			var lines = Files.readString(serverFile()).lines();
			return lines.findFirst().map(String::strip).map(Long::valueOf).flatMap(ProcessHandle::of);
		}
		catch (NoSuchFileException | NumberFormatException ex) {
			// There is none, or it has not written its number yet.
			return Optional.empty();
		}
	}

	void forgetServer() throws IOException {
		Files.deleteIfExists(serverFile());
	}

	DiskReserve reserve() {
		return this.reserve;
	}

	Path path() {
		return this.path;
	}

	Path binaries() {
		return this.path.resolve("binaries");
	}

	Path data() {
		return this.path.resolve("data");
	}

	Path log() {
		return this.path.resolve("postgresql.log");
	}

	Path passwordFile() {
		return this.path.resolve("password");
	}

	/** The library's own lock on the data, which it takes when it starts the server. */
	Path launched() {
		return data().resolve("epg-lock");
	}

	private Path serverFile() {
		return data().resolve("postmaster.pid");
	}

	private Path initialised() {
		return data().resolve("initialised");
	}

	@Override
	public void close() throws IOException {
		this.lock.close();
	}

}
