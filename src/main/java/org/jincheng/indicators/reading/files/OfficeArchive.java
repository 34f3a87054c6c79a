package org.jincheng.indicators.reading.files;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.tables.ZipDirectory;

/** Opens the ZIP archive that a workbook or document of Office is, if it is harmless. */
final class OfficeArchive implements AutoCloseable {

	private static final int LOCAL_HEADER = 0x504b0304;

	/** What files of Excel before 2007 begin with, and those with a password. */
	private static final int OLE2_HEADER = 0xd0cf11e0;

	private static final int MAX_ENTRIES = 4096;

	/** In characters: parts that only say where the others are. */
	static final long MAX_INDEX_LENGTH = 4 << 20;

	/** In bytes; all of it is in memory when the archive is opened. */
	private static final int MAX_DIRECTORY_LENGTH = 4 << 20;

	private final Path file;

	private final ZipFile zip;

	private OfficeArchive(Path file) throws IOException {
		this.file = file;
		this.zip = new ZipFile(file.toFile());
	}

	/** A part that another refers to. */
	record Reference(String type, String path) {

	}

	/**
	 * Opens a file, of which a copy is kept until it is closed: the directory of a ZIP
	 * archive is at its end.
	 * @throws RefusedException if it is no archive that can be read safely
	 */
	static OfficeArchive open(byte[] bytes) throws IOException {
		checkSignature(ByteBuffer.wrap(Arrays.copyOf(bytes, Integer.BYTES)).getInt());
		var file = Files.createTempFile("office-", ".zip");
		try {
			Files.write(file, bytes);
			return open(file);
		}
		catch (IOException | RuntimeException ex) {
			Files.deleteIfExists(file);
			throw ex;
		}
	}

	private static OfficeArchive open(Path file) throws IOException {
		var directory = ZipDirectory.of(file);
		if (directory != null && directory.exceeds(MAX_ENTRIES, MAX_DIRECTORY_LENGTH)) {
			throw unreadable("The file is a ZIP archive with more than %d entries.".formatted(MAX_ENTRIES));
		}
		try {
			var archive = new OfficeArchive(file);
			try {
				archive.checkNames();
				return archive;
			}
			catch (RuntimeException ex) {
				archive.zip.close();
				throw ex;
			}
		}
		catch (ZipException | EOFException ex) {
			throw unreadable("The file is a ZIP archive that is damaged or cut off.");
		}
	}

	private static void checkSignature(int signature) {
		if (signature == OLE2_HEADER) {
			throw unreadable("""
					The file is from Office before 2007 or has a password. Save it as .xlsx or .docx, \
					without a password.""");
		}
		if (signature != LOCAL_HEADER) {
			throw unreadable("Not a workbook or a document of Word: a file .xlsx or .docx is a ZIP archive.");
		}
	}

	private void checkNames() {
		var names = new HashSet<String>();
		this.zip.stream().forEach((entry) -> {
			var name = entry.getName();
			if (name.startsWith("/") || name.contains("\\") || name.contains(":")
					|| ("/" + name + "/").contains("/../")) {
				throw unreadable("The file is a ZIP archive with the entry \"%s\", whose path leads out of the archive."
					.formatted(name));
			}
			if (!names.add(name)) {
				throw unreadable("The file is a ZIP archive that contains the entry \"%s\" twice.".formatted(name));
			}
		});
	}

	boolean has(String part) {
		return this.zip.getEntry(part) != null;
	}

	/**
	 * Opens a part.
	 * @param longest how many characters it may have
	 * @throws RefusedException if there is none of this name
	 */
	OfficePart part(String name, long longest) throws IOException {
		var entry = this.zip.getEntry(name);
		if (entry == null) {
			throw unreadable("Not what its type says: it has no part \"%s\".".formatted(name));
		}
		try {
			return new OfficePart(name,
					new OfficeText(name, this.zip.getInputStream(entry), entry.getCompressedSize(), longest));
		}
		catch (ZipException | EOFException ex) {
			throw unreadable("The part \"%s\" is damaged.".formatted(name));
		}
	}

	/** Returns the parts that a part refers to, by the ids that it has for them. */
	Map<String, Reference> references(String path) throws IOException {
		var folder = path.substring(0, path.lastIndexOf('/') + 1);
		var references = new LinkedHashMap<String, Reference>();
		var name = folder + "_rels/" + path.substring(folder.length()) + ".rels";
		try (var part = part(name, MAX_INDEX_LENGTH)) {
			while (part.nextIn(1, "Relationship")) {
				var target = part.needed("Target");
				references.put(part.needed("Id"), new Reference(part.needed("Type"),
						target.startsWith("/") ? target.substring(1) : folder + target));
			}
		}
		return references;
	}

	/** Finds the path of the first part of a kind. */
	static Optional<String> first(Map<String, Reference> references, String kind) {
		return references.values()
			.stream()
			.filter((reference) -> reference.type().endsWith("/" + kind))
			.map(Reference::path)
			.findFirst();
	}

	private static RefusedException unreadable(String reason) {
		return new RefusedException(ProblemType.INVALID_FILE, reason);
	}

	@Override
	public void close() throws IOException {
		this.zip.close();
		Files.delete(this.file);
	}

}
