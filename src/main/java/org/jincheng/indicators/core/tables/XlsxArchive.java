package org.jincheng.indicators.core.tables;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Opens the ZIP archive that a workbook is, if it is harmless. */
final class XlsxArchive implements AutoCloseable {

	private static final int LOCAL_HEADER = 0x504b0304;

	/** What files of Excel before 2007 begin with, and those with a password. */
	private static final int OLE2_HEADER = 0xd0cf11e0;

	private static final int MAX_ENTRIES = 4096;

	/** In bytes; all of it is in memory when the archive is opened. */
	private static final int MAX_DIRECTORY_LENGTH = 4 << 20;

	private final ZipFile zip;

	private XlsxArchive(ZipFile zip) {
		this.zip = zip;
	}

	/**
	 * Opens a file.
	 * @throws UnreadableFileException if it is no archive that can be read safely
	 */
	static XlsxArchive open(Path file) throws IOException {
		checkEnds(file);
		try {
			var archive = new XlsxArchive(new ZipFile(file.toFile()));
			try {
				archive.checkNames();
				return archive;
			}
			catch (RuntimeException ex) {
				archive.close();
				throw ex;
			}
		}
		catch (ZipException | EOFException ex) {
			throw unreadable("The ZIP archive that it is cannot be read, or it is cut off: " + ex.getMessage() + ".");
		}
	}

	/** Reads no more than the beginning and the end. */
	private static void checkEnds(Path file) throws IOException {
		int signature;
		try (var in = Files.newInputStream(file)) {
			signature = ByteBuffer.wrap(Arrays.copyOf(in.readNBytes(Integer.BYTES), Integer.BYTES)).getInt();
		}
		if (signature == OLE2_HEADER) {
			throw unreadable(
					"A workbook of Excel before 2007 or one with a password: save it as .xlsx, without a password.");
		}
		if (signature != LOCAL_HEADER) {
			throw unreadable("Not a workbook: a file .xlsx is a ZIP archive.");
		}
		var directory = ZipDirectory.of(file);
		if (directory != null && directory.exceeds(MAX_ENTRIES, MAX_DIRECTORY_LENGTH)) {
			throw unreadable("The ZIP archive that it is has more than %d entries.".formatted(MAX_ENTRIES));
		}
	}

	private void checkNames() {
		var names = new HashSet<String>();
		this.zip.stream().forEach((entry) -> {
			var name = entry.getName();
			if (name.startsWith("/") || name.contains("\\") || name.contains(":")
					|| ("/" + name + "/").contains("/../")) {
				throw unreadable("The ZIP archive that it is has an entry with the path \"%s\", which leads out of it."
					.formatted(name));
			}
			if (!names.add(name)) {
				throw unreadable("The ZIP archive that it is has the entry \"%s\" twice.".formatted(name));
			}
		});
	}

	boolean has(String part) {
		return this.zip.getEntry(part) != null;
	}

	/**
	 * Opens a part.
	 * @param longest how many characters it may have
	 * @throws UnreadableFileException if there is none of this name
	 */
	XlsxPart part(String name, long longest) throws IOException {
		var entry = this.zip.getEntry(name);
		if (entry == null) {
			throw unreadable("Not a workbook: it has no part \"%s\".".formatted(name));
		}
		try {
			return new XlsxPart(name,
					new XlsxText(name, this.zip.getInputStream(entry), entry.getCompressedSize(), longest));
		}
		catch (ZipException | EOFException ex) {
			throw unreadable("The part \"%s\" cannot be read: %s.".formatted(name, ex.getMessage()));
		}
	}

	private static UnreadableFileException unreadable(String reason) {
		return new UnreadableFileException(1, reason);
	}

	@Override
	public void close() throws IOException {
		this.zip.close();
	}

}
