package org.jincheng.indicators;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jincheng.indicators.core.language.Term;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * The schema holds its own rules, and can be sharded by place as it is. Each test is
 * rolled back.
 */
@ServiceTests
@Transactional
class SchemaTests {

	/** The tables of the service, without Flyway's own. */
	private static final String OWN_TABLES = """
			select oid from pg_class
			where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> 'flyway_schema_history'
			""";

	/** The columns that hold a term, with its enum. */
	private static final Map<String, String> TERMS = Map.ofEntries(Map.entry("source.language", "Language"),
			Map.entry("publisher.kind", "PublisherKind"), Map.entry("revision.action", "RevisionAction"),
			Map.entry("change.action", "ChangeAction"), Map.entry("place.kind", "PlaceKind"),
			Map.entry("unit.dimension", "Dimension"), Map.entry("indicator.type", "IndicatorType"),
			Map.entry("indicator.origin", "Origin"), Map.entry("indicator.comparison_kind", "ComparisonKind"),
			Map.entry("indicator.prices", "Prices"), Map.entry("indicator.change_prices", "Prices"),
			Map.entry("observation.prices", "Prices"), Map.entry("observation.comparison_kind", "ComparisonKind"),
			Map.entry("observation.status", "FigureStatus"), Map.entry("observation.period_basis", "PeriodBasis"),
			Map.entry("observation.relation", "Relation"), Map.entry("observation.missing", "MissingReason"),
			Map.entry("investment.kind", "InvestmentKind"), Map.entry("investment.sector", "InvestmentSector"),
			Map.entry("investment.status", "InvestmentStatus"), Map.entry("trade_metric.flow", "TradeFlow"),
			Map.entry("environment_metric.domain", "EnvironmentDomain"), Map.entry("park.kind", "ParkKind"),
			Map.entry("park.status", "ParkStatus"), Map.entry("initiative.kind", "InitiativeKind"),
			Map.entry("initiative.status", "InitiativeStatus"), Map.entry("indicator.timing", "Timing"),
			Map.entry("indicator.statistic", "Statistic"), Map.entry("indicator.aim", "Aim"),
			Map.entry("series_break.reason", "BreakReason"), Map.entry("api_key.role", "Role"),
			Map.entry("import.state", "ImportState"), Map.entry("initiative_report.status", "InitiativeStatus"),
			Map.entry("park_report.status", "ParkStatus"), Map.entry("investment_report.status", "InvestmentStatus"),
			Map.entry("initiative_report.due_basis", "PeriodBasis"),
			Map.entry("initiative_report.day_basis", "PeriodBasis"), Map.entry("park_report.due_basis", "PeriodBasis"),
			Map.entry("park_report.day_basis", "PeriodBasis"), Map.entry("investment_report.due_basis", "PeriodBasis"),
			Map.entry("investment_report.day_basis", "PeriodBasis"));

	/** Terms of requests, which no column holds. */
	private static final Set<String> TERMS_OF_REQUESTS = Set.of("CellWhole", "PlanType", "OriginFilter",
			"ComparisonFilter", "AccumulationFilter", "Accumulation", "Grouping", "Currency", "ChartPlot", "ChartTheme",
			"ChangeOrder", "RowOutcome", "Outcome", "Kind", "Shape", "Transform", "Frequency", "DataDetail",
			"ReferencesParameter", "DatabaseRole", "EntryType", "SubjectKind", "FigurePart", "FoundBy", "Likeness",
			"SourceRelation", "SourceChoice", "Agreement", "Over", "SetAside", "StatedDistance", "Saying", "Skip",
			"SkippedFigures", "Keep", "Warning", "Flag", "ReportedType", "PlanResult");

	@Autowired
	private JdbcClient jdbc;

	@Test
	void thereAreNoTriggers() {
		assertThat(names(
				"select tgname from pg_trigger where not tgisinternal union all select evtname from pg_event_trigger"))
			.isEmpty();
	}

	@Test
	void idsAreMadeByTheApplication() {
		assertThat(names("select relname from pg_class where relkind = 'S'")).as("sequences").isEmpty();
		assertThat(names("""
				select attrelid::regclass || '.' || attname from pg_attribute
				where attrelid in (%s) and attidentity <> ''
				""".formatted(OWN_TABLES))).as("identity columns").isEmpty();
		assertThat(names("""
				select indrelid::regclass || '.' || attname
				from pg_index join pg_attribute on attrelid = indrelid and attnum = any (indkey[0:indnkeyatts - 1])
				where indisunique and indrelid in (%s) and atthasdef
				""".formatted(OWN_TABLES))).as("keys with a default or generated").isEmpty();
	}

	@Test
	void catalogueOfAMomentHasAllColumns() {
		assertThat(names("""
				select c.table_name || '.' || c.column_name from information_schema.columns c
				join information_schema.views v on v.table_schema = 'as_of' and v.table_name = c.table_name
				group by c.table_name, c.column_name having count(*) <> 2""")).isEmpty();
	}

	@Test
	void uniqueKeysOfObservationsContainThePlace() {
		var keys = this.jdbc.sql("""
				select indexrelid::regclass::text as name, string_agg(attname, ' ') as columns
				from pg_index join pg_attribute on attrelid = indrelid and attnum = any (indkey[0:indnkeyatts - 1])
				where indisunique and indrelid = 'observation'::regclass
				group by indexrelid
				""").query(UniqueKey.class).list();
		assertThat(keys).extracting(UniqueKey::name).contains("observation_pkey", "observation_standing");
		assertThat(keys).allSatisfy((key) -> assertThat(key.columns().split(" ")).contains("place_code"));
	}

	@Test
	void nothingRefersToObservations() {
		assertThat(
				names("select conrelid::regclass::text from pg_constraint where confrelid = 'observation'::regclass"))
			.isEmpty();
	}

	@Test
	void valuesAreDecimals() {
		assertThat(names("""
				select format_type(atttypid, atttypmod) from pg_attribute
				where attrelid = 'observation'::regclass and attname = 'value'
				""")).containsExactly("numeric");
		assertThat(names("""
				select attrelid::regclass || '.' || attname from pg_attribute
				where attrelid in (%s) and atttypid in ('float4'::regtype, 'float8'::regtype, 'money'::regtype)
				""".formatted(OWN_TABLES))).as("binary floating point and money").isEmpty();
	}

	@Test
	void schemaNeedsNoMoreThanPostgreSql17() {
		assertThat(names("select extname from pg_extension")).containsExactly("plpgsql");
		assertThat(names("select proname from pg_proc where pronamespace = 'public'::regnamespace")).as("functions")
			.isEmpty();
		assertThat(names("""
				select conrelid::regclass || ' ' || conname from pg_constraint
				where conrelid in (%s) and (not conenforced or conperiod or (contype = 'n' and not convalidated))
				""".formatted(OWN_TABLES))).as("constraints of PostgreSQL 18").isEmpty();
	}

	@Test
	void revisionOneIsTheSeeding() {
		assertThat(names("select action from revision where number = 1")).containsExactly("seed");
		assertThat(names("""
				select distinct recorded_at::text from observation where source_id = 'chinadaily-2019-09-02'
				""")).isEqualTo(names("select recorded_at::text from revision where number = 1"));
	}

	@Test
	void enumeratedColumnsAllowExactlyTheCodesOfTheirTerms() {
		var enums = terms();
		var expected = TERMS.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey,
					(column) -> codes(Objects.requireNonNull(enums.get(column.getValue()), column.getValue()))));
		assertThat(enumeratedColumns()).isEqualTo(expected);
	}

	@Test
	void everyTermIsThatOfAColumnOrOfARequest() {
		assertThat(terms().keySet())
			.isEqualTo(Stream.concat(TERMS.values().stream(), TERMS_OF_REQUESTS.stream()).collect(Collectors.toSet()));
	}

	/** The values that the checks of the columns allow, where they list them. */
	private Map<String, Set<String>> enumeratedColumns() {
		return this.jdbc.sql("""
				select conrelid::regclass || '.' || attname as "column", pg_get_constraintdef(c.oid) as definition
				from pg_constraint c join pg_attribute on attrelid = conrelid and attnum = any (conkey)
				where contype = 'c' and conrelid in (%s) and atttypid = 'text'::regtype
				""".formatted(OWN_TABLES))
			.query(Check.class)
			.stream()
			.filter((check) -> check.definition().contains("= ANY (ARRAY['"))
			.collect(Collectors.toMap(Check::column, Check::literals));
	}

	private static Map<String, Class<?>> terms() {
		var scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AssignableTypeFilter(Term.class));
		return scanner.findCandidateComponents(JinchengIndicatorsApplication.class.getPackageName())
			.stream()
			.map((found) -> ClassUtils.resolveClassName(Objects.requireNonNull(found.getBeanClassName()), null))
			.filter(Class::isEnum)
			.collect(Collectors.toMap(Class::getSimpleName, Function.identity()));
	}

	private static Set<String> codes(Class<?> terms) {
		return Arrays.stream(terms.getEnumConstants())
			.map((term) -> ((Term) term).code())
			.collect(Collectors.toUnmodifiableSet());
	}

	@Test
	void insertWhenAllIsWellIsAccepted() {
		assertThatNoException().isThrownBy(() -> observe("relation", "gt"));
	}

	@ParameterizedTest
	@CsvSource({ "period_end, 2017-12-31, observation_check", "relation, ne, observation_relation_check",
			"unit_code, CNY, observation_indicator_code_unit_code_fkey",
			"place_code, 140599, observation_place_code_fkey",
			"sentence, 99, observation_source_id_paragraph_sentence_fkey", "value, NaN, observation_value_check",
			"value, Infinity, observation_value_check", "value, -Infinity, observation_value_check",
			"superseded_at, 2020-01-01T00:00:00Z, observation_check1",
			"superseded_at, 2019-12-31T23:59:59Z, observation_check1" })
	void insertOfAWrongValueIsRefused(String column, String value, String constraint) {
		assertRefused(() -> observe(column, value), constraint);
	}

	@Test
	void insertWhenTheSourceAlreadyStatesTheSeriesForThePeriodIsRefused() {
		observe("value", 45);
		assertRefused(() -> observe("recorded_at", "2021-01-01T00:00:00Z"), "observation_standing");
	}

	@Test
	void insertWhenWhatTheSourceStatedIsSupersededIsAccepted() {
		observe("superseded_at", "2021-01-01T00:00:00Z");
		assertThatNoException().isThrownBy(() -> observe("recorded_at", "2021-01-01T00:00:00Z"));
	}

	@Test
	void insertWhenTheStatusOfAnInitiativeIsUnknownIsRefused() {
		assertThatNoException()
			.isThrownBy(() -> insertLike("initiative", "civil-airport", Map.of("id", "new-1", "status", "done")));
		assertRefused(() -> insertLike("initiative", "civil-airport", Map.of("id", "new-2", "status", "abandoned")),
				"initiative_status_check");
	}

	@ParameterizedTest
	@ValueSource(strings = { "comparison_kind", "base_start", "base_end" })
	void updateWhenAComparisonLosesPartOfItsBaseIsRefused(String column) {
		assertRefused(() -> this.jdbc
			.sql("update indicator set %s = null where code = 'foreign-trade-multiple'".formatted(column))
			.update(), "indicator_check");
	}

	/** Records the green space of 2018 as of 2020, with one attribute as given. */
	private void observe(String column, Object value) {
		var observation = new HashMap<String, Object>(Map.of("id", UUID.randomUUID(), "period_start", "2018-01-01",
				"period_end", "2018-12-31", "period_basis", "stated", "recorded_at", "2020-01-01T00:00:00Z"));
		observation.put(column, value);
		insertLike("observation", "65e77289-3639-5e22-8225-174e97d8226f", observation);
	}

	/** Inserts a row that differs from a present one in these columns. */
	private void insertLike(String table, String id, Map<String, Object> changes) {
		var columns = names("""
				select quote_ident(column_name) from information_schema.columns
				where table_name = '%s' and is_generated = 'NEVER'""".formatted(table));
		this.jdbc.sql("""
				insert into %1$s (%2$s)
				select changed.%3$s from %1$s present, jsonb_populate_record(present, :changes::jsonb) changed
				where present.id::text = :id
				""".formatted(table, String.join(", ", columns), String.join(", changed.", columns)))
			.param("changes", JsonMapper.shared().writeValueAsString(changes))
			.param("id", id)
			.update();
	}

	private static void assertRefused(ThrowingCallable change, String constraint) {
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(change)
			.withMessageContaining("\"" + constraint + "\"");
	}

	private List<@Nullable String> names(String sql) {
		return this.jdbc.sql(sql).query(String.class).list();
	}

	/** A unique key, with its columns separated by spaces. */
	record UniqueKey(String name, String columns) {
	}

	/** A check of one column. */
	record Check(String column, String definition) {

		private static final Pattern LITERAL = Pattern.compile("'([^']*)'::text");

		Set<String> literals() {
			return LITERAL.matcher(this.definition)
				.results()
				.map((literal) -> literal.group(1))
				.collect(Collectors.toUnmodifiableSet());
		}

	}

}
