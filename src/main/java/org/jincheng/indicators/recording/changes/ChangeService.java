package org.jincheng.indicators.recording.changes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.core.paging.KeysetPage;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.problem.NotFoundException;
import org.jincheng.indicators.core.representation.FeedCollection;
import org.jincheng.indicators.core.revision.Change;
import org.jincheng.indicators.core.revision.ChangeAction;
import org.jincheng.indicators.core.revision.RevisionAction;
import org.jincheng.indicators.recording.changes.RevisionResource.ChangedResource;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads revisions with what they changed. */
@Service
@Transactional(readOnly = true)
public class ChangeService {

	private final JdbcClient jdbc;

	private final ObjectReader fields;

	private final List<Curated<?, ?>> collections;

	ChangeService(JdbcClient jdbc, JsonMapper json, List<Curated<?, ?>> collections) {
		this.jdbc = jdbc;
		this.collections = collections;
		this.fields = json.readerFor(new TypeReference<List<Change.FieldChange>>() {
		})
			.with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
			.without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);
	}

	FeedCollection<RevisionResource> find(ChangesQuery query) {
		return new FeedCollection<>(RevisionResource.TABLE, query.toPage(), (page) -> read(query, page),
				query.isNewestFirst() ? "before" : "after", () -> newest(query), RevisionResource::toEntry);
	}

	private KeysetPage<RevisionResource> read(ChangesQuery query, PageQuery page) {
		var keys = page.keys();
		var last = (keys != null) ? Long.valueOf(keys.getFirst()) : null;
		var total = this.jdbc.sql("select count(*) from revision where number > :after and number < :before")
			.param("after", query.afterNumber())
			.param("before", query.beforeNumber())
			.query(Long.class)
			.single();
		var found = query.isNewestFirst()
				? newest(query.afterNumber(), (last != null) ? last : query.beforeNumber(), page.size() + 1)
				: oldest((last != null) ? last : query.afterNumber(), query.beforeNumber(), page.size() + 1);
		return KeysetPage.of(found, total, page, (revision) -> List.of(String.valueOf(revision.revision())));
	}

	/** Returns the revisions after the one with a number, in order. */
	List<RevisionResource> after(long number, int limit) {
		return oldest(number, Long.MAX_VALUE, limit);
	}

	private List<RevisionResource> newest(ChangesQuery query) {
		return newest(query.afterNumber(), query.beforeNumber(), query.toPage().size());
	}

	private List<RevisionResource> newest(long after, long before, int limit) {
		return revisions("where number > :after and number < :before order by number desc limit :limit",
				Map.of("after", after, "before", before, "limit", limit));
	}

	private List<RevisionResource> oldest(long after, long before, int limit) {
		return revisions("where number > :after and number < :before order by number limit :limit",
				Map.of("after", after, "before", before, "limit", limit));
	}

	RevisionResource get(String number) {
		return (number.matches("[1-9][0-9]{0,17}")
				? revisions("where number = :number", Map.of("number", Long.parseLong(number)))
				: List.<RevisionResource>of())
			.stream()
			.findFirst()
			.orElseThrow(() -> new NotFoundException("revision", number, List.of()));
	}

	private List<RevisionResource> revisions(String selection, Map<String, Object> parameters) {
		var revisions = new LinkedHashMap<Long, RevisionResource>();
		this.jdbc.sql("select number, recorded_at, actor, action, summary, reason from revision " + selection)
			.params(parameters)
			.query((row) -> {
				var revision = revision(row);
				revisions.put(revision.revision(), revision);
			});
		if (!revisions.isEmpty()) {
			this.jdbc.sql("""
					select revision_number, action, collection, resource_id, count, fields
					from change where revision_number = any(:numbers) order by revision_number, position""")
				.param("numbers", revisions.keySet().toArray(Long[]::new))
				.query((row) -> {
					Objects.requireNonNull(revisions.get(row.getLong(1))).changes().add(change(row));
				});
		}
		return List.copyOf(revisions.values());
	}

	private static RevisionResource revision(ResultSet row) throws SQLException {
		return new RevisionResource(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(),
				row.getString(3), Term.find(RevisionAction.values(), row.getString(4)).orElseThrow(), row.getString(5),
				row.getString(6), new ArrayList<>());
	}

	private ChangedResource change(ResultSet row) throws SQLException {
		return changed(new Change(Term.find(ChangeAction.values(), row.getString(2)).orElseThrow(), row.getString(3),
				row.getString(4), row.getLong(5), fields(row.getString(6))));
	}

	/** Returns a change as it is served. */
	public ChangedResource changed(Change change) {
		return new ChangedResource(change.action(), change.collection(), change.id(),
				href(change.collection(), change.id()), change.count(), change.fields());
	}

	private String href(String collection, @Nullable String id) {
		var path = "/api/v1/" + collection;
		return (id == null) ? path
				: Curated.find(this.collections, collection).map((it) -> it.path(id)).orElse(path + "/" + id);
	}

	private List<Change.FieldChange> fields(@Nullable String json) {
		return (json != null) ? this.fields.readValue(json) : List.of();
	}

}
