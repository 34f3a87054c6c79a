package org.jincheng.indicators.figures.judgement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.jincheng.indicators.catalogue.source.Editions;
import org.jincheng.indicators.catalogue.source.Locator;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.paging.Words;
import org.jincheng.indicators.core.revision.DatasetRevision;
import org.jincheng.indicators.core.revision.OtherRevisionException;
import org.jincheng.indicators.core.revision.RevisionAction;
import org.jincheng.indicators.core.revision.RevisionReader;
import org.jincheng.indicators.core.revision.RevisionService;
import org.jincheng.indicators.figures.observation.FigureWithPreferred;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.ObservationVersion;
import org.jincheng.indicators.figures.observation.OtherFigure;
import org.jincheng.indicators.figures.observation.SeriesPoint;
import org.jincheng.indicators.figures.rows.CoveredFigure;
import org.jincheng.indicators.figures.rows.NearFigure;
import org.jincheng.indicators.figures.rows.ObservationOrder;
import org.jincheng.indicators.figures.rows.ObservationPage;
import org.jincheng.indicators.figures.rows.ObservationStatements;
import org.jincheng.indicators.figures.rows.OtherFigureStatements;
import org.jincheng.indicators.figures.rows.OtherFigureStatements.Related;
import org.jincheng.indicators.figures.rows.OverviewStatements;
import org.jincheng.indicators.figures.rows.Pairing;
import org.jincheng.indicators.figures.selection.Continuity;
import org.jincheng.indicators.figures.selection.ObservationSelection;
import org.jincheng.indicators.figures.selection.ResolvedSelection;
import org.jincheng.indicators.figures.selection.Sql;
import org.jincheng.indicators.figures.selection.Vintage;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The one table of numbers. It is the one that grows, so it is read by SQL of its own,
 * straight into what is served: no entity is made of a row that is only shown.
 */
@Repository
public class Observations {

	static final String NEWEST_REVISION = "newest_revision";

	private static final RevisionAction[] REVISION_ACTIONS = RevisionAction.values();

	private final FigureReader reader;

	Observations(DataSource database, RevisionService revisions, RevisionReader<Editions> editions) {
		this.reader = new FigureReader(database, revisions, editions);
	}

	/**
	 * The stated observations that match, in order, from where a page starts on.
	 * @param limit how many at most: one more than are shown, which may lack those that
	 * contradict it
	 * @param revision the revision that all is of; null in a transaction
	 * @throws OtherRevisionException if a statement sees another one
	 */
	public List<Observation> find(ResolvedSelection selection, PageQuery page, int limit, Language language,
			@Nullable DatasetRevision revision) {
		var context = this.reader.context(selection, language, revision);
		return this.reader.withBreaks(page(context, page, limit), context);
	}

	/**
	 * The figures of one source that follow from each other, as a statement reads them.
	 * @param revision the revision that it has to see; null in a transaction
	 */
	public List<Observation> related(Sql statement, Vintage vintage, Language language,
			@Nullable DatasetRevision revision) {
		return this.reader.read(statement, this.reader.context(ResolvedSelection.all(vintage), language, revision));
	}

	/** Reads on until the page is full, since not all that is read may be preferred. */
	private List<Observation> page(FigureReader.Context context, PageQuery page, int limit) {
		var selection = context.selection();
		var order = ObservationOrder.of(page);
		var shown = new ArrayList<Observation>();
		var keys = page.keys();
		// Of some periods there are several figures.
		var readAtOnce = selection.onePerPeriod() ? limit + limit / 2 : limit;
		// Those that were retracted are not among what is read.
		var isRetracted = selection.onePerPeriod() && !context.editions().retracted().isEmpty();
		boolean isMore;
		do {
			var found = this.reader.read(context.statement(page, keys, readAtOnce), context);
			var edges = isRetracted ? found
					: atEdges(found, selection, page, keys, readAtOnce, selection.onePerPeriod());
			shown.addAll(this.reader.judge(found, edges, context));
			isMore = found.size() == readAtOnce && shown.size() < limit;
			keys = isMore ? order.keys(found.getLast()) : keys;
		}
		while (isMore);
		return shown.stream().limit(limit).toList();
	}

	/**
	 * Those of some figures whose periods may have more figures that are not among them.
	 * @param isLastShown whether the last of them is shown
	 */
	private static List<Observation> atEdges(List<Observation> figures, ResolvedSelection selection, PageQuery page,
			@Nullable List<String> keys, int limit, boolean isLastShown) {
		var hasAll = selection.sources() == null && selection.asked().status() == null
				&& (selection.onePerPeriod() || selection.asked().latest() == null && Words.of(page.q()).isEmpty());
		return hasAll ? ObservationOrder.of(page).atEdges(figures, keys, limit, isLastShown) : figures;
	}

	/**
	 * Hands over the observations that match, some at a time, in order, however many they
	 * are.
	 */
	public void forEach(ResolvedSelection asked, PageQuery page, Language language,
			Consumer<List<Observation>> consumer) {
		var context = this.reader.context(asked, language);
		var selection = context.selection();
		var order = ObservationOrder.of(page);
		try (var figures = this.reader.prepare(context.statement(page, page.keys(), null))
			.query((row, number) -> context.row().read(row))
			.stream()) {
			var keys = new AtomicReference<>(page.keys());
			figures.gather(Gatherers.windowFixed(FigureReader.JUDGED_AT_ONCE)).forEach((some) -> {
				var edges = atEdges(some, selection, page, keys.get(), some.size(), true);
				keys.set(order.keys(some.getLast()));
				consumer.accept(this.reader.withBreaks(this.reader.judge(some, edges, context), context));
			});
		}
	}

	/**
	 * The stated observations that a statement reads: as a stream, which is to be closed,
	 * through a cursor, so that they take the same memory however many they are.
	 */
	public JdbcClient.MappedQuerySpec<Observation> read(Sql statement, Vintage vintage, Language language) {
		var figures = this.reader.row(vintage, language, null);
		return this.reader.prepare(statement).query((row, number) -> figures.read(row));
	}

	/** What stated observations there are that match, as far as they are few. */
	public Summary summary(ResolvedSelection selection, @Nullable String words) {
		return summary(selection, words, Pairing.of(selection, Continuity.NONE));
	}

	/** What of these a transform leaves out, since nothing follows from it. */
	public Summary leftOut(ResolvedSelection selection, @Nullable String words) {
		var wide = selection.in(continuity());
		return summary(wide, words, Pairing.of(wide, continuity()).leftOut());
	}

	private Summary summary(ResolvedSelection selection, @Nullable String words, Pairing pairing) {
		return this.reader.prepare(ObservationPage.summary(selection, words, pairing, Summary.MOST))
			.query((row, number) -> (row.getLong(1) == 0) ? Summary.NONE
					: new Summary(row.getLong(1), row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class),
							List.of((String[]) row.getArray(4).getArray())))
			.single();
	}

	/** How many stated observations match. */
	public long count(ResolvedSelection selection, @Nullable String words) {
		return this.reader.prepare(ObservationPage.count(selection, words)).query(Long.class).single();
	}

	/**
	 * The version of a figure that was current at a moment, with the others of its series
	 * and period; without a moment the current one, or the last one of a withdrawn
	 * figure.
	 */
	public Optional<Observation> findById(UUID id, Vintage vintage, Language language) {
		return read(ObservationStatements.byId(id, vintage), vintage, language).optional().map((figure) -> {
			var selection = ObservationSelection.ALL.of(vintage).with("missing", figure.missing() != null);
			var context = this.reader.context(ResolvedSelection.asNamed(selection), language);
			var complete = vintage.isOf(figure)
					? this.reader.judging(List.of(figure), List.of(figure), context).withOthers(figure)
					: figure.withOthers(List.of());
			return eachWithBreak(complete, context);
		});
	}

	/** The figure whose id begins as one, as ids of what is derived from it do. */
	public Optional<Observation> findByBeginning(UUID id, Vintage vintage, Language language) {
		return read(ObservationStatements.byBeginning(id, vintage), vintage, language).optional();
	}

	/** A figure and its others, each with the break before it. */
	private Observation eachWithBreak(Observation figure, FigureReader.Context context) {
		var others = Objects.requireNonNullElse(figure.others(), List.<OtherFigure>of());
		var broken = this.reader.withBreaks(
				Stream.concat(Stream.of(figure), others.stream().map(OtherFigure::observation)).toList(), context);
		return broken.getFirst()
			.withOthers(
					IntStream.range(0, others.size()).mapToObj((i) -> others.get(i).with(broken.get(i + 1))).toList());
	}

	/** Stated figures by their ids, in that order, as of a moment or of now. */
	public List<Observation> all(List<UUID> ids, Vintage vintage, Language language) {
		return read(ObservationStatements.byIds(ids, vintage), vintage, language).list()
			.stream()
			.sorted(Comparator.comparing((figure) -> ids.indexOf(figure.id())))
			.toList();
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

	/** The current figures of a statement. */
	public List<Observation> of(Locator statement, int most, Language language) {
		return contradicted(read(ObservationStatements.of(statement, most), Vintage.NOW, language).list(), Vintage.NOW);
	}

	/** All versions of a figure that were recorded by a moment, the oldest first. */
	public List<ObservationVersion> versions(UUID id, Vintage vintage, Language language) {
		var figures = this.reader.row(vintage, language, null);
		var versions = this.reader.prepare(ObservationStatements.versions(id, vintage))
			.query((row, number) -> new ObservationVersion(figures.read(row),
					Objects.requireNonNull(recording(row, "recorded_")), recording(row, "ended_")))
			.list();
		var broken = this.reader.withBreaks(versions.stream().map(ObservationVersion::observation).toList(),
				this.reader.context(ResolvedSelection.all(vintage), language));
		return IntStream.range(0, versions.size())
			.mapToObj((i) -> new ObservationVersion(broken.get(i), versions.get(i).recorded(), versions.get(i).ended()))
			.toList();
	}

	/** The newest current observations of each indicator, newest first. */
	public List<Observation> newest(Collection<String> indicators, int most, Language language) {
		var found = read(ObservationStatements.newest(indicators, most), Vintage.NOW, language).list();
		return contradicted(found, Vintage.NOW);
	}

	/**
	 * The preferred figure of each indicator at each of some places, with what there is
	 * of it.
	 */
	public List<CoveredFigure> covered(Collection<String> places, Language language) {
		var context = this.reader.context(ResolvedSelection.all(Vintage.NOW), language);
		var found = this.reader.prepare(OverviewStatements.newest(places, context.editions()))
			.query((row, number) -> CoveredFigure.read(row, context.row()))
			.list()
			.stream()
			.collect(Collectors.groupingBy((covered) -> context.point(covered.figure()), LinkedHashMap::new,
					Collectors.toList()));
		var wide = found.values()
			.stream()
			.flatMap(List::stream)
			.map((covered) -> SeriesPoint.of(covered.figure()))
			.filter(context.continuity()::isWide)
			.toList();
		var preferred = this.reader.preferred(wide, context);
		return found.entrySet()
			.stream()
			.flatMap((same) -> Optional.ofNullable(preferred.get(same.getKey()))
				.or(() -> new PreferredFigures(same.getValue().stream().map(CoveredFigure::figure).toList(),
						context.editions())
					.preferred())
				.map(same.getValue().getFirst()::of)
				.stream())
			.toList();
	}

	/** The outcomes of plans, by the ids of the plans. */
	public Map<UUID, Observation> outcomes(Collection<Observation> plans, Language language) {
		var context = this.reader.context(ResolvedSelection.all(Vintage.NOW), language);
		Function<Observation, SeriesPoint> point = (plan) -> SeriesPoint.of(plan).outcome();
		var preferred = this.reader.preferred(plans.stream().map(point).toList(), context);
		return plans.stream()
			.filter((plan) -> preferred.containsKey(context.continuity().one(point.apply(plan))))
			.collect(Collectors.toMap(Observation::id,
					(plan) -> Objects.requireNonNull(preferred.get(context.continuity().one(point.apply(plan))))));
	}

	/** The changes that sources state for their levels, by the ids of the levels. */
	public Map<UUID, Observation> changes(Collection<Observation> levels, Language language) {
		var figures = this.reader.row(Vintage.NOW, language, null);
		var changes = new HashMap<UUID, Observation>();
		this.reader.prepare(OverviewStatements.changes(levels)).query((row) -> {
			var level = row.getObject("beside", UUID.class);
			var stated = List.of(figures.read(row));
			new PreferredFigures(stated, figures.editions()).preferred()
				.ifPresent((change) -> changes.put(level, change));
		});
		return changes;
	}

	/**
	 * What can be ranked with figures at some places, those among them, by the ids of the
	 * figures: of the same period, and no bounds. They are of one publication where one
	 * states all, else the preferred of each place, with no break between.
	 */
	public Map<UUID, List<Observation>> peers(Collection<Observation> figures, Collection<String> places,
			Language language) {
		var context = this.reader.context(ResolvedSelection.all(Vintage.NOW), language);
		Function<Observation, Stream<SeriesPoint>> points = (figure) -> places.stream()
			.sorted()
			.map((place) -> SeriesPoint.of(figure).outcome().at(place, figure.period().start(), figure.period().end()));
		var found = this.reader.others(figures.stream().flatMap(points).toList(), context);
		var comparability = this.reader.comparability(found.values().stream().flatMap(List::stream).toList(), context);
		var peers = new HashMap<UUID, List<Observation>>();
		figures.forEach((figure) -> {
			var stated = points.apply(figure)
				.map((point) -> found.getOrDefault(context.continuity().one(point), List.of())
					.stream()
					.filter((other) -> !PreferredFigures.isRetracted(other))
					.toList())
				.toList();
			var ranked = RankedFigures.of(stated, (other) -> comparability.canBeRanked(figure, other),
					context.editions());
			if (ranked.size() > 1
					&& ranked.stream().anyMatch((one) -> one.place().code().equals(figure.place().code()))) {
				peers.put(figure.id(), ranked);
			}
		});
		return peers;
	}

	/**
	 * Returns which figures of the series of some are comparable as of now: no break is
	 * between them.
	 */
	public Comparability comparability(Collection<Observation> figures) {
		return this.reader.comparability(figures, this.reader.context(ResolvedSelection.all(Vintage.NOW), Language.EN));
	}

	/**
	 * Figures with the ids of those that contradict them; superseded ones as they are.
	 */
	public List<Observation> contradicted(List<Observation> figures, Vintage vintage) {
		var current = figures.stream().filter(vintage::isOf).toList();
		var context = this.reader.context(ResolvedSelection.all(vintage), Language.EN);
		var judging = this.reader.judging(current, current, context);
		return this.reader.withBreaks(
				figures.stream().map((figure) -> vintage.isOf(figure) ? judging.judged(figure) : figure).toList(),
				context);
	}

	/** The current observations near figures of a text. */
	public List<Observation> near(Collection<NearFigure> near, Language language) {
		if (near.isEmpty()) {
			return List.of();
		}
		var found = read(NearFigure.statement(near), Vintage.NOW, language).list().stream().distinct().toList();
		return this.reader.withBreaks(found, this.reader.context(ResolvedSelection.all(Vintage.NOW), language));
	}

	/** Figures with the preferred ones of their series and periods, by their ids. */
	public Map<UUID, FigureWithPreferred> withPreferred(List<Observation> figures, Language language) {
		var judging = this.reader.judging(figures, figures,
				this.reader.context(ResolvedSelection.all(Vintage.NOW), language));
		return figures.stream().collect(Collectors.toMap(Observation::id, judging::withPreferred));
	}

	/** What indicators are stated beside, by the codes of these. */
	public Map<Related, Map<String, List<String>>> relatedIndicators() {
		var related = new EnumMap<Related, Map<String, List<String>>>(Related.class);
		this.reader.prepare(Sql.of(OtherFigureStatements.RELATED)).query((row) -> {
			related.computeIfAbsent(Related.valueOf(row.getString(1)), (_) -> new HashMap<>())
				.computeIfAbsent(row.getString(2), (_) -> new ArrayList<>())
				.add(row.getString(3));
		});
		return related;
	}

	/** The ids of those of some figures that are preferred. */
	public Set<UUID> preferred(List<Observation> figures, ResolvedSelection selection) {
		var judging = this.reader.judging(figures, figures, this.reader.context(selection, Language.EN));
		return figures.stream().filter(judging::isPreferred).map(Observation::id).collect(Collectors.toSet());
	}

	/** Who published each source, and what sources are to each other, as of now. */
	public Editions editions() {
		return this.reader.editions();
	}

	/** Which places and indicators continue a series under other codes, as of now. */
	public Continuity continuity() {
		return this.reader.continuity();
	}

	/** How figures are read in the current transaction. */
	FigureReader reader() {
		return this.reader;
	}

	private static ObservationVersion.@Nullable Recording recording(ResultSet row, String prefix) throws SQLException {
		var at = row.getObject(prefix + "at", OffsetDateTime.class);
		return (at != null) ? new ObservationVersion.Recording(row.getLong(prefix + "number"), at.toInstant(),
				row.getString(prefix + "actor"),
				Term.find(REVISION_ACTIONS, row.getString(prefix + "action")).orElseThrow(),
				row.getString(prefix + "reason")) : null;
	}

	/**
	 * Some observations.
	 *
	 * @param count how many there are, or more than {@value #MOST}
	 * @param first the first day of their periods
	 * @param last the last day of their periods
	 * @param indicators the codes of their indicators
	 */
	public record Summary(long count, LocalDate first, LocalDate last, List<String> indicators) {

		public static final int MOST = 1000;

		public static final Summary NONE = new Summary(0, LocalDate.MIN, LocalDate.MIN, List.of());

	}

}
