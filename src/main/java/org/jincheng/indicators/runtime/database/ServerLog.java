package org.jincheng.indicators.runtime.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The log of a PostgreSQL server from some moment on.
 *
 * @param file its log
 * @param start how long the log was at that moment
 */
record ServerLog(Path file, long start) {

	/** An error that ends the server, and not one that it answers to a client. */
	private static final Pattern FAULT = Pattern
		.compile("(?:FATAL|PANIC|initdb: error): +(?!the database system is )(.+)");

	static ServerLog fromNow(Path file) throws IOException {
		return new ServerLog(file, Files.exists(file) ? Files.size(file) : 0);
	}

	/** Returns the last error that ended the server. */
	Optional<String> fault() {
		try (var log = Files.newInputStream(this.file)) {
			log.skipNBytes(this.start);
			return FAULT.matcher(new String(log.readAllBytes(), StandardCharsets.UTF_8))
				.results()
				.map((fault) -> fault.group(1))
				.reduce((first, second) -> second);
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

}
