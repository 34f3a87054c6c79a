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
 * A CSV file of one table, on the disk for as long as it is read.
 *
 * @param table the name of the table
 * @param file where it is
 */
public record TableFile(String table, Path file) implements ReceivedTables {

	/**
	 * Receives a file.
	 * @param longest how long it can be
	 * @throws RefusedException if it is longer
	 * @throws IOException if it does not come to its end
	 */
	public static TableFile receive(InputStream body, String table, DataSize longest) throws IOException {
		var file = Files.createTempFile("import-", ".table");
		try {
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
			return new TableFile(table, file);
		}
		catch (IOException | RuntimeException ex) {
			Files.deleteIfExists(file);
			throw ex;
		}
	}

	@Override
	public boolean has(String table) {
		return this.table.equals(table);
	}

	@Override
	public void read(String table, RowReader rows) {
		Failable.run(() -> {
			try (var in = new BufferedInputStream(Files.newInputStream(this.file))) {
				CsvRows.read(in, rows);
			}
		});
	}

	@Override
	public void close() {
		Failable.run(() -> Files.deleteIfExists(this.file));
	}

}
