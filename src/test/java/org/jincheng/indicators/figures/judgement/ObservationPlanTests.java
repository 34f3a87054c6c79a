package org.jincheng.indicators.figures.judgement;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.jincheng.indicators.ServiceTests;
import org.jincheng.indicators.catalogue.indicator.Origin;
import org.jincheng.indicators.catalogue.source.Editions;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.request.DateBound;
import org.jincheng.indicators.core.request.DateSpan;
import org.jincheng.indicators.figures.observation.Coherence;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.Observation;
import org.jincheng.indicators.figures.observation.Period;
import org.jincheng.indicators.figures.observation.PeriodBasis;
import org.jincheng.indicators.figures.observation.Relation;
import org.jincheng.indicators.figures.observation.SeriesPoint;
import org.jincheng.indicators.figures.observation.SourceReference;
import org.jincheng.indicators.figures.rows.ObservationPage;
import org.jincheng.indicators.figures.rows.ObservationStatements;
import org.jincheng.indicators.figures.rows.OtherFigureStatements;
import org.jincheng.indicators.figures.rows.OtherFigureStatements.Beside;
import org.jincheng.indicators.figures.rows.OverviewStatements;
import org.jincheng.indicators.figures.rows.Pairing;
import org.jincheng.indicators.figures.selection.Continuity;
import org.jincheng.indicators.figures.selection.ObservationSelection;
import org.jincheng.indicators.figures.selection.ResolvedSelection;
import org.jincheng.indicators.figures.selection.Sql;
import org.jincheng.indicators.figures.selection.Transform;
import org.jincheng.indicators.figures.selection.Vintage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every reading of observations walks an index, by the plans of the statements that are
 * sent: with the values that are asked for, and as a plan that is kept for any. The
 * tables are copies with 200,000 figures in a schema of their own, which is never
 * committed.
 */
@ServiceTests
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ObservationPlanTests {

	private static final List<String> TABLES = List.of("observation", "indicator", "indicator_unit", "unit", "place",
			"place_member", "revision", "source", "edition");

	private static final String ROWS = """
			insert into place (code, kind, name_en) select 'place-' || p, 'county', 'Place'
			  from generate_series(10, 49) p;
			insert into indicator (code, type, origin, topic_code, name_en, name_zh, definition_en, decimals,
			    share_of_en, share_of_code)
			  select 'indicator-' || i, case i when 10 then 'investment'
			    else 'indicator' end, 'stated', 'topic-' || i % 5,
			    'Indicator', '指标', 'Stands for nothing.', 0,
			    case i when 29 then 'All' end, case i when 29 then 'indicator-19' end
			  from generate_series(10, 59) i;
			insert into unit (code, symbol, name_en, name_zh, dimension)
			  select 'unit-' || u, 'u', 'Unit', '单位', case when u < 2 then 'money' else 'other' end
			    from generate_series(0, 9) u;
			insert into indicator_unit (indicator_code, unit_code, numerator_code)
			  select code, 'unit-' || right(code, 1), 'unit-' || right(code, 1) from indicator
			  union all select 'indicator-20', 'unit-1', 'unit-1';
			insert into revision (number, recorded_at, actor, action, summary)
			  select r, timestamptz '2026-01-01Z' + r * interval '1 day', 'test', 'import', 'Figures.'
			  from generate_series(1, 200) r;
			insert into observation
			  select gen_random_uuid(), 'indicator-' || i, 'place-' || p, 'unit-' || i % 10, make_date(1926 + y, 1, 1),
			    make_date(1926 + y, 12, 31), 'stated', (y * 7919 + i * 104729 + p * 613) % 100003, 'eq', 'so much',
			      false, 'source-' || p % 7,
			    1, 1 + i % 10, timestamptz '2026-01-01Z' + (1 + (i + p) % 100) * interval '1 day',
			    case when (i + p + y) % 25 = 0 then timestamptz '2026-07-01Z' end,
			    null, null, 'actual', case when is_change then 'change' end, case when is_change
			      then make_date(1925 + y, 1, 1) end,
			    case when is_change then make_date(1925 + y, 12, 31) end, case when is_change then 'change year'
			      else '' end,
			    null, null, 1
			  from generate_series(10, 59) i, generate_series(10, 49) p, generate_series(0, 99) y,
			    lateral (select i > 57 and y > 70) c (is_change);
			""";

	private static final ObservationSelection ALL = ObservationSelection.ALL;

	private static final String ID = "00000000-0000-4000-8000-000000000001";

	@Autowired
	private DataSource dataSource;

	private Connection connection;

	private JdbcClient jdbc;

	@BeforeAll
	void fill() throws SQLException {
		this.connection = this.dataSource.getConnection();
		this.connection.setAutoCommit(false);
		this.jdbc = JdbcClient.create(new SingleConnectionDataSource(this.connection, true));
		execute("create schema plans; set local search_path = plans; set local jit = off");
		// Of all the rows, not of those that chance would pick, which now and then had
		// another plan cost less.
		execute("set local default_statistics_target = 1000");
		TABLES.forEach((table) -> execute("create table %1$s (like public.%1$s including defaults%2$s)".formatted(table,
				table.equals("observation") ? " including generated" : "")));
		execute(ROWS);
		execute("insert into edition select distinct source_id, date '2018-12-31' from observation");
		var indexes = this.jdbc.sql("""
				select replace(indexdef, ' ON public.', ' ON plans.') from pg_indexes
				where schemaname = 'public' and tablename = any(:tables)""")
			.param("tables", TABLES.toArray(String[]::new))
			.query(String.class)
			.list();
		indexes.forEach(this::execute);
		TABLES.forEach((table) -> execute("analyze " + table));
		// As after a vacuum, which no transaction can do.
		this.jdbc.sql("""
				select pg_restore_relation_stats('schemaname', 'plans', 'relname', 'observation', 'relallvisible',
				  relpages)
				from pg_class where oid = 'observation'::regclass""").query(Boolean.class).single();
	}

	private void execute(String sql) {
		this.jdbc.sql(sql).update();
	}

	@AfterAll
	void forget() throws SQLException {
		this.connection.rollback();
		this.connection.setAutoCommit(true);
		this.connection.close();
	}

	static Stream<Page> pages() {
		var series = selection("indicator-42", null, "place-27");
		return Stream.of(page("the first page", ALL, "indicator", "standing|series"),
				page("the last page", ALL, "-indicator", "standing|series"),
				page("a page in between", ALL, "indicator", "standing|series", "indicator-33", "place-20", "unit-3",
						"1990-01-01", "1990-12-31", ID),
				page("a page in between, backwards", ALL, "-indicator", "standing|series", "indicator-33", "place-20",
						"unit-3", "1990-01-01", "1990-12-31", ID),
				page("by place", ALL, "place", "place"), page("by place, backwards", ALL, "-place", "place"),
				page("by place, in between", ALL, "place", "place", "place-20", "indicator-33", "unit-3", "1990-01-01",
						"1990-12-31", ID),
				page("by period", ALL, "period", "period"), page("by period, backwards", ALL, "-period", "period"),
				page("by period, in between", ALL, "-period", "period", "1990-01-01", "indicator-33", "place-20",
						"unit-3", "1990-12-31", ID),
				page("by value", ALL, "value", "value"), page("by value, backwards", ALL, "-value", "value"),
				page("by value, in between", ALL, "value", "value", "5000", ID),
				page("by moment", ALL, "recordedAt", "moment"),
				page("by moment, backwards", ALL, "-recordedAt", "moment"),
				page("by moment, in between", ALL, "-recordedAt", "moment", "2026-03-01T00:00:00Z", ID),
				page("a series", series, "indicator", "standing"),
				page("an indicator", selection("indicator-42", null, null), "indicator", "standing|series|place"),
				page("an indicator by place", selection("indicator-42", null, null), "place", "standing|series|place"),
				page("a place", selection(null, null, "place-27"), "indicator", "place|series|standing"),
				page("a place in between", selection(null, null, "place-27"), "indicator", "place|series|standing",
						"indicator-33", "place-27", "unit-3", "1990-01-01", "1990-12-31", ID),
				page("a topic", selection(null, "topic-3", null), "indicator", "standing|series"),
				page("a topic in between", selection(null, "topic-3", null), "indicator", "standing|series",
						"indicator-53", "place-20", "unit-3", "1990-01-01", "1990-12-31", ID),
				page("a topic in between, backwards", selection(null, "topic-3", null), "-indicator", "standing|series",
						"indicator-18", "place-20", "unit-8", "1990-01-01", "1990-12-31", ID),
				page("some places in between", ALL.withPlaces(List.of("place-20", "place-27", "place-45")), "place",
						"place|series", "place-45", "indicator-33", "unit-3", "1990-01-01", "1990-12-31", ID),
				page("a topic at a place", selection(null, "topic-3", "place-27"), "indicator", "standing|place"),
				page("a unit", ALL.with("unit", List.of("unit-3")), "indicator", "standing|series"),
				page("a place over some years",
						selection(null, null, "place-27").withPeriods(bound(LocalDate.of(2010, 1, 1)),
								bound(LocalDate.of(2012, 12, 31))),
						"indicator", "place|series|standing"),
				page("a topic at a place over some years",
						selection(null, "topic-3", "place-27").withPeriods(bound(LocalDate.of(2010, 1, 1)),
								bound(LocalDate.of(2012, 12, 31))),
						"indicator", "place|series|standing"),
				page("a series as of a moment", series.with("asOf", Instant.parse("2026-03-01T00:00:00Z")), "indicator",
						"place|series|standing"),
				page("as of a moment", asOf(null, "2026-03-01T00:00:00Z"), "indicator", "series"),
				page("a place as of a moment", asOf("place-27", "2026-03-01T00:00:00Z"), "indicator", "place|series"),
				page("as of a moment by place", asOf(null, "2026-03-01T00:00:00Z"), "place", "place"),
				page("as of a moment, in between", asOf(null, "2026-06-01T00:00:00Z"), "indicator", "series",
						"indicator-33", "place-20", "unit-3", "1990-01-01", "1990-12-31", ID),
				page("as of a moment, in between, backwards", asOf(null, "2026-06-01T00:00:00Z"), "-indicator",
						"series", "indicator-33", "place-20", "unit-3", "1990-01-01", "1990-12-31", ID),
				page("as of a moment by period, in between", asOf(null, "2026-06-01T00:00:00Z"), "-period", "period",
						"1990-01-01", "indicator-33", "place-20", "unit-3", "1990-12-31", ID),
				page("as of a moment by value, in between", asOf(null, "2026-06-01T00:00:00Z"), "value", "value",
						"5000", ID),
				page("as of a moment by moment, in between", asOf(null, "2026-06-01T00:00:00Z"), "-recordedAt",
						"moment", "2026-02-01T00:00:00Z", ID),
				page("a place as of a moment, in between", asOf("place-27", "2026-06-01T00:00:00Z"), "indicator",
						"place|series", "indicator-33", "place-27", "unit-3", "1990-01-01", "1990-12-31", ID));
	}

	@ParameterizedTest
	@MethodSource("pages")
	void pageWalksAnIndex(Page page) {
		var statement = statement(page);
		for (var plan : plans(statement)) {
			assertReadsBy(plan, page.indexes());
			assertThat(plan.reading()).as(plan.text())
				.filteredOn((node) -> node.at("/Node Type").asString().equals("Sort"))
				.isEmpty();
			if (!page.keys().isEmpty()) {
				assertThat(plan.reading()).as(plan.text())
					.anyMatch((node) -> node.at("/Index Cond").asString("").contains("ROW("));
			}
		}
	}

	static Stream<Page> newest() {
		return Stream
			.of(newest("of an indicator", "indicator-42", null, null, "indicator"),
					newest("of an indicator by place", "indicator-42", null, null, "-place"),
					newest("of an indicator by value", "indicator-42", null, null, "value"),
					newest("at a place", null, null, "place-27", "indicator"),
					newest("at a place by period", null, null, "place-27", "-period"),
					newest("of a topic at a place", null, "topic-3", "place-27", "indicator"),
					newest("of a topic", null, "topic-3", null, "indicator"),
					newest("of a topic in between", null, "topic-3", null, "indicator", "indicator-33", "place-20",
							"unit-3", "1990-01-01", "1990-12-31", ID),
					newest("of all", null, null, null, "-indicator"));
	}

	private static Page newest(String name, @Nullable String indicator, @Nullable String topic, @Nullable String place,
			String sort, String... keys) {
		return page(name, selection(indicator, topic, place, 1), sort, "standing|series|place", keys);
	}

	@ParameterizedTest
	@MethodSource("newest")
	void newestWalkFromSeriesToSeries(Page page) {
		var statement = statement(page);
		for (var plan : plans(statement)) {
			assertReadsBy(plan, page.indexes());
			assertThat(ofObservations(plan.reading())).as(plan.text())
				.allMatch((node) -> node.at("/Index Cond").asString("").contains("_code")
						|| node.path("Parent Relationship").asString().equals("Outer"));
		}
		// There are 50 series of an indicator or at a place at most, and 21 on a page;
		// each is met three times, and its indicator once: whether that adds up over
		// time.
		assertReadsAtMost(1300, statement);
	}

	@Test
	void anOrderThatHasNoIndexWithTheFilterIsMadeOfWhatTheFilterFinds() {
		for (var sort : List.of("value", "-recordedAt", "period")) {
			var page = new Page("", selection(null, null, "place-27"), sort, List.of("place"), List.of());
			plans(statement(page)).forEach((plan) -> assertReadsBy(plan, page.indexes()));
		}
		var page = new Page("", selection("indicator-42", null, null), "value", List.of("series", "standing", "newest"),
				List.of());
		plans(statement(page)).forEach((plan) -> assertReadsBy(plan, page.indexes()));
	}

	@ParameterizedTest
	@MethodSource("pages")
	void pageReadsAboutAsMuchAsItShows(Page page) {
		assertReadsAtMost(400, statement(page));
	}

	static Stream<Page> transformed() {
		return Stream
			.of(Transform.CHANGE, Transform.PERCENT_CHANGE, Transform.CHANGE_ON_YEAR, Transform.PERCENT_CHANGE_ON_YEAR,
					Transform.INDEX)
			.flatMap((transform) -> Stream
				.of(page("", ALL, "indicator", ""), page(", by place", ALL, "-place", ""),
						page(", in between", ALL, "indicator", "", "indicator-33", "place-20", "unit-3", "1990-01-01",
								"1990-12-31", ID),
						page(", by period", ALL, "-period", ""),
						page(" of a series", selection("indicator-42", null, "place-27"), "indicator", ""),
						page(" at a place", selection(null, null, "place-27"), "indicator", ""),
						page(" of a topic", selection(null, "topic-3", null), "indicator", ""),
						page(" as of a moment", asOf(null, "2026-03-01T00:00:00Z"), "indicator", ""),
						newest(", newest", "indicator-42", null, null, "indicator"))
				.map((page) -> new Page(transform.code() + page.name(), transformed(page.selection(), transform),
						page.sort(), page.indexes(), page.keys())));
	}

	@ParameterizedTest
	@MethodSource("transformed")
	void transformedPageReadsAboutAsMuchAsItShows(Page page) {
		assertReadsAtMost((page.selection().latest() != null) ? 6000 : 1000, statement(page));
	}

	@Test
	void whatDisagreesIsFoundByWhatMakesTheFigure() {
		var figures = IntStream.range(0, 20).mapToObj(ObservationPlanTests::figure).toList();
		for (var vintage : List.of(Vintage.NOW,
				new Vintage(Instant.parse("2026-03-01T00:00:00Z"), DateBound.of("2019")))) {
			var points = figures.stream().map(SeriesPoint::of).toList();
			var statement = FigureReader.others(points, ResolvedSelection.all(vintage));
			for (var plan : plans(statement)) {
				assertThat(ofObservations(plan.reading())).as(plan.text())
					.isNotEmpty()
					.allMatch((node) -> node.at("/Index Cond").asString("").contains("period_end = "));
			}
			assertReadsAtMost(400, statement);
		}
	}

	private static Observation figure(int year) {
		var day = LocalDate.of(1990 + year, 1, 1);
		return new Observation(
				new Observation.Subject(UUID.randomUUID(), "indicator-42", "", "",
						new Observation.PlaceReference("place-27", "", null),
						Period.of(day, day.plusYears(1).minusDays(1), PeriodBasis.STATED), false),
				new Observation.Quantity(BigDecimal.ONE, "unit-2", Relation.EQUAL),
				new Observation.Wording(FigureStatus.ACTUAL, "1", null, null), Observation.Terms.NONE,
				new Observation.Provenance(false, Origin.STATED, null,
						new SourceReference("source-1", 1, 1, null, null, null, null), Instant.EPOCH, null),
				Coherence.ALONE, null);
	}

	@Test
	void aFigureAndItsHistoryAreFoundById() {
		var id = UUID.fromString(ID);
		for (var vintage : List.of(Vintage.NOW,
				new Vintage(Instant.parse("2026-03-01T00:00:00Z"), DateBound.of("2019")))) {
			plans(ObservationStatements.byId(id, vintage)).forEach((plan) -> assertReadsBy(plan, List.of("pkey")));
			plans(ObservationStatements.versions(id, vintage)).forEach((plan) -> assertReadsBy(plan, List.of("pkey")));
		}
	}

	@Test
	void theNewestOfAnIndicatorAreFoundByTheirPeriod() {
		plans(ObservationStatements.newest(List.of("indicator-42", "indicator-43"), 10))
			.forEach((plan) -> assertReadsBy(plan, List.of("newest")));
	}

	@Test
	void whatFiguresAreDerivedFromIsFoundByIndicator() {
		plans(ObservationStatements.derivable(Vintage.NOW))
			.forEach((plan) -> assertReadsBy(plan, List.of("standing", "series", "newest", "times_more")));
	}

	@Test
	void whatIsSetBesideEachOtherIsFoundByTheFewThatAre() {
		var all = OtherFigureStatements.of(ResolvedSelection.asNamed(ALL));
		assertThat(ofObservations(plans(all).getFirst().reading()))
			.extracting((node) -> node.at("/Index Name").asString("no index"))
			.doesNotContain("no index");
		for (var selection : List.of(selection("indicator-58", null, "place-27"),
				selection("indicator-42", null, null))) {
			assertReadsAtMost(1000, OtherFigureStatements.of(ResolvedSelection.asNamed(selection)));
		}
	}

	@Test
	void levelsOfChangesAreFoundByWhatTheyAreLevelsOf() {
		var figures = IntStream.range(0, 20).mapToObj(ObservationPlanTests::figure).map(Beside::of).toList();
		for (var vintage : List.of(Vintage.NOW,
				new Vintage(Instant.parse("2026-03-01T00:00:00Z"), DateBound.of("2019")))) {
			assertReadsAtMost(400, OtherFigureStatements.of(figures, List.of(figure(0)), vintage));
		}
	}

	/**
	 * Of 50 indicators with 100 figures each, of which one is shown. A vacuum would let
	 * an index tell them all.
	 */
	@Test
	void overviewComparesFiguresInAnIndex() {
		var newest = OverviewStatements.newest(List.of("place-27"), editions());
		var plans = OverviewStatements.plans("place-27", 40);
		for (var statement : List.of(newest, plans)) {
			plans(statement).forEach((plan) -> assertReadsBy(plan, List.of("place", "series", "standing")));
		}
		assertReadsAtMost(11_000, newest);
		assertReadsAtMost(6000, plans);
	}

	@Test
	void whatIsBesideKeyFiguresIsFoundByWhatMakesThem() {
		var figures = IntStream.range(0, 12).mapToObj(ObservationPlanTests::figure).toList();
		var changes = OverviewStatements.changes(figures);
		plans(changes).forEach((plan) -> assertReadsBy(plan, List.of("change", "series", "standing", "pkey")));
		assertReadsAtMost(400, changes);
	}

	/** Of an index of any base, all 99 other figures of the series are read. */
	@Test
	void pairsOfAFigureAreFoundByWhatMakesThem() {
		var figure = this.jdbc
			.sql("select id from observation where indicator_code = 'indicator-42' and place_code = 'place-27' limit 1")
			.query(UUID.class)
			.single();
		for (var vintage : List.of(Vintage.NOW,
				new Vintage(Instant.parse("2026-06-01T00:00:00Z"), DateBound.of("2019")))) {
			assertReadsAtMost(600, Pairing.pairsOf(List.of(figure), List.of(Transform.values()),
					ResolvedSelection.asNamed(ALL.of(vintage).bySeries()), Continuity.NONE));
		}
	}

	@Test
	void figureOfWhichAnIdBeginsIsFoundByIt() {
		plans(ObservationStatements.byBeginning(UUID.fromString(ID), Vintage.NOW))
			.forEach((plan) -> assertReadsBy(plan, List.of("pkey")));
	}

	@Test
	void countReadsWhatIsSelected() {
		for (var selection : List.of(selection("indicator-42", null, "place-27"),
				selection("indicator-42", null, null))) {
			plans(ObservationPage.count(ResolvedSelection.asNamed(selection), null)).forEach(
					(plan) -> assertReadsBy(plan, List.of("standing", "series", "place", "newest", "indicator_value")));
		}
	}

	/**
	 * Bounds the blocks that are read, of more than 3,000 that the rows take and about a
	 * thousand of each index.
	 */
	private void assertReadsAtMost(int blocks, Sql statement) {
		var text = this.jdbc.sql("explain (analyze, buffers, timing off, format json) " + statement.text())
			.params(statement.parameters())
			.query(String.class)
			.single();
		var plan = JsonMapper.shared().readTree(text).at("/0/Plan");
		assertThat(plan.path("Shared Hit Blocks").asInt() + plan.path("Shared Read Blocks").asInt()).as(text)
			.isLessThanOrEqualTo(blocks);
	}

	private static void assertReadsBy(Plan plan, List<String> indexes) {
		assertThat(ofObservations(plan.reading())).as(plan.text())
			.isNotEmpty()
			.extracting((node) -> node.at("/Index Name").asString("no index").replace("observation_", ""))
			.isSubsetOf(indexes);
	}

	/** Those that read observations, but for heaps by way of a bitmap of an index. */
	private static List<JsonNode> ofObservations(List<JsonNode> nodes) {
		return nodes.stream()
			.filter((node) -> node.path("Relation Name").asString("").equals("observation")
					|| node.path("Index Name").asString("").startsWith("observation_"))
			.filter((node) -> !node.path("Node Type").asString().equals("Bitmap Heap Scan"))
			.toList();
	}

	private static ObservationSelection selection(@Nullable String indicator, @Nullable String topic,
			@Nullable String place) {
		return selection(indicator, topic, place, null);
	}

	private static ObservationSelection selection(@Nullable String indicator, @Nullable String topic,
			@Nullable String place, @Nullable Integer latest) {
		return ObservationSelection.ALL.withIndicators(list(indicator))
			.with("topic", list(topic))
			.withPlaces(list(place))
			.with("latest", latest);
	}

	private static ObservationSelection transformed(ObservationSelection of, Transform transform) {
		var base = (transform == Transform.INDEX) ? DateSpan.of("1990") : null;
		return of.with("transform", transform).with("base", base);
	}

	private static ObservationSelection asOf(@Nullable String place, String moment) {
		return selection(null, null, place).with("asOf", Instant.parse(moment));
	}

	/** Of sources that are not related. */
	private Editions editions() {
		return Editions.read(JdbcClient.create(this.dataSource), null);
	}

	private static @Nullable List<String> list(@Nullable String code) {
		return (code != null) ? List.of(code) : null;
	}

	private static DateBound bound(LocalDate day) {
		return new DateBound(day, day);
	}

	private static Page page(String name, ObservationSelection selection, String sort, String indexes, String... keys) {
		return new Page(name, selection, sort, List.of(indexes.split("\\|")), List.of(keys));
	}

	private static Sql statement(Page page) {
		var first = new PageQuery(null, 20, null, page.sort());
		return new ObservationPage(ResolvedSelection.asNamed(page.selection()), first,
				page.keys().isEmpty() ? null : page.keys(), 21, List.of(), Continuity.NONE)
			.toSql();
	}

	/** With the values of the statement, and for any, unless it is planned for values. */
	private List<Plan> plans(Sql statement) {
		var ofValues = this.jdbc.sql("explain (format json) " + statement.text())
			.params(statement.parameters())
			.query(String.class)
			.single();
		if (statement.isPlannedForValues()) {
			return List.of(Plan.of(ofValues));
		}
		var kept = statement.text();
		var types = new ArrayList<String>();
		for (var parameter : statement.parameters().entrySet()) {
			types.add(switch (parameter.getValue()) {
				case String[] _ -> "text[]";
				case UUID _ -> "uuid";
				case Integer _ -> "integer";
				case LocalDate _ -> "date";
				case OffsetDateTime _ -> "timestamptz";
				default -> "text";
			});
			kept = kept.replaceAll("(?<!:):" + parameter.getKey() + "\\b", "\\$" + types.size());
		}
		var declared = types.isEmpty() ? "" : "(" + String.join(", ", types) + ")";
		execute("prepare kept " + declared + " as " + kept);
		try {
			execute("set local plan_cache_mode = force_generic_plan");
			var ofAny = this.jdbc
				.sql("explain (format json) execute kept" + declared.replaceAll("[a-z\\[\\]]+", "null"))
				.query(String.class)
				.single();
			return Stream.of(ofValues, ofAny).map(Plan::of).toList();
		}
		finally {
			execute("set local plan_cache_mode = auto");
			execute("deallocate kept");
		}
	}

	/**
	 * A page of observations.
	 *
	 * @param name what is asked for
	 * @param selection the same, as the service is told it
	 * @param sort the order, with a minus if it is descending
	 * @param indexes which it may be found by
	 * @param keys what it follows; none if it is the first
	 */
	record Page(String name, ObservationSelection selection, String sort, List<String> indexes, List<String> keys) {

		@Override
		public String toString() {
			return this.name;
		}

	}

	/**
	 * What PostgreSQL would do.
	 *
	 * @param reading the nodes that find the rows
	 */
	record Plan(String text, List<JsonNode> reading) {

		static Plan of(String text) {
			var plan = new Plan(text, new ArrayList<>());
			plan.take(JsonMapper.shared().readTree(text).at("/0/Plan"));
			return plan;
		}

		private void take(JsonNode node) {
			this.reading.add(node);
			node.path("Plans").forEach(this::take);
		}

	}

}
