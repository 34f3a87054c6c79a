package org.jincheng.indicators.core.tables;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * Tells how long the directory of a ZIP archive is before the archive is opened, when all
 * of the directory is read into memory. Where the end of the archive looks like several
 * ends, the longest directory counts.
 *
 * @param entries how many entries it has
 * @param length its length in bytes
 * @param isLast whether nothing comes after the end of the archive
 */
public record ZipDirectory(int entries, long length, boolean isLast) {

	private static final int END_SIGNATURE = 0x06054b50;

	/** The length of an end in bytes, without its comment. */
	private static final int END_LENGTH = 22;

	private static final int MAX_COMMENT_LENGTH = 0xffff;

	/** Reads the end of a file; null if it is not that of a ZIP archive. */
	public static @Nullable ZipDirectory of(Path file) throws IOException {
		var tail = tail(file);
		ZipDirectory found = null;
		for (int i = 0; i <= tail.limit() - END_LENGTH; i++) {
			if (tail.getInt(i) == END_SIGNATURE) {
				var entries = Short.toUnsignedInt(tail.getShort(i + 10));
				var length = Integer.toUnsignedLong(tail.getInt(i + 12));
				var end = i + END_LENGTH + Short.toUnsignedInt(tail.getShort(i + 20));
				found = new ZipDirectory((found != null) ? Math.max(found.entries, entries) : entries,
						(found != null) ? Math.max(found.length, length) : length, end == tail.limit());
			}
		}
		return found;
	}

	private static ByteBuffer tail(Path file) throws IOException {
		try (var archive = new RandomAccessFile(file.toFile(), "r")) {
			var tail = new byte[(int) Math.min(archive.length(), END_LENGTH + MAX_COMMENT_LENGTH)];
			archive.seek(archive.length() - tail.length);
			archive.readFully(tail);
			return ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
		}
	}

	public boolean exceeds(int mostEntries, int longest) {
		return this.entries > mostEntries || this.length > longest;
	}

}
