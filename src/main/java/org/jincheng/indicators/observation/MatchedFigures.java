package org.jincheng.indicators.observation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jincheng.indicators.observation.StagedFigures.Outcome;
import org.jincheng.indicators.representation.MomentText;
import org.jincheng.indicators.revision.ChangeAction;
import org.jincheng.indicators.revision.RevisionDraft;
import org.jincheng.indicators.tables.RowChanges;
import org.jincheng.indicators.tables.RowFaults;
import org.jincheng.indicators.tables.RowOutcome;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Compares the figures of a file with those that are recorded, and records them, all in
 * one transaction.
 */
public final class MatchedFigures {

	/** What makes a figure, in the order of the indexes of its versions. */
	private static final String KEY = "indicator_code, place_code, unit_code, period_start, period_end, source_id, status, compared, occurrence";

	/**
	 * Whether a version is of the figure of a row, as a range that is walked in the order
	 * of these indexes. Where the columns are said to be equal, any index that has some
	 * of them may be taken, which reads the whole series for each row if it is longer
	 * than the statistics of PostgreSQL know.
	 */
	private static final String SAME_FIGURE = "(%1$s) >= (%2$s) and (%1$s) <= (%2$s)".formatted(KEY,
			"s." + KEY.replace(", ", ", s."));

	/**
	 * Switches sorting, without which PostgreSQL walks an index in the order that is
	 * asked for, and the memory for what is looked up again, which nothing is.
	 */
	private static final String SORTING = """
			set local enable_sort = %1$s; set local enable_incremental_sort = %1$s; set local enable_memoize = %1$s""";

	/**
	 * With where it is stored, which stays so while no other transaction can change it
	 * and needs no index.
	 */
	private static final String STANDING = """
			select *, ctid as version, true as is_last from observation
			where superseded_at is null and %s
			order by %s limit 1""".formatted(SAME_FIGURE, KEY);

	/**
	 * The last version of a figure that was withdrawn, or else the newest of one that has
	 * another key by now.
	 */
	private static final String SUPERSEDED = """
			select * from (
			  select *, ctid as version, not exists (
			    select from observation later where later.id = o.id and later.recorded_at > o.recorded_at
			    order by later.place_code, later.recorded_at offset 0) as is_last
			  from observation o
			  where superseded_at is not null and %s
			  order by %s, recorded_at) o
			order by is_last desc, recorded_at desc limit 1""".formatted(SAME_FIGURE, KEY);

	/**
	 * What is said of a figure beside its key. Where a file has no such column, it stays
	 * as it is.
	 */
	private static final List<String> BESIDE_KEY = List.of("period_basis", "value", "upper", "counted", "relation",
			"printed", "note_en", "note_zh", "joint", "paragraph", "sentence");

	/**
	 * Whether a figure as it was printed became a number in the hands of a program: the
	 * same one, without its thousands separators, brackets of a fall, and zeros at its
	 * ends. To be told where the figure as printed is.
	 */
	private static final String SAME_PRINTED = """
			case when s.printed ~ '^-?(0|[1-9][0-9]{0,29})(\\.0|\\.[0-9]{0,29}[1-9])?$|^-?[0-9]{1,30}\\.[0-9]{2}%$'
			    and ?.printed ~ '^(-?[0-9]{1,30}|-?[0-9]{1,3}(,[0-9]{3}){1,9})(\\.[0-9]{1,30})?%?$|^\\([0-9,]{1,30}(\\.[0-9]{1,30})?\\)$'
			    and (right(s.printed, 1) = '%') = (right(?.printed, 1) = '%')
			  then translate(s.printed, '%', '')::numeric = translate(?.printed, '(),%', '-')::numeric else false end""";

	private final JdbcClient jdbc;

	/** The table in which the figures of the file are staged. */
	private final String table;

	private final Predicate<String> columns;

	private final Outcome outcome;

	/**
	 * Compares what is staged, in the current transaction.
	 * @param rows how many figures are staged
	 * @param columns whether the file has a column
	 * @param faults takes what does not go with what is recorded
	 */
	MatchedFigures(JdbcClient jdbc, String table, long rows, Predicate<String> columns, RowFaults faults) {
		this.jdbc = jdbc;
		this.table = table;
		this.columns = columns;
		match();
		checkIds(faults);
		checkMoments(faults);
		this.outcome = this.jdbc.sql("""
				select :rows - count(*) filter (where stands) as recorded,
				  count(*) filter (where stands and differs) as corrected,
				  count(*) filter (where stands and not differs) as unchanged
				from figure_match""").param("rows", rows).query(Outcome.class).single();
	}

	/** What becomes of the rows. */
	public Outcome outcome() {
		return this.outcome;
	}

	private void match() {
		this.jdbc.sql(SORTING.formatted("off")).update();
		this.jdbc.sql("create temporary table figure_match on commit drop as " + matches(this.table, STANDING))
			.update();
		var others = """
				(select * from %s s where not exists (select from figure_match m where m.line = s.line) offset 0)"""
			.formatted(this.table);
		this.jdbc.sql("insert into figure_match " + matches(others, SUPERSEDED)).update();
		this.jdbc.sql(SORTING.formatted("default")).update();
		this.jdbc.sql("analyze figure_match").update();
	}

	private String matches(String rows, String version) {
		return """
				select s.line, o.id, o.version, o.joint, o.superseded_at is null as stands,
				  coalesce(o.superseded_at, o.recorded_at) as changed_at, o.counted, o.printed, o.note_en, o.note_zh,
				  o.is_last, (%s) is distinct from (%s) as differs
				from %s s cross join lateral (%s) o""".formatted(
				BESIDE_KEY.stream().map((column) -> said(column, "o")).collect(Collectors.joining(", ")),
				BESIDE_KEY.stream().map((column) -> "o." + column).collect(Collectors.joining(", ")), rows, version);
	}

	private void checkIds(RowFaults faults) {
		this.jdbc.sql("""
				select s.line, s.given_id, coalesce(m.id, s.key_id) as id
				from %s s left join figure_match m on m.line = s.line and m.is_last
				where s.given_id <> coalesce(m.id, s.key_id)
				order by s.line limit %d""".formatted(this.table, RowFaults.MOST)).query((row) -> {
			faults.row(row.getLong("line"))
				.refuse("id", row.getString("given_id"),
						"Not the id of this figure, which is %s: with another indicator, place, unit, period, comparison, status, source or occurrence it is another figure. Leave the id empty to record it."
							.formatted(row.getString("id")));
		});
	}

	private void checkMoments(RowFaults faults) {
		this.jdbc.sql("""
				select s.line, s.known_at, m.changed_at, m.stands
				from %s s join figure_match m on m.line = s.line
				where m.changed_at > s.known_at and (m.differs or not m.stands)
				order by s.line limit %d""".formatted(this.table, RowFaults.MOST)).query((row) -> {
			faults.row(row.getLong("line"))
				.refuse("recorded_at", moment(row.getObject("known_at", OffsetDateTime.class)),
						"Somebody %s it at %s, after this was exported: export it anew.".formatted(
								row.getBoolean("stands") ? "corrected" : "withdrew",
								moment(row.getObject("changed_at", OffsetDateTime.class))));
		});
	}

	/**
	 * Tells what becomes of each row that was matched, in the same transaction: those
	 * that change something before those that do not.
	 */
	public void tell(RowChanges changes) {
		var columns = BESIDE_KEY.stream()
			.map((column) -> "('%1$s', cast(%2$s as text), cast(s.%1$s as text), (%3$s) is distinct from %2$s)"
				.formatted(column, "o." + column, said(column, "o")))
			.collect(Collectors.joining(", "));
		this.jdbc
			.sql("""
					select s.line, case when m.line is null then s.key_id when m.is_last then m.id end as id,
					  coalesce(m.stands, false) as stands, coalesce(m.differs, false) as differs, c.name, c.before, c.after, c.differs as corrected
					from %s s
					left join figure_match m on m.line = s.line
					left join lateral (
					  select c.*
					  from (
					    select * from observation
					    where ctid = m.version and m.stands and (m.differs or m.printed <> s.printed) offset 0) o
					  cross join lateral (values %s) c (name, before, after, differs)
					  where c.differs or (c.name = 'printed' and c.before <> c.after)) c on true
					order by coalesce(m.stands and not m.differs and c.name is null, false), s.line limit %d"""
				.formatted(this.table, columns, RowChanges.MOST))
			.query((row) -> {
				var id = row.getString("id");
				var outcome = !row.getBoolean("stands") ? RowOutcome.RECORDED
						: row.getString("name") == null ? RowOutcome.UNCHANGED
								: row.getBoolean("corrected") ? RowOutcome.CORRECTED : RowOutcome.FORMATTING;
				changes.add(row.getLong("line"), outcome,
						(id != null) ? ObservationCuration.path(UUID.fromString(id)) : null, row.getString("name"),
						row.getString("before"), row.getString("after"));
			});
	}

	/**
	 * Records, in the transaction in which they were matched, all figures that differ.
	 */
	public void record(RevisionDraft draft) {
		this.jdbc.sql("""
				update observation o set superseded_at = :at
				from figure_match m
				where m.stands and m.differs and o.ctid = m.version""").param("at", at(draft.recordedAt())).update();
		this.jdbc
			.sql(("insert into observation (id, recorded_at, " + ObservationVersions.SAID
					+ """
							)
							select case when m.is_last then m.id when m.line is null then s.key_id else gen_random_uuid() end, :at,
							  s.indicator_code, s.place_code, s.unit_code, s.period_start, s.period_end, s.period_basis, s.value, s.upper,
							  %s, s.relation, s.status, s.comparison_kind, s.base_start, s.base_end, s.compared, %s, %s, %s, s.occurrence,
							  coalesce(s.joint, m.joint, p.kind = 'group'), s.source_id, s.paragraph, s.sentence
							from %s s join place p on p.code = s.place_code left join figure_match m on m.line = s.line
							where m.line is null or m.differs or not m.stands""")
				.formatted(said("counted", "m"), said("printed", "m"), said("note_en", "m"), said("note_zh", "m"),
						this.table))
			.param("at", at(draft.recordedAt()))
			.update();
		draft.touched(ChangeAction.CREATE, ObservationCuration.COLLECTION, this.outcome.recorded());
		draft.touched(ChangeAction.UPDATE, ObservationCuration.COLLECTION, this.outcome.corrected());
	}

	/** What a row says of a column, or else what is said of the figure before. */
	private String said(String column, String before) {
		if (column.equals("printed")) {
			var stands = before.equals("m") ? "m.stands and " : "";
			return "case when %s(%s) then %s.printed else s.printed end".formatted(stands,
					SAME_PRINTED.replace("?.", before + "."), before);
		}
		var isSaid = switch (column) {
			case "joint" -> false;
			case "counted", "note_en", "note_zh" -> this.columns.test(column);
			default -> true;
		};
		return isSaid ? "s." + column : "coalesce(s.%1$s, %2$s.%1$s)".formatted(column, before);
	}

	private static String moment(OffsetDateTime moment) {
		return MomentText.of(moment.toInstant());
	}

	private static OffsetDateTime at(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

}
