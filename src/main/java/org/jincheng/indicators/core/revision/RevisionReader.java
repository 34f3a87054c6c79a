package org.jincheng.indicators.core.revision;

import java.time.LocalDate;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/**
 * Reads what many requests need and few revisions change, once for each revision.
 *
 * @param <T> what is read
 */
public final class RevisionReader<T> {

	/** The newest revision, the one that others still read, a day and two moments. */
	private static final int MAX_STORED = 5;

	private final RevisionService revisions;

	private final Function<@Nullable LocalDate, T> read;

	private final Cache<Key, T> stored = Caffeine.newBuilder().maximumSize(MAX_STORED).executor(Runnable::run).build();

	/**
	 * Creates a reader.
	 * @param read reads it as of a day in the current transaction; as of now if that is
	 * null
	 */
	public RevisionReader(RevisionService revisions, Function<@Nullable LocalDate, T> read) {
		this.revisions = revisions;
		this.read = read;
	}

	/** Reads it as of a day in the current transaction; as of now if that is null. */
	public T read(@Nullable LocalDate day) {
		// A transaction that writes sees what no revision has yet.
		return RevisionService.isInSnapshot() ? this.stored.get(key(day), (_) -> this.read.apply(day))
				: this.read.apply(day);
	}

	/**
	 * Reads it in the current transaction, or returns what is known of it in a revision.
	 * @param revision the revision; null in a transaction
	 * @throws OtherRevisionException if it is not known of the revision
	 */
	public T read(@Nullable DatasetRevision revision, @Nullable LocalDate day) {
		if (revision == null) {
			return read(day);
		}
		var known = known(revision, day);
		if (known == null) {
			throw new OtherRevisionException();
		}
		return known;
	}

	private Key key(@Nullable LocalDate day) {
		var earlier = this.revisions.earlier();
		return new Key(this.revisions.inSnapshot(), (earlier != null) ? earlier.rows() : "", day);
	}

	/** Returns it as of a day of a revision, without a statement; null if unknown. */
	public @Nullable T known(DatasetRevision revision, @Nullable LocalDate day) {
		return this.stored.getIfPresent(new Key(revision, "", day));
	}

	private record Key(DatasetRevision revision, String earlier, @Nullable LocalDate day) {
	}

}
