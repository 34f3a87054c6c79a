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
import org.jincheng.indicators.core.request.KnownValues;
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

	/** The revisions that are asked for, which are read page by page. */
	public FeedCollection<RevisionResource> find(ChangesQuery query) {
		check("place", query.place(), "select code from place");
		check("indicator", query.indicator(), "select code from indicator");
		return new FeedCollection<>(RevisionResource.TABLE, query.toPage(), (page) -> read(query, page),
				query.isNewestFirst() ? "before" : "after");
	}

	/** History knows codes that were withdrawn, too. */
	private void check(String parameter, @Nullable List<String> codes, String known) {
		if (codes != null) {
			KnownValues.check(parameter, codes, this.jdbc.sql(known).query((row, _) -> row.getString(1)).set());
		}
	}

	private KeysetPage<RevisionResource> read(ChangesQuery query, PageQuery page) {
		var total = this.jdbc.sql("select count(*) from revision where " + query.condition())
			.params(query.values())
			.query(Long.class)
			.single();
		var values = query.values();
		if (page.keys() != null) {
			values.put(query.isNewestFirst() ? "before" : "after", Long.valueOf(page.keys().getFirst()));
		}
		values.put("limit", page.size() + 1);
		var found = revisions("where %s order by number%s limit :limit".formatted(query.condition(),
				query.isNewestFirst() ? " desc" : ""), values, false);
		return KeysetPage.of(found, total, page, (revision) -> List.of(String.valueOf(revision.revision())));
	}

	RevisionResource get(String number) {
		return (number.matches("[1-9][0-9]{0,17}")
				? revisions("where number = :number", Map.of("number", Long.parseLong(number)), true)
				: List.<RevisionResource>of())
			.stream()
			.findFirst()
			.orElseThrow(() -> new NotFoundException("revision", number, List.of()));
	}

	private List<RevisionResource> revisions(String selection, Map<String, ? extends @Nullable Object> parameters,
			boolean withFields) {
		var revisions = new LinkedHashMap<Long, RevisionResource>();
		this.jdbc.sql("select number, recorded_at, actor, action, summary, reason from revision " + selection)
			.params(parameters)
			.query((row) -> {
				var revision = revision(row);
				revisions.put(revision.revision(), revision);
			});
		if (!revisions.isEmpty()) {
			this.jdbc.sql("""
					select revision_number, action, collection, resource_id, count,
					  case when :withFields then coalesce(fields, '[]') end
					from change where revision_number = any(:numbers) order by revision_number, position""")
				.param("withFields", withFields)
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
		return changed(Term.find(ChangeAction.values(), row.getString(2)).orElseThrow(), row.getString(3),
				row.getString(4), row.getLong(5), fields(row.getString(6)));
	}

	/** Returns a change as it is served. */
	public ChangedResource changed(Change change) {
		return changed(change.action(), change.collection(), change.id(), change.count(), change.fields());
	}

	private ChangedResource changed(ChangeAction action, String collection, @Nullable String id, long count,
			@Nullable List<Change.FieldChange> fields) {
		return new ChangedResource(action, collection, id, href(collection, id), count, fields);
	}

	private String href(String collection, @Nullable String id) {
		var path = "/api/v1/" + collection;
		return (id == null) ? path
				: Curated.find(this.collections, collection).map((it) -> it.path(id)).orElse(path + "/" + id);
	}

	private @Nullable List<Change.FieldChange> fields(@Nullable String json) {
		return (json != null) ? this.fields.readValue(json) : null;
	}

}
