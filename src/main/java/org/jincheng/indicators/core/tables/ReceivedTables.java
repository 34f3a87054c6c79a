package org.jincheng.indicators.core.tables;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

import org.apache.commons.lang3.function.Failable;
import org.apache.commons.lang3.function.FailableRunnable;
import org.apache.commons.lang3.function.FailableSupplier;
import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;

import org.springframework.util.unit.DataSize;

/**
 * Tables that were received as CSV, and are on the disk for as long as they are read.
 *
 * @param tables opens each table, by its name
 * @param deletion deletes them
 */
public record ReceivedTables(Map<String, FailableSupplier<InputStream, IOException>> tables,
		FailableRunnable<IOException> deletion) implements AutoCloseable {

	/**
	 * Receives a file of one table.
	 * @param longest how long it can be
	 * @throws RefusedException if it is longer
	 * @throws IOException if it does not come to its end
	 */
	public static ReceivedTables receive(InputStream body, String table, DataSize longest) throws IOException {
		var file = Files.createTempFile("import-", ".table");
		try {
			receive(body, file, longest);
			return new ReceivedTables(Map.of(table, () -> Files.newInputStream(file)),
					() -> Files.deleteIfExists(file));
		}
		catch (IOException | RuntimeException ex) {
			Files.deleteIfExists(file);
			throw ex;
		}
	}

	private static void receive(InputStream body, Path file, DataSize longest) throws IOException {
		try (var out = Files.newOutputStream(file)) {
			for (var part = body.readNBytes(1 << 16); part.length > 0; part = body.readNBytes(1 << 16)) {
				out.write(part);
				if (Files.size(file) > longest.toBytes()) {
					throw new RefusedException(ProblemType.TOO_LARGE,
							"The table is longer than the limit of %d bytes. Send it in parts."
								.formatted(longest.toBytes()));
				}
			}
		}
	}

	/** Returns whether a table is among them. */
	public boolean has(String table) {
		return this.tables.containsKey(table);
	}

	/**
	 * Reads all rows of a table that is among them, or as many as are taken.
	 * @throws UnreadableFileException if the table is not what it should be
	 */
	public void read(String table, RowReader rows) {
		Failable.run(() -> {
			try (var in = new BufferedInputStream(Objects.requireNonNull(this.tables.get(table)).get())) {
				CsvRows.read(in, rows);
			}
		});
	}

	/** Deletes them. */
	@Override
	public void close() {
		Failable.run(this.deletion);
	}

}
