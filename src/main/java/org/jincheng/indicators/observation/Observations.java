package org.jincheng.indicators.observation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.jincheng.indicators.indicator.BasePeriod;
import org.jincheng.indicators.indicator.Comparison;
import org.jincheng.indicators.indicator.ComparisonKind;
import org.jincheng.indicators.indicator.Origin;
import org.jincheng.indicators.language.Language;
import org.jincheng.indicators.language.Term;
import org.jincheng.indicators.revision.RevisionAction;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Repository;

/**
 * The one table of numbers. It is the one that grows, so it is read by SQL of its own,
 * straight into what is served: no entity is made of a row that is only shown.
 */
@Repository
class Observations {

	/** How many rows a cursor hands over at a time. */
	private static final int FETCH_SIZE = 1000;

	/** As PostgreSQL orders them; Java compares them as signed numbers. */
	private static final Comparator<UUID> AS_WRITTEN = Comparator.comparing(UUID::toString);

	private static final PeriodBasis[] PERIOD_BASES = PeriodBasis.values();

	private static final Relation[] RELATIONS = Relation.values();

	private static final RevisionAction[] REVISION_ACTIONS = RevisionAction.values();

	private static final ComparisonKind[] COMPARISON_KINDS = ComparisonKind.values();

	private final JdbcClient jdbc;

	private final JdbcClient alone;

	Observations(JdbcClient jdbc, DataSource database) {
		this.jdbc = jdbc;
		this.alone = JdbcClient.create(new OutsideTransaction(database));
	}

	/** The stated observations that match, in order, from after the keys on. */
	List<Observation> find(ObservationFilter filter, @Nullable String words, ObservationOrder order, boolean descending,
			@Nullable List<String> keys, int limit, Language language) {
		return read(ObservationStatements.page(filter, words, order, descending, keys, limit, language)).list();
	}

	/**
	 * The same, by one statement that is no part of the current transaction.
	 */
	Look look(ObservationFilter filter, @Nullable String words, ObservationOrder order, boolean descending,
			@Nullable List<String> keys, int limit, Language language) {
		var statement = ObservationStatements.page(filter, words, order, descending, keys, limit, language);
		return this.alone.sql(statement.sql()).params(statement.parameters()).query((ResultSet rows) -> {
			var found = new ArrayList<Observation>();
			Instant recordedAt = null;
			while (rows.next()) {
				if (recordedAt == null) {
					recordedAt = rows.getObject(24, OffsetDateTime.class).toInstant();
				}
				found.add(observation(rows, found.size()));
			}
			return new Look(found, recordedAt);
		});
	}

	/**
	 * All stated observations that match, in order, from after the keys on: through a
	 * cursor, so that they take the same memory however many they are. To be closed.
	 */
	Stream<Observation> stream(ObservationFilter filter, @Nullable String words, ObservationOrder order,
			boolean descending, @Nullable List<String> keys, Language language) {
		return read(ObservationStatements.page(filter, words, order, descending, keys, null, language)).stream();
	}

	/** How many stated observations match. */
	long count(ObservationFilter filter, @Nullable String words) {
		return prepare(ObservationStatements.count(filter, words)).query(Long.class).single();
	}

	/**
	 * The version of a figure that stood at a moment; if none is given, the one that
	 * stands, or the last one of a figure that was withdrawn.
	 */
	Optional<Observation> findById(UUID id, @Nullable Instant asOf, Language language) {
		return read(ObservationStatements.byId(id, asOf, language)).optional();
	}

	/** All versions of a figure that were recorded by a moment, the oldest first. */
	List<ObservationVersion> versions(UUID id, @Nullable Instant asOf, Language language) {
		return prepare(ObservationStatements.versions(id, asOf, language))
			.query((row, number) -> new ObservationVersion(observation(row, number),
					Objects.requireNonNull(recording(row, 24)), recording(row, 29)))
			.list();
	}

	/** The newest standing observations of each indicator, newest first. */
	List<Observation> newest(Collection<String> indicators, int most, Language language) {
		return read(ObservationStatements.newest(indicators, most, language)).list();
	}

	/**
	 * What figures are derived from: the amounts of investments and the comparisons that
	 * leave their reading open, newest first.
	 */
	List<Observation> derivable(@Nullable Instant asOf, Language language) {
		return read(ObservationStatements.derivable(asOf, language)).list();
	}

	private JdbcClient.MappedQuerySpec<Observation> read(ObservationStatements.Statement statement) {
		return prepare(statement).query(Observations::observation);
	}

	private JdbcClient.StatementSpec prepare(ObservationStatements.Statement statement) {
		return this.jdbc.sql(statement.sql()).withFetchSize(FETCH_SIZE).params(statement.parameters());
	}

	private static ObservationVersion.@Nullable Recording recording(ResultSet row, int first) throws SQLException {
		var at = row.getObject(first + 1, OffsetDateTime.class);
		return (at != null)
				? new ObservationVersion.Recording(row.getLong(first), at.toInstant(), row.getString(first + 2),
						Term.find(REVISION_ACTIONS, row.getString(first + 3)).orElseThrow(), row.getString(first + 4))
				: null;
	}

	private static Observation observation(ResultSet row, int number) throws SQLException {
		var place = new Observation.PlaceReference(row.getString(4), row.getString(22));
		var period = Period.of(date(row, 5), date(row, 6), Term.find(PERIOD_BASES, row.getString(7)).orElseThrow());
		var source = new Observation.SourceReference(row.getString(13), row.getInt(14), row.getInt(15));
		return new Observation(row.getObject(1, UUID.class), row.getString(2), row.getString(21), row.getString(3),
				place, period, row.getBigDecimal(8), row.getString(9),
				Term.find(RELATIONS, row.getString(10)).orElseThrow(), row.getString(11), comparison(row),
				row.getBoolean(12), Origin.STATED, null, source, row.getObject(16, OffsetDateTime.class).toInstant(),
				supersededAt(row), disagreeing(row));
	}

	private static List<UUID> disagreeing(ResultSet row) throws SQLException {
		var ids = row.getArray(23);
		return (ids != null) ? Arrays.stream((UUID[]) ids.getArray()).sorted(AS_WRITTEN).toList() : List.of();
	}

	private static @Nullable Comparison comparison(ResultSet row) throws SQLException {
		var kind = row.getString(18);
		return (kind != null) ? new Comparison(Term.find(COMPARISON_KINDS, kind).orElseThrow(),
				new BasePeriod(date(row, 19), date(row, 20))) : null;
	}

	private static @Nullable Instant supersededAt(ResultSet row) throws SQLException {
		var supersededAt = row.getObject(17, OffsetDateTime.class);
		return (supersededAt != null) ? supersededAt.toInstant() : null;
	}

	private static LocalDate date(ResultSet row, int column) throws SQLException {
		return row.getObject(column, LocalDate.class);
	}

	/**
	 * Observations of one revision.
	 *
	 * @param found the observations
	 * @param recordedAt its moment; null if there are none to tell it
	 */
	record Look(List<Observation> found, @Nullable Instant recordedAt) {
	}

	/** Connections that commit each statement, and change nothing. */
	private static final class OutsideTransaction extends DelegatingDataSource {

		OutsideTransaction(DataSource database) {
			super(database);
		}

		@Override
		public Connection getConnection() throws SQLException {
			var connection = super.getConnection();
			connection.setReadOnly(true);
			return connection;
		}

	}

}
