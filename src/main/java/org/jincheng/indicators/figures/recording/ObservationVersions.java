package org.jincheng.indicators.figures.recording;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.commons.lang3.function.FailableBiConsumer;
import org.jincheng.indicators.catalogue.indicator.FigureRules;
import org.jincheng.indicators.figures.observation.StatedFigure;
import org.jincheng.indicators.figures.rows.ObservationColumn;
import org.jincheng.indicators.figures.selection.Sql;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The versions of figures, one for each time that a figure was recorded or corrected.
 * None is changed, but for the moment that it ends. Nothing else makes or ends any.
 */
@Repository
class ObservationVersions {

	private static final String VERSION = ObservationColumn.sql("o.", ObservationColumn.ALL)
			+ ", o.id, o.recorded_at, o.superseded_at";

	/**
	 * With where it is stored, which stays so while no other transaction can change it
	 * and needs no index.
	 */
	private static final String SELECT = "select " + VERSION + ", o.ctid as stored_at from observation o ";

	private static final String KEY = key("");

	/**
	 * Whether a version is of a figure {@code k}, as a range that is walked in the order
	 * of the indexes. Where the columns are said to be equal, any index that has some of
	 * them may be taken, which reads the whole series for each figure if it is longer
	 * than the statistics of PostgreSQL know.
	 */
	private static final String SAME_FIGURE = "(%1$s) >= (%2$s) and (%1$s) <= (%2$s)".formatted(KEY, key("k."));

	/** Figures {@code k}, by what makes them. */
	private static final String FIGURES = """
			unnest(:indicator_code, :place_code, :unit_code, cast(:period_start as date[]), cast(:period_end as date[]),
			  :source_id, :status, :compared, cast(:occurrence as integer[]), cast(:keys as uuid[])) k (%s, key_id)
			""".formatted(KEY);

	private static final String CURRENT = """
			select %s, o.stored_at, k.key_id
			from %s cross join lateral (
			  select *, ctid as stored_at from observation
			  where superseded_at is null and %s
			  order by %s limit 1) o""".formatted(VERSION, FIGURES, SAME_FIGURE, KEY);

	/**
	 * The last version of a figure that was withdrawn, or else the newest of one that has
	 * another key by now; and whether a figure has the id that the key makes.
	 */
	private static final String SUPERSEDED = """
			select %4$s, o.stored_at, k.key_id, o.is_last, o.id is null and exists (select from observation taken
			  where taken.id = k.key_id) as is_taken
			from %1$s left join lateral (
			  select * from (
			    select *, ctid as stored_at, not exists (
			      select from observation later where later.id = o.id and later.recorded_at > o.recorded_at
			      order by later.place_code, later.recorded_at offset 0) as is_last
			    from observation o
			    where superseded_at is not null and %2$s
			    order by %3$s, recorded_at) o
			  order by is_last desc, recorded_at desc limit 1) o on true""".formatted(FIGURES, SAME_FIGURE, KEY,
			VERSION);

	/**
	 * Switches sorting, without which PostgreSQL walks an index in the order that is
	 * asked for, and the memory for what is looked up again, which nothing is.
	 */
	private static final String SORTING = """
			set local enable_sort = %1$s; set local enable_incremental_sort = %1$s; set local enable_memoize = %1$s""";

	private final JdbcClient jdbc;

	private final JdbcTemplate database;

	ObservationVersions(JdbcClient jdbc, JdbcTemplate database) {
		this.jdbc = jdbc;
		this.database = database;
	}

	private static String key(String alias) {
		return ObservationColumn.sql(alias, ObservationColumn.KEY);
	}

	/** The current versions of figures, by their ids. */
	Map<UUID, Version> current(Collection<UUID> ids) {
		return ids.isEmpty() ? Map.of()
				: this.jdbc.sql(SELECT + "where id = any(cast(:ids as uuid[])) and superseded_at is null")
					.param("ids", Sql.texts(ids, UUID::toString))
					.query(ObservationVersions::version)
					.list()
					.stream()
					.collect(Collectors.toMap(Version::id, Function.identity()));
	}

	/** Which of some ids figures have, also ones that were withdrawn. */
	Set<UUID> known(Collection<UUID> ids) {
		return ids.isEmpty() ? Set.of()
				: new HashSet<>(
						this.jdbc.sql("select distinct id from observation where id = any(cast(:ids as uuid[]))")
							.param("ids", Sql.texts(ids, UUID::toString))
							.query(UUID.class)
							.list());
	}

	/** When figures were recorded first, by their ids. */
	Map<UUID, Instant> firstRecorded(Collection<UUID> ids) {
		var first = new HashMap<UUID, Instant>();
		this.jdbc.sql("select id, min(recorded_at) from observation where id = any(cast(:ids as uuid[])) group by id")
			.param("ids", Sql.texts(ids, UUID::toString))
			.query((row) -> {
				first.put(row.getObject(1, UUID.class), row.getObject(2, OffsetDateTime.class).toInstant());
			});
		return first;
	}

	/** Which of some sources have figures, also ones that were withdrawn. */
	Set<String> withFigures(Collection<String> sources) {
		return new HashSet<>(this.jdbc.sql("""
				select s from unnest(:sources) s where exists (select from observation where source_id = s)""")
			.param("sources", sources.toArray(String[]::new))
			.query(String.class)
			.list());
	}

	/**
	 * Finds what is recorded of figures by what makes them, in a transaction in which
	 * others cannot change them.
	 * @param requests the figures, by the ids that their keys make
	 * @return what is found, by the same ids
	 */
	Map<UUID, Found> find(Map<UUID, StatedFigure> requests) {
		if (requests.isEmpty()) {
			return Map.of();
		}
		var found = new HashMap<UUID, Found>();
		inOrderOfIndexes(() -> {
			find(CURRENT, requests, (key, row) -> found.put(key, new Found(version(row, 0), true, true)));
			var others = new HashMap<>(requests);
			others.keySet().removeAll(found.keySet());
			if (!others.isEmpty()) {
				find(SUPERSEDED, others,
						(key, row) -> found.put(key,
								(row.getString("id") != null)
										? new Found(version(row, 0), row.getBoolean("is_last"), true)
										: new Found(null, false, row.getBoolean("is_taken"))));
			}
		});
		return found;
	}

	/** Looks figures up by what makes them, in the order of the index of that. */
	void inOrderOfIndexes(Runnable lookup) {
		this.jdbc.sql(SORTING.formatted("off")).update();
		lookup.run();
		this.jdbc.sql(SORTING.formatted("default")).update();
	}

	private void find(String sql, Map<UUID, StatedFigure> requests,
			FailableBiConsumer<UUID, ResultSet, SQLException> found) {
		var query = this.jdbc.sql(sql).param("keys", Sql.texts(requests.keySet(), UUID::toString));
		for (var column : ObservationColumn.KEY) {
			query.param(column.column(), Sql.texts(requests.values(), (figure) -> String.valueOf(column.text(figure))));
		}
		query.query((row) -> {
			found.accept(row.getObject("key_id", UUID.class), row);
		});
	}

	/** The current versions of the figures of a source, in reading order. */
	List<Version> of(String source, int most) {
		return this.jdbc.sql(SELECT + """
				where source_id = :source and superseded_at is null
				order by paragraph, sentence, indicator_code, place_code, unit_code, period_start, period_end, status,
				  compared, occurrence
				limit :most""").param("source", source).param("most", most).query(ObservationVersions::version).list();
	}

	/**
	 * The number of the revision that changed figures of a source last; 0 if none did.
	 */
	long lastChange(String source) {
		return this.jdbc.sql("""
				select coalesce(max(number), 0) from revision
				where recorded_at <= (
				  select max(coalesce(superseded_at, recorded_at)) from observation where source_id = :source)""")
			.param("source", source)
			.query(Long.class)
			.single();
	}

	/** Lets all indicators be ranked that are: a rank is of any. */
	void rank(Collection<StatedFigure> figures) {
		var ranked = figures.stream()
			.filter((request) -> request.unit().equals(FigureRules.RANK))
			.map(StatedFigure::indicator)
			.distinct()
			.toArray(String[]::new);
		if (ranked.length > 0) {
			this.jdbc.sql("""
					insert into indicator_unit (indicator_code, unit_code, is_listed)
					select code, :rank, false from unnest(:ranked) code on conflict do nothing""")
				.param("rank", FigureRules.RANK)
				.param("ranked", ranked)
				.update();
		}
	}

	/** Adds versions of figures. */
	void insert(Collection<Proposal> figures, Instant recordedAt) {
		var rows = new CopiedRows(this.database, "observation", "id, recorded_at");
		figures.forEach((figure) -> rows.add(figure.request(), figure.keyed(), figure.recordedId(), recordedAt));
		rows.send();
	}

	/**
	 * Adds versions of figures by sets.
	 * @param selection selects the id and all columns of figures
	 * @return how many
	 */
	long insert(String selection, Map<String, ?> parameters, Instant recordedAt) {
		return change("insert into observation (id, recorded_at, %1$s) select id, :at, %1$s from (%2$s) added"
			.formatted(CopiedRows.COLUMNS, selection), parameters, recordedAt);
	}

	/** Ends current versions. */
	void end(Collection<Version> versions, Instant at) {
		end("select unnest(cast(:stored as tid[]))", Map.of("stored", Sql.texts(versions, Version::storedAt)), at);
	}

	/**
	 * Ends current versions by sets. Those of the revision itself were never current.
	 * @param stored selects where they are stored
	 * @return how many
	 */
	long end(String stored, Map<String, ?> parameters, Instant at) {
		var ended = " where ctid = any(array(%s)) and recorded_at %%s :at".formatted(stored);
		return change("delete from observation" + ended.formatted("="), parameters, at)
				+ change("update observation set superseded_at = :at" + ended.formatted("<"), parameters, at);
	}

	private long change(String change, Map<String, ?> parameters, Instant at) {
		return this.jdbc.sql(change).params(parameters).param("at", at.atOffset(ZoneOffset.UTC)).update();
	}

	private static Version version(ResultSet row, int number) throws SQLException {
		var supersededAt = row.getObject("superseded_at", OffsetDateTime.class);
		return new Version(row.getObject("id", UUID.class), ObservationColumn.read(row), row.getString("compared"),
				row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
				(supersededAt != null) ? supersededAt.toInstant() : null, row.getString("stored_at"));
	}

	/**
	 * A version of a figure.
	 *
	 * @param id the id of the figure
	 * @param request the figure as it was recorded
	 * @param compared what tells its series apart
	 * @param recordedAt when
	 * @param supersededAt when it was superseded or withdrawn; null while it is current
	 * @param storedAt where it is stored
	 */
	record Version(UUID id, StatedFigure request, String compared, Instant recordedAt, @Nullable Instant supersededAt,
			String storedAt) {

		/** When it became what it is. */
		Instant changedAt() {
			return Objects.requireNonNullElse(this.supersededAt, this.recordedAt);
		}

	}

	/**
	 * What is recorded of a figure by its key.
	 *
	 * @param version a version that has its key; null if none has
	 * @param isLast whether it is the last one of its figure
	 * @param isKeyTaken whether another figure may have the id that is made of the key
	 */
	record Found(@Nullable Version version, boolean isLast, boolean isKeyTaken) {

		/** There is nothing, and nothing has the id. */
		static final Found NOTHING = new Found(null, false, false);

		/** The version if it is current, else null. */
		@Nullable Version current() {
			return (this.version != null && this.version.supersededAt() == null) ? this.version : null;
		}

	}

}
