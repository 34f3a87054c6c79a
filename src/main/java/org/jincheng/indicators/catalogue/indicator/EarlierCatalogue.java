package org.jincheng.indicators.catalogue.indicator;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.persistence.EntityManager;
import org.jincheng.indicators.core.language.TextFile;
import org.jincheng.indicators.core.revision.DatasetRevision;
import org.jincheng.indicators.core.revision.RevisionService;
import org.jincheng.indicators.core.revision.RevisionService.EarlierRows;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Shows transactions the catalogue as it was at a moment, with the names of today. The
 * views of the schema {@code as_of} take the place of the tables in all statements.
 */
@Component
public class EarlierCatalogue {

	private static final int MAX_STORED = 4;

	/** The rows that were others after a revision. */
	private static final String ROWS = TextFile.read("catalogue/earlier.sql")
		.replace("{addsUp}", Adds.sql("m", Over.PARTS));

	private static final String SHOW = """
			select set_config('jincheng.as_of', coalesce(cast(:moment as timestamptz)::text, ''), true),
			  set_config('jincheng.catalogue', :rows, true),
			  set_config('search_path',
			    :schema || regexp_replace(current_setting('search_path'), '^as_of, ', ''), true)""";

	private final JdbcClient jdbc;

	private final RevisionService revisions;

	private final EntityManager entities;

	private final Cache<Key, String> stored = Caffeine.newBuilder()
		.maximumSize(MAX_STORED)
		.executor(Runnable::run)
		.build();

	EarlierCatalogue(JdbcClient jdbc, RevisionService revisions, EntityManager entities) {
		this.jdbc = jdbc;
		this.revisions = revisions;
		this.entities = entities;
	}

	/**
	 * Shows the current transaction, which only reads, the catalogue of a moment.
	 * @param moment the moment; null for now
	 */
	public void show(@Nullable Instant moment) {
		var earlier = this.revisions.earlier();
		if (Objects.equals((earlier != null) ? earlier.moment() : null, moment)) {
			return;
		}
		var newest = this.revisions.inSnapshot();
		if (earlier != null) {
			read(null);
		}
		if (moment != null && moment.isBefore(newest.recordedAt())) {
			read(new EarlierRows(moment, rows(moment, newest)));
		}
	}

	private void read(@Nullable EarlierRows earlier) {
		this.revisions.read(earlier);
		var rows = (earlier != null) ? earlier.rows() : "";
		this.jdbc.sql(SHOW)
			.param("moment", (earlier != null) ? earlier.moment().atOffset(ZoneOffset.UTC) : null)
			.param("rows", rows)
			.param("schema", rows.isEmpty() ? "" : "as_of, ")
			.query((_) -> {
			});
		// What was read before is not as it was.
		this.entities.clear();
	}

	private String rows(Instant moment, DatasetRevision newest) {
		var number = this.jdbc.sql("select coalesce(max(number), 0) from revision where recorded_at <= :moment")
			.param("moment", moment.atOffset(ZoneOffset.UTC))
			.query(Long.class)
			.single();
		return this.stored.get(new Key(newest, number),
				(_) -> this.jdbc.sql(ROWS).param("number", number).query(String.class).single());
	}

	private record Key(DatasetRevision newest, long number) {
	}

}
