package org.jincheng.indicators.tables;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The ZIP archive that a workbook is, opened only if it is harmless. */
final class XlsxArchive implements AutoCloseable {

	private static final int LOCAL_HEADER = 0x04034b50;

	private static final int END_OF_DIRECTORY = 0x06054b50;

	private static final int END_OF_DIRECTORY_LENGTH = 22;

	private static final int LONGEST_COMMENT = 0xffff;

	/** What files of Excel before 2007 begin with, and those with a password. */
	private static final int OLE2_HEADER = 0xe011cfd0;

	private static final int MOST_ENTRIES = 4096;

	/** In bytes; all of it is held when the archive is opened. */
	private static final int LONGEST_DIRECTORY = 4 << 20;

	private final ZipFile zip;

	private XlsxArchive(ZipFile zip) {
		this.zip = zip;
	}

	/**
	 * Opens a file.
	 * @throws UnreadableFileException if it is no archive that can be read safely
	 */
	static XlsxArchive open(Path file) throws IOException {
		checkDirectory(file);
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

	/** Reads no more than the end, where the archive says how much there is. */
	private static void checkDirectory(Path file) throws IOException {
		try (var channel = FileChannel.open(file)) {
			var header = read(channel, 0, Integer.BYTES);
			var signature = (header.limit() == Integer.BYTES) ? header.getInt(0) : 0;
			if (signature == OLE2_HEADER) {
				throw unreadable(
						"A workbook of Excel before 2007 or one with a password: save it as .xlsx, without a password.");
			}
			if (signature != LOCAL_HEADER) {
				throw unreadable("Not a workbook: a file .xlsx is a ZIP archive.");
			}
			var length = END_OF_DIRECTORY_LENGTH + LONGEST_COMMENT;
			var end = read(channel, Math.max(0, channel.size() - length), length);
			for (int i = 0; i <= end.limit() - END_OF_DIRECTORY_LENGTH; i++) {
				if (end.getInt(i) == END_OF_DIRECTORY) {
					check(Short.toUnsignedInt(end.getShort(i + 10)), Integer.toUnsignedLong(end.getInt(i + 12)));
				}
			}
		}
	}

	private static void check(int entries, long length) {
		if (entries > MOST_ENTRIES || length > LONGEST_DIRECTORY) {
			throw unreadable("The ZIP archive that it is has more than %d entries.".formatted(MOST_ENTRIES));
		}
	}

	private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
		var buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
		int read;
		do {
			read = channel.read(buffer, from + buffer.position());
		}
		while (read > 0);
		return buffer.flip();
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

	/** Whether it has a part. */
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
