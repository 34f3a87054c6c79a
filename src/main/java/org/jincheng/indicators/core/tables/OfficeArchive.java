package org.jincheng.indicators.core.tables;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Opens the ZIP archive that a workbook or document of Office is, if it is harmless. */
public final class OfficeArchive implements AutoCloseable {

	private static final int LOCAL_HEADER = 0x504b0304;

	/** What files of Excel before 2007 begin with, and those with a password. */
	private static final int OLE2_HEADER = 0xd0cf11e0;

	private static final int MAX_ENTRIES = 4096;

	/** In characters: parts that only say where the others are. */
	private static final long MAX_INDEX_LENGTH = 4 << 20;

	/** In bytes; all of it is in memory when the archive is opened. */
	private static final int MAX_DIRECTORY_LENGTH = 4 << 20;

	private final Path file;

	private final ZipFile zip;

	private OfficeArchive(Path file) throws IOException {
		this.file = file;
		this.zip = new ZipFile(file.toFile());
	}

	/** A part that another refers to. */
	public record Reference(String type, String path) {

	}

	/**
	 * Opens a file, of which a copy is kept until it is closed: the directory of a ZIP
	 * archive is at its end.
	 * @throws UnreadableFileException if it is no archive that can be read safely
	 */
	public static OfficeArchive open(InputStream file) throws IOException {
		var received = Files.createTempFile("office-", ".zip");
		try {
			Files.copy(file, received, StandardCopyOption.REPLACE_EXISTING);
			return open(received);
		}
		catch (IOException | RuntimeException ex) {
			Files.delete(received);
			throw ex;
		}
	}

	/**
	 * Opens a file, which is deleted when it is closed.
	 * @throws UnreadableFileException if it is no archive that can be read safely
	 */
	private static OfficeArchive open(Path file) throws IOException {
		checkEnds(file);
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

	/** Reads no more than the beginning and the end. */
	private static void checkEnds(Path file) throws IOException {
		int signature;
		try (var in = Files.newInputStream(file)) {
			signature = ByteBuffer.wrap(Arrays.copyOf(in.readNBytes(Integer.BYTES), Integer.BYTES)).getInt();
		}
		if (signature == OLE2_HEADER) {
			throw unreadable("""
					The file is from Office before 2007 or has a password. Save it as .xlsx or .docx, \
					without a password.""");
		}
		if (signature != LOCAL_HEADER) {
			throw unreadable("Not a workbook or a document of Word: a file .xlsx or .docx is a ZIP archive.");
		}
		var directory = ZipDirectory.of(file);
		if (directory != null && directory.exceeds(MAX_ENTRIES, MAX_DIRECTORY_LENGTH)) {
			throw unreadable("The file is a ZIP archive with more than %d entries.".formatted(MAX_ENTRIES));
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

	public boolean has(String part) {
		return this.zip.getEntry(part) != null;
	}

	/**
	 * Opens a part.
	 * @param longest how many characters it may have
	 * @throws UnreadableFileException if there is none of this name
	 */
	public OfficePart part(String name, long longest) throws IOException {
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
	public Map<String, Reference> references(String path) throws IOException {
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
	public static Optional<String> first(Map<String, Reference> references, String kind) {
		return references.values()
			.stream()
			.filter((reference) -> reference.type().endsWith("/" + kind))
			.map(Reference::path)
			.findFirst();
	}

	private static UnreadableFileException unreadable(String reason) {
		return new UnreadableFileException(1, reason);
	}

	@Override
	public void close() throws IOException {
		this.zip.close();
		Files.delete(this.file);
	}

}
