package org.jincheng.indicators.core.tables;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.commons.lang3.function.Failable;
import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;

import org.springframework.util.unit.DataSize;

/**
 * A table that was received as CSV, and is on the disk for as long as it is read.
 *
 * @param file where it is
 */
public record ReceivedTable(Path file) implements AutoCloseable {

	/**
	 * Receives a table.
	 * @param longest how long it can be
	 * @throws RefusedException if it is longer
	 * @throws IOException if it does not come to its end
	 */
	public static ReceivedTable receive(InputStream body, DataSize longest) throws IOException {
		var table = new ReceivedTable(Files.createTempFile("import-", ".table"));
		try {
			receive(body, table.file, longest);
			return table;
		}
		catch (IOException | RuntimeException ex) {
			table.close();
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

	/**
	 * Reads all rows, or as many as are taken.
	 * @throws UnreadableFileException if the table is not what it should be
	 */
	public void read(RowReader rows) {
		Failable.run(() -> {
			try (var in = new BufferedInputStream(Files.newInputStream(this.file))) {
				CsvRows.read(in, rows);
			}
		});
	}

	/** Deletes it. */
	@Override
	public void close() {
		Failable.run(() -> Files.deleteIfExists(this.file));
	}

}
