package org.jincheng.indicators.figures.recording;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jincheng.indicators.core.request.CanonicalUuid;
import org.jincheng.indicators.core.revision.ChangeAction;
import org.jincheng.indicators.core.revision.RevisionDraft;
import org.jincheng.indicators.figures.rows.ObservationColumn;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Undoes by sets what a revision did to figures: it ends what that recorded, and what
 * that superseded or withdrew stands again, under its id. What has another content since,
 * and what cannot stand beside the others of today, stays as it is.
 */
@Component
public final class UndoneFigures {

	private static final String COMPARED = ObservationColumn.COMPARED.column();

	private static final String KEY = ObservationColumn.sql("", ObservationColumn.KEY);

	private static final String KEY_OF_ENDED = columns("e.", ObservationColumn.KEY);

	/** Those that say something that their indicator may say by now. */
	private static final String SAYING = """
			select %s, e.ctid as ended from undone k join observation e on e.ctid = k.ended
			where k.obstacle is null
			  and num_nonnulls(e.prices, e.currency, e.like_for_like, e.share_of_code, e.share_of_en) > 0"""
		.formatted(columns("e.", ObservationColumn.ALL));

	/**
	 * The figures of a revision: what it made, what it ended, what stands now, and what
	 * is in the way; without those of which it changed no more than the key, which
	 * follows from their indicator.
	 */
	private static final String COLLECT = """
			create temporary table undone on commit drop as
			select coalesce(m.id, e.id) as id, m.ctid as made, e.ctid as ended, c.ctid as standing, c.id as other,
			  e.compared, case when m.id is null and c.id is not null
			      or m.id is not null and (%1$s) is distinct from (%2$s) then 'changed' end as obstacle
			from (select *, ctid from observation where recorded_at = '%%1$s') m
			full join (select *, ctid from observation where superseded_at = '%%1$s') e on e.id = m.id
			left join observation c on c.id = coalesce(m.id, e.id) and c.superseded_at is null
			where m.id is null or e.id is null or (%2$s) is distinct from (%3$s)""".formatted(stated("c."),
			stated("m."), stated("e."));

	/** Those whose indicator, place or statement was taken back since. */
	private static final String UNFIT = """
			update undone u set obstacle = 'gone'
			from observation e
			where e.ctid = u.ended and u.obstacle is null and (
			  exists (select from indicator where code in (e.indicator_code, e.share_of_code)
			    and withdrawn_at is not null)
			  or exists (select from place where withdrawn_at is not null
			    and code in (e.place_code, e.base_place, e.among_place, e.share_of_place))
			  or exists (select from unit where code = e.currency and withdrawn_at is not null)
			  or exists (select from statement s where s.source_id = e.source_id and s.paragraph = e.paragraph
			    and s.sentence = e.sentence and withdrawn_at is not null))""";

	/**
	 * Those whose key another figure has that stands. The index is walked in its order,
	 * as {@link ObservationVersions} explains.
	 */
	private static final String TAKEN = """
			update undone u set obstacle = 'taken', other = t.id
			from undone k join observation e on e.ctid = k.ended cross join lateral (
			  select id from observation where superseded_at is null and (%1$s) >= (%2$s) and (%1$s) <= (%2$s)
			  order by %1$s limit 1) t
			where k.id = u.id and u.obstacle is null and t.id <> u.id
			  and not exists (select from undone w where w.id = t.id and w.obstacle is null)""".formatted(KEY,
			KEY_OF_ENDED);

	private static final String LEFT = """
			select u.id, u.obstacle, u.other, (select max(r.number) from observation v
			  join revision r on r.recorded_at in (v.recorded_at, v.superseded_at)
			  where v.id = coalesce(u.other, u.id)) as number
			from undone u where u.obstacle is not null order by u.id limit :most""";

	private static final Map<String, String> MESSAGES = Map.of("changed",
			"Was corrected, withdrawn or recorded again since.", "gone", "Refers to what was taken back since.",
			"taken", "Its source states another figure by the same key now: %s.");

	private final JdbcClient jdbc;

	private final ObservationVersions versions;

	private final SourceObservations figures;

	UndoneFigures(JdbcClient jdbc, ObservationVersions versions, SourceObservations figures) {
		this.figures = figures;
		this.jdbc = jdbc;
		this.versions = versions;
	}

	/** The columns of a figure but for its key. */
	private static String stated(String row) {
		return ObservationColumn.sql(row,
				ObservationColumn.ALL.stream().filter((column) -> column != ObservationColumn.COMPARED).toList());
	}

	/** Columns of what stood before, by its key of today. */
	private static String columns(String row, List<ObservationColumn> columns) {
		return ObservationColumn.sql(row, columns).replace(row + COMPARED, "k." + COMPARED);
	}

	/**
	 * Undoes what a revision did, as far as nothing is in the way.
	 * @param recordedAt the moment of the revision
	 * @param most how many of those that are left are named
	 */
	public Undone undo(Instant recordedAt, int most, RevisionDraft draft) {
		collect(recordedAt.toString());
		var at = draft.recordedAt();
		this.versions.end("select standing from undone where obstacle is null and standing is not null", Map.of(), at);
		this.versions.insert(
				"select e.id, " + columns("e.", ObservationColumn.ALL)
						+ " from undone k join observation e on e.ctid = k.ended where k.obstacle is null",
				Map.of(), at);
		note(ChangeAction.DELETE, "ended is null", draft);
		note(ChangeAction.UPDATE, "ended is not null and made is not null", draft);
		note(ChangeAction.CREATE, "made is null", draft);
		var left = left(most);
		return new Undone(left, left.isEmpty() ? 0 : countLeft());
	}

	private void collect(String recordedAt) {
		this.jdbc.sql("drop table if exists undone").update();
		this.jdbc.sql(COLLECT.formatted(recordedAt)).update();
		this.jdbc.sql("create index on undone (id)").update();
		this.jdbc.sql("analyze undone").update();
		this.jdbc.sql(UNFIT).update();
		follow();
		this.versions.inOrderOfIndexes(() -> {
			while (this.jdbc.sql(TAKEN).update() > 0) {
				// What stays because of that keeps its key, too.
			}
		});
	}

	/** Gives what stands again the keys that follow from the indicators of today. */
	private void follow() {
		var rules = this.figures.rules();
		var keys = new HashMap<String, String>();
		this.jdbc.sql(SAYING).query((row) -> {
			var figure = ObservationColumn.read(row);
			var compared = figure.beyond(rules.defaults(figure)).compared();
			if (!compared.equals(row.getString(COMPARED))) {
				keys.put(row.getString("ended"), compared);
			}
		});
		keys.forEach((ended, compared) -> this.jdbc
			.sql("update undone set compared = :compared where ended = cast(:ended as tid)")
			.param("compared", compared)
			.param("ended", ended)
			.update());
	}

	private void note(ChangeAction action, String condition, RevisionDraft draft) {
		draft.touched(action, ObservationCuration.COLLECTION,
				this.jdbc.sql("select count(*) from undone where obstacle is null and " + condition)
					.query(Long.class)
					.single());
	}

	private long countLeft() {
		return this.jdbc.sql("select count(*) from undone where obstacle is not null").query(Long.class).single();
	}

	/**
	 * Returns the newest revision that recorded the versions of today of some figures; 0
	 * if none did.
	 * @param ids the ids of resources, also of such that are no figures
	 */
	public long lastRecorded(Collection<String> ids) {
		return this.jdbc.sql("""
				select coalesce(max(r.number), 0) from observation o join revision r on r.recorded_at = o.recorded_at
				where o.id = any(cast(:ids as uuid[])) and o.superseded_at is null""")
			.param("ids",
					ids.stream()
						.flatMap((id) -> CanonicalUuid.of(id).stream())
						.map(UUID::toString)
						.toArray(String[]::new))
			.query(Long.class)
			.single();
	}

	private List<LeftChange> left(int most) {
		return this.jdbc.sql(LEFT)
			.param("most", most)
			.query((row, number) -> new LeftChange(ObservationCuration.path(row.getObject("id", UUID.class)),
					row.getObject("number", Long.class),
					MESSAGES.getOrDefault(row.getString("obstacle"), "")
						.formatted(ObservationCuration.path(Objects
							.requireNonNullElse(row.getObject("other", UUID.class), row.getObject("id", UUID.class))))))
			.list();
	}

	/**
	 * What became of the figures of a revision.
	 *
	 * @param left those that stay as they are, at most as many as were asked for
	 * @param countLeft how many stay
	 */
	public record Undone(List<LeftChange> left, long countLeft) {
	}

}
