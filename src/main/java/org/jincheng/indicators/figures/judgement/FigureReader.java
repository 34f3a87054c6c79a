package org.jincheng.indicators.figures.judgement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.jincheng.indicators.catalogue.breaks.Breaks;
import org.jincheng.indicators.catalogue.source.Editions;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.revision.DatasetRevision;
import org.jincheng.indicators.core.revision.OtherRevisionException;
import org.jincheng.indicators.core.revision.RevisionReader;
import org.jincheng.indicators.core.revision.RevisionService;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.SeriesPoint;
import org.jincheng.indicators.figures.rows.FigureEntries;
import org.jincheng.indicators.figures.rows.ObservationKeys;
import org.jincheng.indicators.figures.rows.ObservationPage;
import org.jincheng.indicators.figures.rows.ObservationRow;
import org.jincheng.indicators.figures.rows.ObservationStatements;
import org.jincheng.indicators.figures.rows.SelectedRows;
import org.jincheng.indicators.figures.selection.Continuity;
import org.jincheng.indicators.figures.selection.ResolvedSelection;
import org.jincheng.indicators.figures.selection.Sql;
import org.jincheng.indicators.figures.selection.Vintage;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Sends statements to a database, each as it is to be planned. */
final class FigureReader {

	/** How many rows a cursor hands over at a time. */
	private static final int FETCH_SIZE = 1000;

	/** For how many figures at a time the others of their periods are read. */
	static final int JUDGED_AT_ONCE = 4000;

	/** All that is stated of indicators at places in units and periods. */
	private static final String ALL_AT_POINTS = """
			select o.*
			from {points}
			join lateral (
			  select o.* from {table} o
			  where o.indicator_code = k.indicator_code and o.place_code = k.place_code and o.unit_code = k.unit_code
			    and o.period_start = k.period_start and o.period_end = k.period_end
			      and {current} offset 0) o on true""";

	/** The sources of series, each with the last day of which it states an outcome. */
	private static final String SOURCES = """
			select o.indicator_code, o.place_code, o.source_id, max(o.period_end)
			from observation o
			where o.indicator_code = any(:indicators) and o.place_code = any(:places) and {current}
			  and o.status not in ('forecast', 'target') and o.comparison_kind is null
			group by o.indicator_code, o.place_code, o.source_id""";

	private final JdbcClient planned;

	private final JdbcClient plannedForValues;

	private final RevisionReader<Editions> editions;

	private final RevisionReader<Breaks> breaks;

	private final RevisionReader<Continuity> continuity;

	private final RevisionReader<FigureEntries> entries;

	FigureReader(DataSource database, RevisionService revisions, RevisionReader<Editions> editions) {
		this.planned = client(database, false);
		this.plannedForValues = client(database, true);
		this.editions = editions;
		this.breaks = new RevisionReader<>(revisions, (_) -> Breaks.read(this.planned));
		this.continuity = new RevisionReader<>(revisions, (_) -> Continuity.read(this.planned));
		this.entries = new RevisionReader<>(revisions, (_) -> new FigureEntries(this.planned));
	}

	private static JdbcClient client(DataSource database, boolean isPlannedForValues) {
		var template = new JdbcTemplate(database) {

			@Override
			protected void applyStatementSettings(Statement statement) throws SQLException {
				super.applyStatementSettings(statement);
				if (isPlannedForValues) {
					// PostgreSQL plans what has no name for the values that come with it.
					statement.unwrap(PGStatement.class).setPrepareThreshold(0);
				}
				if (!TransactionSynchronizationManager.isActualTransactionActive()) {
					// So that it is aborted when the database is lost, as what a
					// transaction reads.
					statement.getConnection().setReadOnly(true);
				}
			}

		};
		template.setFetchSize(FETCH_SIZE);
		return JdbcClient.create(template);
	}

	JdbcClient.StatementSpec prepare(Sql statement) {
		return (statement.isPlannedForValues() ? this.plannedForValues : this.planned).sql(statement.text())
			.params(statement.parameters());
	}

	/** How rows are read; of a revision, or in a transaction. */
	ObservationRow row(Vintage vintage, Language language, @Nullable DatasetRevision revision) {
		return new ObservationRow(this.entries.read(revision, null), this.editions.read(revision, vintage.lastDay()),
				language);
	}

	/** Who published each source, and what sources are to each other, as of now. */
	Editions editions() {
		return this.editions.read(null);
	}

	/** Which places and indicators continue a series under other codes, as of now. */
	Continuity continuity() {
		return this.continuity.read(null);
	}

	/** What it takes to read what a selection means. */
	Context context(ResolvedSelection selection, Language language) {
		return context(selection, language, null);
	}

	/**
	 * The same in a revision; null in a transaction.
	 * @throws OtherRevisionException if the revision is not known
	 */
	Context context(ResolvedSelection selection, Language language, @Nullable DatasetRevision revision) {
		var continuity = this.continuity.read(revision, null);
		return new Context(selection.in(continuity), row(selection.vintage(), language, revision), continuity,
				this.breaks.read(revision, null), revision);
	}

	/** Reads figures of a statement that has the newest revision in each row. */
	List<Observation> read(Sql statement, Context context) {
		return prepare(statement).query((ResultSet rows) -> {
			var found = new ArrayList<Observation>();
			var isOfRevision = context.revision == null;
			while (rows.next()) {
				if (!isOfRevision) {
					context.check(rows.getObject(Observations.NEWEST_REVISION, OffsetDateTime.class));
					isOfRevision = true;
				}
				if (rows.getObject(1) != null) {
					found.add(context.row.read(rows));
				}
			}
			if (!isOfRevision) {
				throw new OtherRevisionException();
			}
			return found;
		});
	}

	/**
	 * The preferred ones of some figures if the selection is of one per period, or else
	 * all, with what contradicts each.
	 * @param edges those whose period may have figures that are not among these
	 */
	List<Observation> judge(List<Observation> figures, List<Observation> edges, Context context) {
		var judging = judging(figures, edges, context);
		return (context.selection.onePerPeriod() ? figures.stream().flatMap(judging::preferred)
				: figures.stream().map(judging::judged))
			.toList();
	}

	/**
	 * Reads what else is stated for the periods of figures, and compares it with them.
	 */
	Judging judging(List<Observation> figures, List<Observation> edges, Context context) {
		var wide = figures.stream().map(SeriesPoint::of).filter(context.continuity::isWide);
		var points = Stream.concat(wide, edges.stream().map(SeriesPoint::of)).toList();
		return new Judging(figures, others(points, context), context);
	}

	/**
	 * Reads all that is stated at points of series, and at those that are one with them,
	 * by these points.
	 */
	Map<SeriesPoint, List<Observation>> others(Collection<SeriesPoint> points, Context context) {
		var ofAll = points.stream().flatMap(context.continuity::all).map(SeriesPoint::ofAll).distinct().toList();
		return ofAll.isEmpty() ? Map.of() : read(others(ofAll, context.selection), context).stream()
			.collect(Collectors.groupingBy(context::point));
	}

	/** Reads the preferred figures at points of series, by these points. */
	Map<SeriesPoint, Observation> preferred(Collection<SeriesPoint> points, Context context) {
		var preferred = new HashMap<SeriesPoint, Observation>();
		others(points, context).forEach((point, all) -> new PreferredFigures(all, context.editions()).preferred()
			.ifPresent((figure) -> preferred.put(point, figure)));
		return preferred;
	}

	/**
	 * Returns figures with the break between each and the one before it in its series.
	 */
	List<Observation> withBreaks(List<Observation> figures, Context context) {
		var some = ofBrokenSeries(figures, context);
		if (some.isEmpty()) {
			return figures;
		}
		var earlier = new EarlierFigures(some, this, context);
		var comparability = comparability(Stream.concat(some.stream(), earlier.all()).toList(), context);
		if (context.revision() != null) {
			// What sees this revision last has seen no newer one before.
			context
				.check(prepare(Sql.of("select max(recorded_at) from revision")).query(OffsetDateTime.class).single());
		}
		return figures.stream()
			.map((figure) -> earlier.before(figure)
				.flatMap((before) -> comparability.between(before, figure))
				.map((what) -> figure.with(figure.coherence().after(what)))
				.orElse(figure))
			.toList();
	}

	private static List<Observation> ofBrokenSeries(Collection<Observation> figures, Context context) {
		return context.breaks.isEmpty() ? List.of()
				: figures.stream()
					.filter((figure) -> context.continuity.codes(figure.place().code())
						.stream()
						.anyMatch((place) -> !context.breaks.of(figure.indicator(), place).isEmpty()))
					.toList();
	}

	/**
	 * Returns which figures of the series of some are comparable: no break is between
	 * them.
	 */
	Comparability comparability(Collection<Observation> figures, Context context) {
		var broken = ofBrokenSeries(figures, context);
		return new Comparability(context.breaks, context.editions(), context.continuity,
				broken.isEmpty() ? Map.of() : lastDays(broken, context));
	}

	private Map<Comparability.Stated, LocalDate> lastDays(List<Observation> figures, Context context) {
		var places = figures.stream()
			.flatMap((figure) -> context.continuity.codes(figure.place().code()).stream())
			.distinct()
			.toArray(String[]::new);
		var statement = Sql.of(SOURCES, Map.of("current", context.selection.vintage().values("o")))
			.bind("indicators", figures.stream().map(Observation::indicator).distinct().toArray(String[]::new))
			.bind("places", places);
		var lastDays = new HashMap<Comparability.Stated, LocalDate>();
		prepare(statement).query((row) -> {
			var stated = Comparability.Stated.of(row.getString(1), row.getString(2), row.getString(3),
					context.editions(), context.continuity);
			lastDays.merge(stated, row.getObject(4, LocalDate.class), (one, other) -> one.isAfter(other) ? one : other);
		});
		return lastDays;
	}

	static Sql others(Collection<SeriesPoint> points, ResolvedSelection selection) {
		var vintage = selection.vintage();
		return ObservationStatements
			.of(Sql.of(ALL_AT_POINTS, Map.of("points", ObservationKeys.of(points), "table", vintage.table(), "current",
					selection.asked().isOfValues() ? vintage.values("o") : vintage.current("o"))));
	}

	/**
	 * What it takes to read what a selection means.
	 *
	 * @param selection the selection
	 * @param row how rows are read
	 * @param continuity which places and indicators continue a series under other codes
	 * @param breaks from when on figures are not comparable
	 * @param revision the revision that each statement has to see; null in a transaction
	 */
	record Context(ResolvedSelection selection, ObservationRow row, Continuity continuity, Breaks breaks,
			@Nullable DatasetRevision revision) {

		/** What sources are to each other. */
		Editions editions() {
			return this.row.editions();
		}

		private void check(OffsetDateTime newest) {
			if (this.revision != null && !newest.toInstant().equals(this.revision.recordedAt())) {
				throw new OtherRevisionException();
			}
		}

		/** The period of the series of a figure, the same for all that go on as one. */
		SeriesPoint point(Observation figure) {
			return this.continuity.one(SeriesPoint.of(figure));
		}

		/** The same, as if sources were something else to each other. */
		Context with(Editions other) {
			return new Context(this.selection, new ObservationRow(this.row.entries(), other, this.row.language()),
					this.continuity, this.breaks, this.revision);
		}

		/** The condition for rows that their publishers have not taken back. */
		Stream<Sql> notRetracted() {
			var retracted = editions().retracted();
			return retracted.isEmpty() ? Stream.of() : Stream
				.of(Sql.of("not {retracted}", Map.of("retracted", SelectedRows.isIn(retracted, "retracted"))));
		}

		/** The statement that reads a page; all that matches if there is no limit. */
		Sql statement(PageQuery page, @Nullable List<String> keys, @Nullable Integer limit) {
			return new ObservationPage(this.selection, page, keys, limit, editions().retracted(), this.continuity)
				.toSql();
		}

	}

}
