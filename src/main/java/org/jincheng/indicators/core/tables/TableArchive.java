package org.jincheng.indicators.core.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.apache.commons.lang3.function.FailableSupplier;
import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;

import org.springframework.util.unit.DataSize;

/**
 * Receives ZIPs of tables, as the archive of the dataset is one. Before any table is
 * read, it is known that all of them can be.
 */
public final class TableArchive {

	/** What the archive of the dataset has beside its tables, or once had. */
	private static final Set<String> PASSED_OVER = Set.of("datapackage.json", "CITATION.txt", "source_relations.csv");

	private static final int MAX_ENTRIES = 64;

	/** In bytes, for all entries: their names are short. */
	private static final int MAX_DIRECTORY_LENGTH = 1 << 16;

	/** How many times as long as it is compressed an entry can be, once it is long. */
	private static final long MAX_RATIO = 200;

	private static final long LONG = 8L << 20;

	private static final int MAX_NAME_TOLD_LENGTH = 100;

	private TableArchive() {
	}

	/**
	 * Receives an archive.
	 * @param known the names of the tables that it can have
	 * @param longest how long a table can be once it is inflated
	 * @throws RefusedException if it is none, or has in it what it should not
	 * @throws IOException if it does not come to its end
	 */
	public static ReceivedTables receive(InputStream body, List<String> known, Function<String, DataSize> longest)
			throws IOException {
		var file = Files.createTempFile("import-", ".zip");
		try {
			try (var out = Files.newOutputStream(file)) {
				body.transferTo(out);
			}
			checkDirectory(file);
			return open(file, known, longest);
		}
		catch (IOException | RuntimeException ex) {
			Files.deleteIfExists(file);
			throw ex;
		}
	}

	private static void checkDirectory(Path file) throws IOException {
		var directory = ZipDirectory.of(file);
		if (directory == null) {
			throw unreadable("The file is not a ZIP, or is cut off.");
		}
		if (!directory.isLast()) {
			throw unreadable("The file is not a ZIP, or has data after its end.");
		}
		if (directory.exceeds(MAX_ENTRIES, MAX_DIRECTORY_LENGTH)) {
			throw unreadable("The ZIP has more than %d entries, or very long names.".formatted(MAX_ENTRIES));
		}
	}

	private static ReceivedTables open(Path file, List<String> known, Function<String, DataSize> longest)
			throws IOException {
		ZipFile zip;
		try {
			// Where the process is stopped, the file is gone too.
			zip = new ZipFile(file.toFile(), ZipFile.OPEN_READ | ZipFile.OPEN_DELETE);
		}
		catch (ZipException ex) {
			throw unreadable("The ZIP cannot be read: %s.".formatted(ex.getMessage()));
		}
		try {
			return tables(zip, known, longest);
		}
		catch (IOException ex) {
			zip.close();
			throw unreadable("The ZIP is damaged: %s.".formatted(ex.getMessage()));
		}
		catch (RuntimeException ex) {
			zip.close();
			throw ex;
		}
	}

	private static ReceivedTables tables(ZipFile zip, List<String> known, Function<String, DataSize> longest)
			throws IOException {
		if (zip.size() > MAX_ENTRIES) {
			throw unreadable("The ZIP has more than %d entries.".formatted(MAX_ENTRIES));
		}
		var passedOver = new HashSet<String>();
		var tables = new HashMap<String, FailableSupplier<InputStream, IOException>>();
		for (var entry : Collections.list(zip.entries())) {
			var name = entry.getName();
			var table = name.endsWith(".csv") ? name.substring(0, name.length() - 4) : "";
			if (!known.contains(table) && !PASSED_OVER.contains(name)) {
				throw unreadable("The ZIP contains \"%s\", which is not a table of the dataset. The tables are: %s.csv."
					.formatted(shortened(name), String.join(".csv, ", known)));
			}
			if (table.isEmpty() ? !passedOver.add(name) : tables.put(table, () -> zip.getInputStream(entry)) != null) {
				throw unreadable("The ZIP contains the entry \"%s\" twice.".formatted(name));
			}
			if (!table.isEmpty()) {
				inflate(zip, entry, longest.apply(table));
			}
		}
		if (tables.isEmpty()) {
			throw unreadable(
					"The ZIP contains no table. The tables are: %s.csv.".formatted(String.join(".csv, ", known)));
		}
		return new ReceivedTables(tables, zip::close);
	}

	private static String shortened(String name) {
		return (name.length() > MAX_NAME_TOLD_LENGTH) ? name.substring(0, MAX_NAME_TOLD_LENGTH) + "…" : name;
	}

	/** What the directory says of lengths is not to be trusted. */
	private static void inflate(ZipFile zip, ZipEntry entry, DataSize longest) throws IOException {
		var checksum = new CRC32();
		var part = new byte[1 << 16];
		var length = 0L;
		try (var in = zip.getInputStream(entry)) {
			for (int read = in.read(part); read >= 0; read = in.read(part)) {
				length += read;
				checksum.update(part, 0, read);
				if (length > longest.toBytes()) {
					throw new RefusedException(ProblemType.TOO_LARGE,
							"%s is longer than the limit of %d bytes. Send it in parts.".formatted(entry.getName(),
									longest.toBytes()));
				}
				if (length > LONG && length / MAX_RATIO > entry.getCompressedSize()) {
					throw unreadable("%s is compressed to less than a %dth of its length, which no real table is."
						.formatted(entry.getName(), MAX_RATIO));
				}
			}
		}
		if (checksum.getValue() != entry.getCrc()) {
			throw new ZipException("the checksum of %s is wrong".formatted(entry.getName()));
		}
	}

	private static RefusedException unreadable(String reason) {
		return new RefusedException(ProblemType.INVALID_FILE, reason);
	}

}
