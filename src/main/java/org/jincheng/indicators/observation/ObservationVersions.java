package org.jincheng.indicators.observation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jincheng.indicators.language.Term;
import org.jincheng.indicators.language.Text;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The versions of figures, one for each time that a figure was recorded or corrected.
 * None is changed, but for the moment that it ends.
 */
@Repository
class ObservationVersions {

	/** The columns of what is said of a figure. */
	static final String SAID = """
			indicator_code, place_code, unit_code, period_start, period_end, period_basis, value, upper, counted,
			  relation, status, comparison_kind, base_start, base_end, compared, printed, note_en, note_zh, occurrence, joint,
			  source_id, paragraph, sentence""";

	private static final String SELECT = "select id, recorded_at, " + SAID + " from observation ";

	private static final String OF_KEY = """
			where indicator_code = :indicator and place_code = :place and unit_code = :unit
			  and period_start = :start and period_end = :end and source_id = :source and status = :status
			  and compared = :compared and occurrence = :occurrence""";

	private static final String INSERT = "insert into observation (id, recorded_at, " + SAID
			+ """
					) values (:id, :recordedAt, :indicator, :place, :unit, :start, :end, :basis, :value, :upper, :counted, :relation,
					  :status, :comparison, :baseStart, :baseEnd, :compared, :printed, :noteEn, :noteZh, :occurrence, :joint, :source,
					  :paragraph, :sentence)""";

	private final JdbcClient jdbc;

	private final NamedParameterJdbcTemplate batches;

	ObservationVersions(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/** The version of a figure that stands. */
	Optional<Version> standing(UUID id) {
		return this.jdbc.sql(SELECT + "where id = :id and superseded_at is null")
			.param("id", id)
			.query(ObservationVersions::version)
			.optional();
	}

	Optional<Version> standing(ObservationRequest said) {
		return ofKey(SELECT + OF_KEY + " and superseded_at is null", said).query(ObservationVersions::version)
			.optional();
	}

	/** The versions of the figures of a source that stand, in reading order. */
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

	/** Whether what a source states again, it states once before. */
	boolean statesBefore(ObservationRequest said) {
		var occurrence = Objects.requireNonNull(said.occurrence());
		return occurrence == 1 || standing(said.withOccurrence(occurrence - 1)).isPresent();
	}

	/** Whether a source has figures, also ones that were withdrawn. */
	boolean hasAny(String source) {
		return this.jdbc.sql("select exists (select from observation where source_id = :source)")
			.param("source", source)
			.query(Boolean.class)
			.single();
	}

	/** Whether there is a figure with this id, also one that was withdrawn. */
	boolean exists(UUID id) {
		return this.jdbc.sql("select exists (select from observation where id = :id)")
			.param("id", id)
			.query(Boolean.class)
			.single();
	}

	/**
	 * The id of a figure to be recorded: that of one that was withdrawn with this key, if
	 * it is not taken by one that got another key since.
	 */
	UUID id(ObservationRequest said) {
		return ofKey(
				"select id from observation o " + OF_KEY
						+ """
								 and not exists (select from observation later where later.id = o.id and later.recorded_at > o.recorded_at)
								order by recorded_at desc limit 1""",
				said)
			.query(UUID.class)
			.optional()
			.orElseGet(() -> exists(said.keyId()) ? UUID.randomUUID() : said.keyId());
	}

	private JdbcClient.StatementSpec ofKey(String sql, ObservationRequest said) {
		return this.jdbc.sql(sql).paramSource(key(said));
	}

	private static MapSqlParameterSource key(ObservationRequest said) {
		return new MapSqlParameterSource().addValue("indicator", said.indicator())
			.addValue("place", said.place())
			.addValue("unit", said.unit())
			.addValue("start", said.period().start())
			.addValue("end", said.period().end())
			.addValue("source", said.source().id())
			.addValue("status", Objects.requireNonNull(said.status()).code())
			.addValue("compared", said.compared())
			.addValue("occurrence", said.occurrence());
	}

	/** Adds versions, all of them in one round trip. */
	void insert(Collection<Version> versions) {
		this.batches.batchUpdate(INSERT,
				versions.stream().map(ObservationVersions::parameters).toArray(SqlParameterSource[]::new));
	}

	private static SqlParameterSource parameters(Version version) {
		var said = version.said();
		return key(said).addValue("id", version.id())
			.addValue("basis", said.period().basis().code())
			.addValue("value", said.value())
			.addValue("upper", said.upper())
			.addValue("counted", said.counted())
			.addValue("relation", said.relation().code())
			.addValue("comparison", (said.comparison() != null) ? said.comparison().kind().code() : null)
			.addValue("baseStart", (said.comparison() != null) ? said.comparison().basePeriod().start() : null)
			.addValue("baseEnd", (said.comparison() != null) ? said.comparison().basePeriod().end() : null)
			.addValue("printed", said.printed())
			.addValue("noteEn", (said.note() != null) ? said.note().en() : null)
			.addValue("noteZh", (said.note() != null) ? said.note().zh() : null)
			.addValue("joint", said.joint())
			.addValue("paragraph", said.source().paragraph())
			.addValue("sentence", said.source().sentence())
			.addValue("recordedAt", version.recordedAt().atOffset(ZoneOffset.UTC));
	}

	/** Ends the version that stands. */
	void end(Version version, Instant at) {
		this.jdbc.sql("""
				update observation set superseded_at = :at
				where id = :id and place_code = :place and superseded_at is null""")
			.param("at", at.atOffset(ZoneOffset.UTC))
			.param("id", version.id())
			.param("place", version.said().place())
			.update();
	}

	private static Version version(ResultSet row, int number) throws SQLException {
		return new Version(row.getObject("id", UUID.class), said(row),
				row.getObject("recorded_at", OffsetDateTime.class).toInstant());
	}

	/** Reads what a row of {@link #SAID} says. */
	static ObservationRequest said(ResultSet row) throws SQLException {
		var period = new ObservationRequest.PeriodRequest(row.getObject("period_start", LocalDate.class),
				row.getObject("period_end", LocalDate.class),
				Term.find(PeriodBasis.values(), row.getString("period_basis")).orElseThrow());
		var note = row.getString("note_en");
		return new ObservationRequest(row.getString("indicator_code"), row.getString("place_code"), null, period,
				row.getBigDecimal("value"), row.getBigDecimal("upper"), row.getString("unit_code"),
				row.getString("counted"), Term.find(Relation.values(), row.getString("relation")).orElseThrow(),
				Term.find(FigureStatus.values(), row.getString("status")).orElseThrow(), ReferenceData.comparison(row),
				row.getString("printed"), (note != null) ? new Text(note, row.getString("note_zh")) : null,
				row.getInt("occurrence"), row.getObject("joint", Boolean.class), new ObservationRequest.SourceRequest(
						row.getString("source_id"), row.getInt("paragraph"), row.getInt("sentence")));
	}

	/**
	 * A version of a figure.
	 *
	 * @param id the id of the figure
	 * @param said what a curator said of it
	 * @param recordedAt when
	 */
	record Version(UUID id, ObservationRequest said, Instant recordedAt) {
	}

}
