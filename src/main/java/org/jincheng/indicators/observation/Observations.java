package org.jincheng.indicators.observation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.jincheng.indicators.language.Language;
import org.jincheng.indicators.language.Term;
import org.jincheng.indicators.paging.PageQuery;
import org.jincheng.indicators.paging.Words;
import org.jincheng.indicators.revision.RevisionAction;
import org.jincheng.indicators.source.EditionReader;
import org.jincheng.indicators.source.Editions;
import org.jincheng.indicators.source.Locator;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Repository;

/**
 * The one table of numbers. It is the one that grows, so it is read by SQL of its own,
 * straight into what is served: no entity is made of a row that is only shown.
 */
@Repository
public class Observations {

	private static final String NEWEST_REVISION = "newest_revision";

	/** How many rows a cursor hands over at a time. */
	private static final int FETCH_SIZE = 1000;

	private static final RevisionAction[] REVISION_ACTIONS = RevisionAction.values();

	private final Reader reader;

	/** Reads with each statement by itself, as no part of the current transaction. */
	private final Reader alone;

	Observations(DataSource database) {
		this.reader = new Reader(database, EditionReader::inTransaction);
		this.alone = new Reader(new OutsideTransaction(database), EditionReader::outside);
	}

	/**
	 * The stated observations that match, in order, from where a page starts on.
	 * @param limit how many at most: one more than are shown, which may lack those that
	 * contradict it
	 */
	public List<Observation> find(ObservationSelection selection, PageQuery page, int limit, Language language) {
		return page(this.reader, selection, page, limit, language).found();
	}

	/**
	 * The same, by statements that are no part of the current transaction: if they do not
	 * see the same revision, it is not told.
	 */
	public Look look(ObservationSelection selection, PageQuery page, int limit, Language language) {
		return page(this.alone, selection, page, limit, language);
	}

	private static Look page(Reader reader, ObservationSelection selection, PageQuery page, int limit,
			Language language) {
		var vintage = selection.vintage();
		var editions = reader.editions(vintage);
		var statement = new ObservationPage(selection, page, limit).toSql(language);
		var read = reader.prepare(statement).query((ResultSet rows) -> {
			var found = new ArrayList<Observation>();
			Instant recordedAt = null;
			while (rows.next()) {
				if (recordedAt == null) {
					recordedAt = rows.getObject(NEWEST_REVISION, OffsetDateTime.class).toInstant();
				}
				found.add(ObservationRow.read(rows, editions, language));
			}
			return new Look(found, Objects.equals(recordedAt, editions.recordedAt()) ? recordedAt : null);
		});
		var isAll = selection.source() == null && selection.latest() == null && Words.of(page.q()).isEmpty();
		var apart = isAll ? ObservationOrder.of(page).apart(read.found(), page.keys(), limit) : read.found();
		if (apart.isEmpty()) {
			return new Look(Contradictions.among(read.found(), Map.of(), editions), read.recordedAt());
		}
		var look = reader.contradicted(read.found(), apart, editions, vintage);
		return new Look(look.found(), Objects.equals(look.recordedAt(), read.recordedAt()) ? read.recordedAt() : null);
	}

	/**
	 * The stated observations that a statement reads: as a stream, which is to be closed,
	 * through a cursor, so that they take the same memory however many they are.
	 */
	public JdbcClient.MappedQuerySpec<Observation> read(Sql statement, Vintage vintage, Language language) {
		var editions = this.reader.editions(vintage);
		return this.reader.prepare(statement).query((row, number) -> ObservationRow.read(row, editions, language));
	}

	/** The pairs that a statement reads, in the same way. */
	public JdbcClient.MappedQuerySpec<TransformPair> readPairs(Sql statement, Vintage vintage, Language language) {
		var editions = this.reader.editions(vintage);
		return this.reader.prepare(statement).query((row, number) -> pair(row, editions, language));
	}

	private static TransformPair pair(ResultSet row, Editions editions, Language language) throws SQLException {
		var level = ObservationRow.read(row, editions, language);
		return new TransformPair(level, ObservationRow.readBase(row, level, editions));
	}

	/** The series that a statement reads. To be closed. */
	Stream<Series> series(Sql statement) {
		return this.reader.prepare(statement)
			.query((row, number) -> new Series(
					SeriesKey.of(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
							row.getString(5), row.getString(6), row.getString(7)),
					row.getObject(8, LocalDate.class), row.getObject(9, LocalDate.class)))
			.stream();
	}

	/** Whether there is what a statement asks for. */
	boolean isAny(Sql statement) {
		return this.reader.prepare(statement).query(Boolean.class).single();
	}

	/** The pairs of codes that a statement reads. */
	List<Map.Entry<String, String>> codes(Sql statement) {
		return this.reader.prepare(statement)
			.query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
			.list();
	}

	/** The pairs that each of some transforms makes of figures, in their order. */
	public List<Map.Entry<Transform, TransformPair>> pairsOf(Collection<UUID> figures, List<Transform> transforms,
			Vintage vintage, Language language) {
		var editions = this.reader.editions(vintage);
		return this.reader.prepare(Pairing.pairsOf(figures, transforms, vintage, language))
			.query((row, number) -> Map.entry(transforms.get(row.getInt("transform")), pair(row, editions, language)))
			.list();
	}

	/** How many stated observations match. */
	public long count(ObservationSelection selection, @Nullable String words) {
		return this.reader.prepare(ObservationPage.count(selection, words)).query(Long.class).single();
	}

	/**
	 * The version of a figure that stood at a moment; if none is given, the one that
	 * stands, or the last one of a figure that was withdrawn.
	 */
	public Optional<Observation> findById(UUID id, Vintage vintage, Language language) {
		var found = read(ObservationStatements.byId(id, vintage, language), vintage, language).list();
		return contradicted(found, vintage).stream().findFirst();
	}

	/** Where figures are stated, by their ids, as of a moment or of now. */
	public Map<UUID, Locator> locators(Collection<UUID> ids, Vintage vintage) {
		return this.reader.prepare(ObservationStatements.locators(ids, vintage))
			.query((row, number) -> Map.entry(row.getObject(1, UUID.class),
					new Locator(row.getString(2), row.getInt(3), row.getInt(4))))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** The figures of a statement that stand. */
	public List<Observation> of(Locator statement, int most, Language language) {
		return contradicted(read(ObservationStatements.of(statement, most, language), Vintage.NOW, language).list(),
				Vintage.NOW);
	}

	/** All versions of a figure that were recorded by a moment, the oldest first. */
	public List<ObservationVersion> versions(UUID id, Vintage vintage, Language language) {
		var editions = this.reader.editions(vintage);
		return this.reader.prepare(ObservationStatements.versions(id, vintage, language))
			.query((row, number) -> new ObservationVersion(ObservationRow.read(row, editions, language),
					Objects.requireNonNull(recording(row, "recorded_")), recording(row, "ended_")))
			.list();
	}

	/** The newest standing observations of each indicator, newest first. */
	public List<Observation> newest(Collection<String> indicators, int most, Language language) {
		var found = read(ObservationStatements.newest(indicators, most, language), Vintage.NOW, language).list();
		return contradicted(found, Vintage.NOW);
	}

	/**
	 * One figure of each indicator at each of some places, with what there is of it.
	 */
	public List<CoveredFigure> covered(Collection<String> places, Language language) {
		var editions = this.reader.editions(Vintage.NOW);
		return this.reader.prepare(OverviewStatements.newest(places, editions, language))
			.query((row, number) -> CoveredFigure.read(row, editions, language))
			.list();
	}

	/** What sources are to each other, as of now. */
	public Editions editions() {
		return this.reader.editions(Vintage.NOW);
	}

	/** What a statement finds beside figures, in order, by their ids. */
	public Map<UUID, List<Observation>> beside(Sql statement, Language language) {
		var editions = this.reader.editions(Vintage.NOW);
		return this.reader.prepare(statement)
			.query((row, number) -> Map.entry(row.getObject("beside", UUID.class),
					ObservationRow.read(row, editions, language)))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
	}

	/** Figures with what contradicts them, unless they stand no more. */
	public List<Observation> contradicted(List<Observation> figures, Vintage vintage) {
		var standing = figures.stream()
			.filter((figure) -> vintage.asOf() != null || figure.supersededAt() == null)
			.toList();
		return this.reader.contradicted(figures, standing, this.reader.editions(vintage), vintage).found();
	}

	private static ObservationVersion.@Nullable Recording recording(ResultSet row, String prefix) throws SQLException {
		var at = row.getObject(prefix + "at", OffsetDateTime.class);
		return (at != null) ? new ObservationVersion.Recording(row.getLong(prefix + "number"), at.toInstant(),
				row.getString(prefix + "actor"),
				Term.find(REVISION_ACTIONS, row.getString(prefix + "action")).orElseThrow(),
				row.getString(prefix + "reason")) : null;
	}

	/**
	 * Observations of one revision.
	 *
	 * @param found the observations
	 * @param recordedAt its moment; null if that is not known
	 */
	public record Look(List<Observation> found, @Nullable Instant recordedAt) {
	}

	/** Sends statements to a database, each as it is to be planned. */
	private static final class Reader {

		private final JdbcClient planned;

		private final JdbcClient plannedForValues;

		private final EditionReader editions;

		Reader(DataSource database, Function<JdbcClient, EditionReader> editions) {
			this.planned = client(new JdbcTemplate(database));
			this.editions = editions.apply(this.planned);
			this.plannedForValues = client(new JdbcTemplate(database) {

				@Override
				protected void applyStatementSettings(Statement statement) throws SQLException {
					super.applyStatementSettings(statement);
					// PostgreSQL plans what has no name for the values that come with it.
					statement.unwrap(PGStatement.class).setPrepareThreshold(0);
				}

			});
		}

		private static JdbcClient client(JdbcTemplate template) {
			template.setFetchSize(FETCH_SIZE);
			return JdbcClient.create(template);
		}

		JdbcClient.StatementSpec prepare(Sql statement) {
			return (statement.isPlannedForValues() ? this.plannedForValues : this.planned).sql(statement.text())
				.params(statement.parameters());
		}

		/** What sources are to each other, as of a vintage. */
		Editions editions(Vintage vintage) {
			return this.editions.read(vintage.lastDay());
		}

		/**
		 * Figures with what contradicts them.
		 * @param apart those whose others may not be among the figures
		 */
		Look contradicted(List<Observation> figures, List<Observation> apart, Editions editions, Vintage vintage) {
			return prepare(Contradictions.others(apart, vintage)).query((ResultSet rows) -> {
				var others = new HashMap<UUID, List<Contradictions.Other>>();
				Instant recordedAt = null;
				while (rows.next()) {
					recordedAt = rows.getObject(NEWEST_REVISION, OffsetDateTime.class).toInstant();
					var beside = rows.getObject("beside", UUID.class);
					if (beside != null) {
						others.computeIfAbsent(beside, (id) -> new ArrayList<>())
							.add(Contradictions.Other.of(rows, editions));
					}
				}
				return new Look(Contradictions.among(figures, others, editions), recordedAt);
			});
		}

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
