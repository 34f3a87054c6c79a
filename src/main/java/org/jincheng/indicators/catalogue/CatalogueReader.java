package org.jincheng.indicators.catalogue;

import java.time.ZoneOffset;
import java.util.function.Supplier;

import org.jincheng.indicators.core.revision.DatasetRevision;
import org.jincheng.indicators.core.revision.RevisionReader;
import org.jincheng.indicators.core.revision.RevisionService;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes something of the catalogue once for each revision that changes the catalogue,
 * also if many ask for it at the same time. That of an earlier moment is made for itself.
 *
 * @param <T> what is made
 */
public final class CatalogueReader<T> {

	/** Whether no entry changed since a revision, which other databases may lack. */
	private static final String IS_CURRENT = """
			select exists (select from revision where number = :number and recorded_at = :at)
			  and not exists (select from change where revision_number > :number and collection <> 'observations'
			    and collection not like 'sources/%')""";

	private final JdbcClient jdbc;

	private final RevisionService revisions;

	private final Supplier<T> maker;

	private final RevisionReader<T> reader;

	private volatile @Nullable Made<T> last;

	public CatalogueReader(JdbcClient jdbc, RevisionService revisions, Supplier<T> maker) {
		this.jdbc = jdbc;
		this.revisions = revisions;
		this.maker = maker;
		this.reader = new RevisionReader<>(revisions, (_) -> make());
	}

	/** Returns what is made of the catalogue that the current transaction sees. */
	public T current() {
		return this.reader.read(null);
	}

	private T make() {
		if (this.revisions.earlier() != null) {
			return this.maker.get();
		}
		var before = this.last;
		var revision = this.revisions.inSnapshot();
		var made = (before != null && isCurrent(before.revision())) ? before.made() : this.maker.get();
		this.last = new Made<>(revision, made);
		return made;
	}

	private boolean isCurrent(DatasetRevision revision) {
		return this.jdbc.sql(IS_CURRENT)
			.param("number", revision.number())
			.param("at", revision.recordedAt().atOffset(ZoneOffset.UTC))
			.query(Boolean.class)
			.single();
	}

	private record Made<T>(DatasetRevision revision, T made) {
	}

}
