package org.jincheng.indicators.runtime.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.unit.DataSize;

/**
 * A file that keeps space on the disk of the embedded PostgreSQL. Of a full disk, the
 * server gets a part of it at once: without a byte, it opens no connection. The rest is
 * for its recovery: when its log has no space for a new segment, it ends, and does not
 * start again. The file is made anew once there is space.
 */
final class DiskReserve {

	private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

	private static final DataSize SIZE = DataSize.ofMegabytes(64);

	/** Three segments of the log. */
	private static final DataSize FOR_RECOVERY = DataSize.ofMegabytes(48);

	/** What writes may take before the next look: two segments. */
	private static final DataSize FOR_WRITES = DataSize.ofMegabytes(32);

	private static final DataSize SEGMENT = DataSize.ofMegabytes(16);

	private static final DataSize NEARLY_NOTHING = DataSize.ofMegabytes(1);

	private final Path file;

	private final AtomicBoolean isFull = new AtomicBoolean();

	/**
	 * Takes over the reserve of an earlier run, if there is one.
	 * @param folder the folder of the file
	 */
	DiskReserve(Path folder) {
		this.file = folder.resolve("reserve");
	}

	/** Makes the reserve whole if it is not, and the disk has space for it. */
	void make() {
		if (size() >= SIZE.toBytes() || usable() < missing()) {
			return;
		}
		try {
			write();
		}
		catch (IOException ex) {
			log.warn("No space could be reserved in {}: {}", this.file, ex.toString());
			giveUp();
		}
	}

	private void write() throws IOException {
		// A file system that compresses would keep no space for zeros.
		var noise = new byte[1 << 20];
		new Random().nextBytes(noise);
		try (var out = Files.newOutputStream(this.file)) {
			for (long written = 0; written < SIZE.toBytes(); written += noise.length) {
				out.write(noise);
			}
		}
	}

	/** Gives the server a part of the reserve if the disk has no space at all. */
	void givePart() {
		if (size() <= FOR_RECOVERY.toBytes() || usable() >= NEARLY_NOTHING.toBytes()) {
			return;
		}
		try (var channel = FileChannel.open(this.file, StandardOpenOption.WRITE)) {
			channel.truncate(FOR_RECOVERY.toBytes());
		}
		catch (IOException ex) {
			log.warn("The space reserved in {} could not be released: {}", this.file, ex.toString());
		}
	}

	/**
	 * Deletes the reserve if the server needs it: without a byte it starts, and opens no
	 * connection.
	 */
	void giveUpIfNeeded() {
		if (isNeeded()) {
			giveUp();
		}
	}

	/** Deletes the reserve, and returns whether there was one. */
	boolean giveUp() {
		return this.file.toFile().delete();
	}

	/**
	 * Returns whether there is space to write beside the whole reserve; logs when that
	 * has changed.
	 */
	boolean hasSpaceToWrite() {
		var usable = usable();
		var isFullNow = usable < missing();
		if (this.isFull.getAndSet(isFullNow) != isFullNow) {
			if (isFullNow) {
				log.error(
						"The disk with the folder {} of the embedded PostgreSQL is full ({} MB are free): "
								+ "free space on " + "it, writes are refused until {} MB are free",
						this.file.getParent(), DataSize.ofBytes(usable).toMegabytes(),
						DataSize.ofBytes(missing()).toMegabytes());
			}
			else {
				log.warn("The disk with the folder {} has space again, and writes are accepted", this.file.getParent());
			}
		}
		return !isFullNow;
	}

	private long missing() {
		return FOR_WRITES.toBytes() + SIZE.toBytes() - size();
	}

	/** Returns the size of the file, which others may have deleted; 0 without it. */
	private long size() {
		return this.file.toFile().length();
	}

	/** Returns whether the disk lacks space for the next segment of the log. */
	boolean isNeeded() {
		return usable() < SEGMENT.toBytes();
	}

	/** Returns how many bytes are free, as far as the file system tells that. */
	private long usable() {
		var folder = this.file.toFile().getParentFile();
		return (folder.getTotalSpace() > 0) ? folder.getUsableSpace() : Long.MAX_VALUE;
	}

}
