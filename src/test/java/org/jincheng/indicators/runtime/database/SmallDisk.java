package org.jincheng.indicators.runtime.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * A disk in memory that can be filled. Tests that take one are skipped where it cannot be
 * mounted.
 */
final class SmallDisk implements AutoCloseable {

	private final Path path;

	private SmallDisk(Path path) {
		this.path = path;
	}

	/** Mounts a disk below a folder. */
	static SmallDisk mount(Path parent, int megabytes) throws IOException, InterruptedException {
		var path = Files.createTempDirectory(parent, "disk");
		assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=%dm".formatted(megabytes), "none", path.toString()));
		return new SmallDisk(path);
	}

	/** The folder of the database on it. */
	Path folder() {
		return this.path.resolve("folder");
	}

	/** Fills what is free, to the last byte. */
	void fill() {
		assertThatThrownBy(() -> {
			try (var out = Files.newOutputStream(filling(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
				while (true) {
					out.write(new byte[1 << 12]);
				}
			}
		}).hasMessageContaining("No space left");
	}

	/** How many bytes are free. */
	long usable() {
		return this.path.toFile().getUsableSpace();
	}

	/** Frees what was filled. */
	void free() throws IOException {
		Files.delete(filling());
	}

	/** Has PostgreSQL write its log until a full disk has no space for more of it. */
	static void fillLog(Connection connection) {
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> {
			try (connection; var statement = connection.createStatement()) {
				while (true) {
					statement.execute("select pg_logical_emit_message(false, '', '-'), pg_switch_wal()");
				}
			}
		});
	}

	private Path filling() {
		return this.path.resolve("filling");
	}

	@Override
	public void close() throws IOException, InterruptedException {
		run("umount", "--lazy", this.path.toString());
	}

	private static boolean run(String... command) throws IOException, InterruptedException {
		return new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start()
			.waitFor() == 0;
	}

}
