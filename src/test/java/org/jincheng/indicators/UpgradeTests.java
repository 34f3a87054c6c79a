package org.jincheng.indicators;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.jincheng.indicators.runtime.security.Keys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A database of the version before figures had a status, with data, history, a key and an
 * import, is brought up to date and loses nothing.
 */
@Tag("machines")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "management.server.port=0")
@Import({ TestClock.class, Api.class, Keys.class })
@DirtiesContext
class UpgradeTests {

	private static final String BEFORE = "9";

	private static final String TRADE = "ab202c36-36bc-52af-a863-00e959a83892";

	private static final String FILL = """
			insert into revision (number, recorded_at, actor, action, summary) values
			  (2, '2026-11-24 10:00:00+00', 'curator', 'update', 'Corrected.'),
			  (3, '2026-11-24 11:00:00+00', 'curator', 'delete', 'Withdrew.');
			insert into change (revision_number, position, action, collection, resource_id, count, fields) values
			  (2, 1, 'update', 'observations', 'ab202c36-36bc-52af-a863-00e959a83892', 1,
			   '[{"field": "value", "before": 68, "after": 69}]'),
			  (3, 1, 'delete', 'observations', '65e77289-3639-5e22-8225-174e97d8226f', 1, null);
			update observation set superseded_at = '2026-11-24 10:00:00+00'
			where id = 'ab202c36-36bc-52af-a863-00e959a83892';
			insert into observation (id, indicator_code, place_code, unit_code, period_start, period_end,
			  period_basis, value,
			  relation, printed, joint, source_id, paragraph, sentence, recorded_at)
			select id, indicator_code, place_code, unit_code, period_start, period_end, period_basis, 69, relation,
			  '69 times',
			  joint, source_id, paragraph, sentence, superseded_at
			from observation where id = 'ab202c36-36bc-52af-a863-00e959a83892';
			update observation set superseded_at = '2026-11-24 11:00:00+00'
			where id = '65e77289-3639-5e22-8225-174e97d8226f';
			insert into source (id, publisher, title, url, published, language, sha256)
			select 'before-' || row_number() over (), name, 'T', 'https://example.org', '2020-01-01', 'en',
			  repeat('0', 64)
			from unnest(array['晋城市统计局', 'Jincheng Bureau of Statistics', 'Jincheng-Bureau of Statistics', 'China daily',
			  'china-daily', 'Bureau, of all', 'THE BUREAU', 'The Bureau']) name;
			insert into api_key (id, secret_sha256, owner, role, created_at) values
			  ('0123456789abcdef', repeat('0', 64), 'an owner of before', 'READER', '2026-11-24 09:00:00+00');
			insert into import (id, actor, media_type, dry_run, state, started_at, updated_at, ended_at, bytes, rows,
			  recorded,
			  corrected, unchanged, faults, revision_number) values
			  ('00000000-0000-4000-8000-000000000001', 'curator', 'text/csv', false, 'done', '2026-11-24 10:00:00+00',
			   '2026-11-24 10:00:01+00', '2026-11-24 10:00:01+00', 10, 1, 0, 1, 0, 0, 2);
			""";

	/**
	 * Figures that their source states again, and one year earlier, at current prices:
	 * two ids, and which.
	 */
	private static final String AGAIN_AT_CURRENT_PRICES = """
			insert into observation (id, indicator_code, place_code, unit_code, period_start, period_end, period_basis,
			  value, relation, status, compared, prices, printed, occurrence, joint, source_id, paragraph, sentence,
			  recorded_at)
			select again.id::uuid, indicator_code, place_code, unit_code, period_start - years * interval '1 year',
			  period_end - years * interval '1 year', period_basis, value + 1, relation, status, ';prices=current',
			  'current', printed, 1, joint, source_id, paragraph, sentence, recorded_at + interval '1 hour'
			from observation
			cross join (values ('00000000-0000-4000-8000-00000000000%s', 0),
			  ('00000000-0000-4000-8000-00000000000%s', 1)) again (id, years)
			where %s""";

	/** A fund. */
	private static final String PRICED = AGAIN_AT_CURRENT_PRICES.formatted("a", "b", """
			observation.id::text = (
			  select min(id::text) from observation where indicator_code = 'optical-electro-mechanical-fund')""");

	/** Changes of a category that is there, and of one that was made and removed. */
	private static final String OF_CATEGORIES = """
			insert into category (code, dimension_code, parent_code, name_en, name_zh) values
			  ('alloys', 'product', 'steel-products', 'alloys', '合金');
			insert into indicator (code, type, origin, topic_code, name_en, name_zh, definition_en, definition_zh,
			  decimals, of_code, cell)
			select code || '-alloys', type, origin, topic_code, name_en || ': alloys', name_zh || '：合金', definition_en,
			  definition_zh, decimals, code, 'product:alloys'
			from indicator where code = 'poverty-rate';
			insert into revision (number, recorded_at, actor, action, summary)
			select last.number + more, now() + more * interval '1 second', 'curator', 'update', 'Category.'
			from (select max(number) as number from revision) last, generate_series(1, 4) more;
			insert into change (revision_number, position, action, collection, resource_id, count, fields)
			select last.number + more, 1, action, 'categories', code, 1, fields::jsonb
			from (select max(number) - 4 as number from revision) last, (values
			  (1, 'create', 'lorries', '[{"field": "dimension", "before": null, "after": "transport-mode"}]'),
			  (2, 'update', 'lorries', '[{"field": "edition", "before": null, "after": "2011"}]'),
			  (3, 'delete', 'lorries', '[{"field": "dimension", "before": "transport-mode", "after": null}]'),
			  (4, 'update', 'alloys', '[{"field": "edition", "before": "2011", "after": null}]'))
			  changed (more, action, code, fields)""";

	/**
	 * Villages that are counted at current prices, once beside the same without, and a
	 * multiple that is in the series of what others say.
	 */
	private static final String UNPRICED = AGAIN_AT_CURRENT_PRICES.formatted("c", "d", """
			indicator_code = 'demonstration-villages';
			insert into observation (id, indicator_code, place_code, unit_code, period_start, period_end, period_basis,
			  value, relation, status, comparison_kind, base_start, base_end, compared, joined, printed, occurrence,
			  joint, source_id, paragraph, sentence, recorded_at)
			select '00000000-0000-4000-8000-00000000000e', indicator_code, place_code, unit_code,
			  period_start - interval '1 year', period_end - interval '1 year', period_basis, 5, 'eq', status,
			  comparison_kind, base_start, base_end, compared, compared || ';prices=constant', '5', 1, false, source_id,
			  paragraph, sentence, recorded_at
			from observation where indicator_code = 'foreign-trade-multiple' and superseded_at is null""");

	private static final EmbeddedPostgres server = fill();

	@Autowired
	private Api api;

	@Autowired
	private Keys keys;

	@Autowired
	private JdbcClient jdbc;

	private static EmbeddedPostgres fill() {
		try {
			var server = StandbyPair.server(Files.createTempDirectory(Path.of("target"), "upgrade").toAbsolutePath());
			Flyway.configure().dataSource(server.getPostgresDatabase()).target(BEFORE).load().migrate();
			try (var connection = server.getPostgresDatabase().getConnection();
					var statement = connection.createStatement()) {
				statement.execute(FILL);
				Flyway.configure().dataSource(server.getPostgresDatabase()).target("33").load().migrate();
				statement.execute(PRICED);
				Flyway.configure().dataSource(server.getPostgresDatabase()).target("34").load().migrate();
				statement.execute(OF_CATEGORIES);
				Flyway.configure().dataSource(server.getPostgresDatabase()).target("42").load().migrate();
				statement.execute(UNPRICED);
			}
			return server;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	@DynamicPropertySource
	static void upgrade(DynamicPropertyRegistry properties) {
		properties.add("spring.datasource.url", () -> server.getJdbcUrl(StandbyPair.USER, "postgres"));
		properties.add("spring.datasource.username", () -> StandbyPair.USER);
	}

	@AfterAll
	static void stop() throws Exception {
		server.close();
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-24T09:00:00Z, 68", "2026-11-24T10:30:00Z, 69" })
	void asOfBeforeTheUpgradeReadsTheSameFigures(String asOf, String value) {
		var figure = this.api.get(Api.BASE + "/observations/" + TRADE + "?asOf=" + asOf).body();
		assertThat(figure.get("value").asString()).isEqualTo(value);
		assertThat(figure.get("status").asString()).isEqualTo("actual");
		assertThat(figure.get("comparison")).isEqualTo(Api.parse("""
				{"kind": "times-more", "basePeriod": {"start": "1985-01-01", "end": "1985-12-31", \
				"label": "1985"}}"""));
		assertThat(figure.get("upper").isNull() && figure.get("counted").isNull() && figure.get("note").isNull())
			.isTrue();
	}

	@Test
	void historyChangesKeysAndImportsAreKept() {
		assertThat(this.api.get(Api.BASE + "/observations/" + TRADE + "/history")
			.body()
			.at("/items")
			.valueStream()
			.map((version) -> version.get("value").asString())).containsExactly("68", "69");
		assertThat(this.api.get(Api.BASE + "/observations?indicator=green-space-share").body().get("items")).isEmpty();
		assertThat(this.api.get(Api.BASE + "/observations?indicator=green-space-share&asOf=2026-11-24T10:30:00Z")
			.body()
			.get("items")).hasSize(1);
		assertThat(this.api.get(Api.BASE + "/changes").text()).contains("Corrected.", "Withdrew.");
		assertThat(this.api
			.get(Api.BASE + "/imports/00000000-0000-4000-8000-000000000001", "Authorization", this.keys.curator())
			.body()
			.get("revision")
			.asInt()).isEqualTo(2);
		assertThat(this.api.get(Api.BASE + "/keys", "Authorization", this.keys.admin()).text())
			.contains("an owner of before");
	}

	@Test
	void nothingIsSeededWhereCuratorsHaveWritten() {
		assertThat(this.api.get(Api.BASE + "/sources").body().get("total").asInt()).isEqualTo(9);
		assertThat(this.jdbc.sql("select count(*) from indicator where rank is not null").query(Integer.class).single())
			.isZero();
	}

	@Test
	void publishersAreMadeOfNamesOfSources() {
		var sources = this.api.get(Api.BASE + "/sources?sort=id").body().get("items");
		assertThat(sources.valueStream()
			.map((source) -> source.get("publisher").asString() + " "
					+ source.get("publisherCode").asString().replaceFirst("[0-9a-f]{12}$", "HASH")))
			.containsExactly("晋城市统计局 publisher-HASH", "Jincheng Bureau of Statistics publisher-HASH",
					"Jincheng-Bureau of Statistics publisher-HASH", "China daily china-daily",
					"china-daily publisher-HASH", "Bureau, of all publisher-HASH", "THE BUREAU the-bureau",
					"The Bureau the-bureau", "China Daily china-daily");
		var kinds = this.api.get(Api.BASE + "/publishers?limit=1000").body().get("items");
		assertThat(kinds.valueStream().map((publisher) -> publisher.get("kind").asString("null")).distinct())
			.containsExactlyInAnyOrder("press", "null");
	}

	@Test
	void figureThatWasWithdrawnBeforeComesBackUnderItsId() {
		var withdrawn = this.api.get(Api.BASE + "/observations/65e77289-3639-5e22-8225-174e97d8226f").body();
		var answer = this.api.send("POST", Api.BASE + "/observations", """
				{"indicator": "green-space-share", "place": "140500",
				 "period": {"start": "%s", "end": "%s", "basis": "%s"}, "value": 45.8, "unit": "percent", \
				"relation": "eq",
				 "printed": "45.8 percent", "source": {"id": "chinadaily-2019-09-02", "paragraph": 11, \
				"sentence": 1}}""".formatted(text(withdrawn, "start"), text(withdrawn, "end"),
				text(withdrawn, "basis")), "Authorization", this.keys.curator());
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		assertThat(answer.body().get("id")).isEqualTo(withdrawn.get("id"));
	}

	private static String text(JsonNode figure, String field) {
		return figure.at("/period/" + field).asString();
	}

	@Test
	void tagOfBeforeIsNotHonoured() {
		var tag = this.api.get(Api.BASE + "/parks").header("ETag");
		var before = tag.replaceFirst("-[0-9a-f]{16}-", "-0123456789abcdef-");
		assertThat(before).isNotEqualTo(tag);
		assertThat(this.api.get(Api.BASE + "/parks", "If-None-Match", before).status()).isEqualTo(200);
		assertThat(this.api.get(Api.BASE + "/parks", "If-None-Match", tag).status()).isEqualTo(304);
	}

	@Test
	void figuresThatSaidTheirPricesJoinThoseThatDidNot() {
		var funds = this.jdbc.sql("""
				select right(id::text, 1), occurrence, prices is null and compared = '', note_en is not null
				from observation where indicator_code = 'optical-electro-mechanical-fund'
				order by recorded_at, id""")
			.query((row, number) -> row.getString(1) + " " + row.getInt(2) + " " + row.getBoolean(3) + " "
					+ row.getBoolean(4))
			.list();
		assertThat(funds).endsWith("a 2 true true", "b 1 true false");
		assertThat(funds.subList(0, funds.size() - 2)).isNotEmpty().allMatch((fund) -> fund.endsWith(" 1 true false"));
		assertThat(this.api.get(Api.BASE + "/observations?indicator=optical-electro-mechanical-fund&sources=preferred")
			.body()
			.get("items")
			.valueStream()
			.map((figure) -> figure.get("prices").asString())).containsOnly("current");
		assertThat(fields(revision("Gave the indicators"))).as("no figure lost its prices")
			.containsExactly("a occurrence 1 2");
	}

	@Test
	void whatHasNoPricesSaysNoneAndTheRevisionListsWhatChanged() {
		var villages = this.jdbc.sql("""
				select right(id::text, 1), occurrence, coalesce(prices, '-'), superseded_at is null
				from observation where indicator_code = 'demonstration-villages' and id::text like '0000%'
				order by id, recorded_at""")
			.query((row, number) -> row.getString(1) + " " + row.getInt(2) + " " + row.getString(3) + " "
					+ row.getBoolean(4))
			.list();
		assertThat(villages).containsExactly("c 1 current false", "c 2 - true", "d 1 current false", "d 1 - true");
		var revision = revision("Took prices off");
		assertThat(fields(revision)).contains("c occurrence 1 2", "c prices current null", "d prices current null");
		var then = Instant.parse(revision.get("recordedAt").asString());
		var asOf = revision.at("/changes/0/href").asString() + "?asOf=";
		assertThat(this.api.get(asOf + then.minusMillis(1)).body().get("prices").asString()).isEqualTo("current");
		assertThat(this.api.get(asOf + then).body().get("prices").isNull()).isTrue();
		assertThat(this.jdbc
			.sql("select prices || ' ' || change_prices from indicator where code = 'old-building-renovation'")
			.query(String.class)
			.single()).isEqualTo("current current");
	}

	/** A revision of the upgrade, with what it changed. */
	private JsonNode revision(String summary) {
		var number = this.api.get(Api.BASE + "/changes?limit=1000")
			.body()
			.at("/items")
			.valueStream()
			.filter((revision) -> revision.get("summary").asString().startsWith(summary))
			.map((revision) -> revision.get("revision").asString())
			.findFirst()
			.orElseThrow();
		return this.api.get(Api.BASE + "/changes/" + number).body();
	}

	/** The fields that it changed, each with its figure, and before and after. */
	private static Stream<String> fields(JsonNode revision) {
		return revision.get("changes")
			.valueStream()
			.flatMap((change) -> change.get("fields")
				.valueStream()
				.map((field) -> change.get("id").asString().replaceFirst(".*-0*", "") + " "
						+ field.valueStream().map((value) -> value.asString("null")).collect(Collectors.joining(" "))));
	}

	@Test
	void categoriesAndTheirHistoryNameTheirDimensions() {
		assertThat(this.api.get(Api.BASE + "/dimensions/product/categories/alloys").body().get("parent").asString())
			.isEqualTo("steel-products");
		assertThat(this.api.get(Api.BASE + "/indicators/poverty-rate-alloys").body().get("where"))
			.isEqualTo(Api.parse("{\"product\": \"alloys\"}"));
		var changes = this.api.get(Api.BASE + "/changes?limit=1000").body().at("/items").valueStream();
		assertThat(changes.filter((revision) -> revision.get("summary").asString().equals("Category."))
			.map((revision) -> revision.at("/changes/0/href").asString()))
			.containsExactly("/api/v1/dimensions/transport-mode/categories/lorries",
					"/api/v1/dimensions/transport-mode/categories/lorries",
					"/api/v1/dimensions/transport-mode/categories/lorries",
					"/api/v1/dimensions/product/categories/alloys");
	}

	@Test
	void comparisonsAreThoseOfIndicators() {
		assertThat(this.jdbc.sql("""
				select count(*) from observation o join indicator i on i.code = o.indicator_code
				where (o.comparison_kind, o.base_start, o.base_end) is distinct
				  from (i.comparison_kind, i.base_start, i.base_end)
				""").query(Integer.class).single()).isZero();
		assertThat(this.jdbc.sql("select distinct compared from observation order by 1").query(String.class).list())
			.containsExactly("", ";prices=current", "times-more 1985-01-01/1985-12-31");
	}

}
