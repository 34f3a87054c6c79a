package org.jincheng.indicators.recording.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.Api.Answer;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.runtime.cache.TestCache;
import org.jincheng.indicators.runtime.security.Keys;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Files of figures: taken in as a whole, or not at all. */
@CurationTests
class ImportTests {

	private static final String IMPORTS = Api.BASE + "/imports";

	private static final String HEADER = """
			indicator,place,period_start,period_end,period_basis,value,unit,relation,printed,source,paragraph,\
			sentence""";

	private static final String OF_2017 = row("2017", "40.5", "40.5 percent");

	private static final String OF_2018 = row("2018", "41", "41 percent");

	private static final List<TakenAway> TAKEN_AWAY = List.of(new TakenAway("place", of("places/import-place", null)),
			new TakenAway("indicator", of("indicators/import-indicator", null)),
			new TakenAway("unit", of("indicators/import-indicator", indicator("\"count\""))),
			new TakenAway("sentence", of("sources/import-source/statements/1.1", null)),
			new TakenAway("source", of("sources/import-source/statements/1.1", null, "sources/import-source", null)),
			new TakenAway("period_start", of("sources/import-source", source("2020-01-02"))));

	@Autowired
	private Api api;

	@Autowired
	private Keys keys;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private DataSource database;

	@Autowired
	private TestCache cache;

	@AfterEach
	void forgetIt() {
		this.jdbc.sql("""
				delete from observation
				where recorded_at > (select max(recorded_at) from revision where action = 'seed')
				""").update();
		this.jdbc.sql("update observation set superseded_at = null").update();
		for (var statement : List.of("delete from place_member where group_code = 'import-place'",
				"delete from place where code = 'import-place'",
				"delete from indicator_unit where indicator_code = 'import-indicator'",
				"delete from indicator where code = 'import-indicator'",
				"delete from statement where source_id = 'import-source'",
				"delete from source where id = 'import-source'", "delete from import", "delete from change")) {
			this.jdbc.sql(statement).update();
		}
		this.cache.clear();
	}

	@Test
	void createRecordsWhatIsNewAndSupersedesWhatDiffers() {
		assertThat(counts(send(csv(OF_2017, OF_2018), "").body())).containsExactly(2, 0, 0, 0);
		var corrected = send(csv(OF_2017, row("2018", "41.2", "41.2 percent"), row("2016", "39", "39 percent")), "");
		assertThat(corrected.status()).isEqualTo(201);
		assertThat(counts(corrected.body())).containsExactly(1, 1, 1, 0);
		assertThat(corrected.body().get("actor").asString()).isEqualTo("curator");
		assertThat(corrected.body().get("revision").asInt()).isEqualTo(revision());
		assertThat(corrected.header("Cache-Control")).isEqualTo("no-store");
		var there = read(corrected.header("Location"));
		assertThat(there.body()).isEqualTo(corrected.body());
		assertThat(there.header("Cache-Control")).isEqualTo("no-store");
		assertThat(values()).containsExactly("39", "40.5", "41.2", "42");
		var changes = this.jdbc.sql("select action || ' ' || count from change where revision_number = ?")
			.param(revision())
			.query(String.class)
			.list();
		assertThat(changes).containsExactlyInAnyOrder("create 1", "update 1");
	}

	@Test
	void createWhenAFigureWasWithdrawnRecordsItWithTheIdThatItHad() {
		send(csv(OF_2017), "");
		this.jdbc.sql("""
				update observation set id = '00000000-0000-4000-8000-000000000009',
				  superseded_at = recorded_at + interval '1 ms'
				where period_start = '2017-01-01'""").update();
		assertThat(counts(send(csv(OF_2017), "").body())).containsExactly(1, 0, 0, 0);
		assertThat(this.jdbc.sql("select count(*) from observation where id = '00000000-0000-4000-8000-000000000009'")
			.query(Integer.class)
			.single()).isEqualTo(2);
	}

	@Test
	void createKeepsAFigureJointThatIsNotSaidToBe() {
		var joint = this.api.get(Api.BASE + "/observations?indicator=intelligent-casting-parks").body().at("/items/0");
		assertThat(joint.get("joint").asBoolean()).isTrue();
		var row = """
				intelligent-casting-parks,140500,%s,%s,%s,14000000000,CNY,eq,14 billion \
				yuan,chinadaily-2019-09-02,%s,%s""".formatted(joint.at("/period/start").asString(),
				joint.at("/period/end").asString(), joint.at("/period/basis").asString(),
				joint.at("/source/paragraph").asString(), joint.at("/source/sentence").asString());
		assertThat(counts(send(csv(row), "").body())).containsExactly(0, 1, 0, 0);
		var corrected = this.api.get(Api.BASE + "/observations/" + joint.get("id").asString()).body();
		assertThat(corrected.get("joint").asBoolean()).isTrue();
		assertThat(corrected.get("value").asString()).isEqualTo("14000000000");
	}

	@Test
	void createWhenDryRunWritesNothing() {
		var revision = revision();
		var report = send(csv(OF_2017, OF_2018), "?dryRun=true");
		assertThat(report.status()).isEqualTo(200);
		assertThat(counts(report.body())).containsExactly(2, 0, 0, 0);
		assertThat(report.body().get("dryRun").asBoolean()).isTrue();
		assertThat(revision()).isEqualTo(revision);
		assertThat(values()).containsExactly("42");
	}

	@Test
	void createWhenRowsAreWrongChangesNothingAndSaysAllOfIt() {
		var answer = send(csv(OF_2017, "tree-coverage-rat,140500,2018-01-01,2018-12-31,stated,4x,percent,eq,p,s,1,1",
				"tree-coverage-rat,140500,2018-01-01,2018-12-31,stated,41,percent,eq,p,chinadaily-2019-09-02,11,2",
				"tree-coverage-rate,140500,2018-12-31,2018-01-01,stated,41,CNY,eq,p,chinadaily-2019-09-02,99,2",
				"tree-coverage-rate,140500,2018-02-30,2018-12-31,said,41,percent,ne,,chinadaily-2019-09-02,0,2", "a,b",
				"foreign-trade,140500,2018-01-01,2018-12-31,stated,41,percent,eq,p,chinadaily-2019-09-02,11,2"), "");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
		assertThat(faults(answer)).containsExactly("line 3, value: 4x", "line 4, indicator: tree-coverage-rat",
				"line 5, unit: CNY", "line 5, sentence: chinadaily-2019-09-02/99.2", "line 5, period_end: 2018-01-01",
				"line 6, period_start: 2018-02-30", "line 6, period_basis: said", "line 6, relation: ne",
				"line 6, printed: null", "line 6, paragraph: 0", "line 7: null", "line 8, comparison: null");
		assertThat(answer.text()).contains("Did you mean \\\"tree-coverage-rate\\\"?")
			.contains("approx, between, eq, ge");
		assertThat(answer.body().get("detail").asString()).startsWith("Errors found: 12. Nothing was changed.");
		assertThat(values()).containsExactly("42");
		var errors = errors(answer);
		var csv = read(errors);
		assertThat(csv.header("Content-Type")).startsWith("text/csv");
		assertThat(csv.text().lines()).hasSize(13)
			.contains("3,value,4x,Not a plain decimal number such as 1000000000 or 45.8.");
		assertThat(read(errors.replace("csv", "json") + "&limit=2").body().get("total").asInt()).isEqualTo(12);
		assertThat(this.api.allPages(errors.replace("csv", "json") + "&limit=2", "Authorization", this.keys.curator()))
			.hasSize(12);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "?dryRun=true" })
	void createWhenThereAreAThousandFaultsReadsNoFurther(String query) {
		var rows = IntStream.range(0, 2500).mapToObj((i) -> OF_2017.replace("stated", "x")).toArray(String[]::new);
		var answer = send(csv(rows), query);
		assertThat(faults(answer)).hasSize(101).element(99).isEqualTo("line 101, period_basis: x");
		assertThat(answer.body().get("detail").asString())
			.startsWith("Errors found: 1000, perhaps more. Nothing was changed. The errors as CSV");
		assertThat(read(errors(answer)).text().lines()).hasSize(1001);
		var report = read(IMPORTS).body().at("/items/0");
		assertThat(report.get("state").asString()).isEqualTo("refused");
		assertThat(report.get("rows").asInt()).isEqualTo(1000);
		assertThat(report.get("faults").asInt()).isEqualTo(1000);
	}

	@Test
	void createWhenAThousandFiguresAreThereTwiceLooksForNoMore() {
		var answer = send(csv(IntStream.range(0, 2500).mapToObj((i) -> OF_2017).toArray(String[]::new)), "");
		assertThat(faults(answer)).hasSize(101);
		assertThat(answer.body().get("detail").asString()).startsWith("Errors found: 1000, perhaps more");
	}

	@Test
	void createWhenSomebodyCorrectedTheFigureSinceRefusesTheRow() {
		send(csv(OF_2017, OF_2018), "");
		var export = this.api.get(Api.BASE + "/observations?indicator=tree-coverage-rate&format=csv").text();
		send(csv(row("2017", "40.6", "40.6 percent")), "");
		assertThat(counts(send(export.replace(",41,", ",41.5,"), "").body())).as("an old row that differs").isEmpty();
		var answer = send(export.replace(",41,", ",41.5,"), "");
		assertThat(faults(answer)).hasSize(1).allMatch((fault) -> fault.startsWith("line 2, recorded_at: "));
		assertThat(answer.text()).contains("Somebody corrected the figure");
	}

	@Test
	void createWhenAReadOnlyColumnDiffersRefusesTheRow() {
		var export = this.api.get(Api.BASE + "/observations?indicator=tree-coverage-rate&format=csv").text();
		assertThat(faults(send(export.replace("Jincheng", "Taiyuan").replace("environment", "park"), "")))
			.containsExactly("line 2, topic: park", "line 2, place_name: Taiyuan");
		assertThat(faults(send(export.replaceAll("(?m)^[0-9a-f-]{36}", "00000000-0000-4000-8000-000000000001"), "")))
			.containsExactly("line 2, id: 00000000-0000-4000-8000-000000000001");
		assertThat(faults(send(export.replace(",stated,,,", ",derived,,,"), "")))
			.containsExactly("line 2, origin: derived");
		assertThat(faults(send(export.replace("Z,,,actual", "Z,2026-11-24T00:00:00Z,,actual"), "")))
			.containsExactly("line 2, superseded_at: 2026-11-24T00:00:00Z");
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)" })
	void createTakesATextThatASpreadsheetWouldRun(String formula) {
		var escaped = send(csv(row("2017", "40.5", "'" + formula)), "");
		assertThat(escaped.status()).isEqualTo(201);
		assertThat(this.api.get(Api.BASE + "/observations?indicator=tree-coverage-rate")
			.body()
			.at("/items/0/printed")
			.asString()).isEqualTo(formula);
	}

	@Test
	void createTakesAByteOrderMarkColumnsInAnyOrderAndEmptyLines() {
		var columns = Arrays.asList(HEADER.split(","));
		var cells = Arrays.asList(OF_2017.split(","));
		var file = "\ufeff" + String.join(",", columns.reversed()) + "\n\n" + String.join(",", cells.reversed())
				+ "\n\n";
		assertThat(counts(send(file, "").body())).containsExactly(1, 0, 0, 0);
	}

	@Test
	void createWhenNotUtf8RefusesIt() {
		var bytes = csv(OF_2017, row("2018", "41", "百分之四十一")).getBytes(Charset.forName("GBK"));
		var answer = send(bytes, "");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.text()).contains("Not in UTF-8");
		assertThat(values()).containsExactly("42");
	}

	@Test
	void createWhenACellIsTooLongRefusesIt() {
		assertThat(faults(send(csv(row("2017", "40.5", "x".repeat(2001))), "")).getFirst())
			.startsWith("line 2, printed: xx");
		assertThat(send(csv(row("2017", "40.5", "x".repeat(100_000))), "").text()).contains("65536 characters");
		assertThat(send(csv(row("2017", "40.5", "\"x")), "").status()).isEqualTo(400);
	}

	@Test
	void createWhenATextTurnsTheDirectionOfWritingNamesTheSign() {
		var answer = send(csv(row("2017", "40.5", "\u202e40.5 percent")), "");
		assertThat(faults(answer)).hasSize(1).first().asString().startsWith("line 2, printed: ");
		assertThat(answer.text()).contains("Must not contain U+202E,");
	}

	@Test
	void createWhenThereIsANulReportsIt() {
		assertThat(faults(send(csv(row("2017", "40.5", "a\0b")), ""))).containsExactly("line 2, printed: a\ufffdb");
	}

	@Test
	void createWhenTheFileIsEmptyIsRefused() {
		assertThat(send("", "").text()).contains("The file is empty");
		assertThat(counts(send(HEADER, "").body())).containsExactly(0, 0, 0, 0);
	}

	@Test
	void createWhileAFileComesSlowlyKeepsNobodyWaiting() throws Exception {
		try (var slow = new SlowFile(csv(OF_2017, OF_2018))) {
			assertThat(send(csv(row("2016", "39", "39 percent")), "").status()).isEqualTo(201);
			assertThat(slow.goOn()).contains("201", "\"recorded\":2,\"corrected\":0,\"unchanged\":0");
		}
		assertThat(values()).containsExactly("39", "40.5", "41", "42");
	}

	@Test
	void createWhenAFigureIsCorrectedMeanwhileSupersedesTheCorrection() throws Exception {
		send(csv(OF_2017), "");
		try (var slow = new SlowFile(csv(OF_2017, OF_2018))) {
			send(csv(row("2017", "40.6", "40.6 percent")), "");
			assertThat(slow.goOn()).contains("\"recorded\":1,\"corrected\":1,\"unchanged\":0");
		}
		assertThat(values()).containsExactly("40.5", "41", "42");
	}

	@Test
	void createWhenOtherPlacesAreWrittenMeanwhileSucceeds() throws Exception {
		curate("POST", "places", place("county", "\"140500\"", ""));
		try (var slow = new SlowFile(csv(OF_2017))) {
			for (int i = 0; i < 5; i++) {
				curate("PUT", "places/import-place", place("county", "\"140500\"", "").replace("Place", "Place " + i));
			}
			curate("DELETE", "places/import-place", null);
			assertThat(slow.goOn()).contains("201", "\"recorded\":1,\"corrected\":0,\"unchanged\":0");
		}
		assertThat(values()).containsExactly("40.5", "42");
	}

	@ParameterizedTest
	@FieldSource("TAKEN_AWAY")
	void createWhenWhatARowRefersToIsTakenAwayMeanwhileRefusesTheRow(TakenAway taken) throws Exception {
		curateWhatIsTakenAway();
		try (var slow = new SlowFile(csv(TakenAway.ROW, OF_2017, OF_2018, OF_2018.replace("2018", "2016")))) {
			taken.changes().forEach((path, body) -> curate((body != null) ? "PUT" : "DELETE", path, body));
			var answer = slow.goOn();
			assertThat(answer).contains("HTTP/1.1 422", "\"line\":2,\"column\":\"" + taken.column() + "\"")
				.doesNotContain("\"line\":3");
		}
		assertThat(values()).containsExactly("42");
	}

	/** It was there when the rows were staged, before the import had its turn. */
	@Test
	void createWhenAPlaceIsTakenAwayWhileItWaitsForOthersRefusesTheRow() throws Exception {
		curateWhatIsTakenAway();
		try (var other = this.database.getConnection();
				var slow = new SlowFile(csv(TakenAway.ROW, OF_2017));
				var change = other.createStatement()) {
			other.setAutoCommit(false);
			change.execute("lock table revision in share row exclusive mode");
			var answer = CompletableFuture.supplyAsync(slow::goOn);
			awaitTurn();
			change.execute("update place set withdrawn_at = now() where code = 'import-place'");
			change.execute("""
					insert into revision (number, recorded_at, actor, action, summary)
					select max(number) + 1, max(recorded_at) + interval '1 ms', 'another', 'update', 'A change.'
					from revision""");
			change.execute("""
					insert into change (revision_number, position, action, collection, resource_id, count, fields)
					select max(number), 1, 'delete', 'places', 'import-place', 1, '{}' from revision""");
			other.commit();
			assertThat(answer.join()).contains("HTTP/1.1 422", "\"line\":2,\"column\":\"place\"")
				.doesNotContain("\"line\":3");
		}
		assertThat(values()).containsExactly("42");
	}

	@Test
	void createWhenAPlaceBecomesAGroupMeanwhileRecordsItsFigureAsJoint() throws Exception {
		curateWhatIsTakenAway();
		try (var slow = new SlowFile(csv(TakenAway.ROW))) {
			curate("PUT", "places/import-place", place("group", "null", "\"140500\", \"140000\""));
			assertThat(slow.goOn()).contains("201");
		}
		assertThat(this.api.get(Api.BASE + "/observations?indicator=import-indicator")
			.body()
			.at("/items/0/joint")
			.asBoolean()).isTrue();
	}

	@Test
	void createWhenASecondOccurrenceHasNoFirstOneIsRefused() {
		var again = HEADER + ",occurrence,note_en\r\n" + OF_2017 + ",2,Again\r\n";
		assertThat(faults(send(again, ""))).containsExactly("line 2, occurrence: 2");
		assertThat(send(again, "?dryRun=true").text()).contains("does not have this figure with occurrence 1");
		assertThat(counts(send(again + OF_2017 + ",1,\r\n", "").body())).containsExactly(2, 0, 0, 0);
		assertThat(counts(send(again, "").body())).containsExactly(0, 0, 1, 0);
	}

	@Test
	void createWhenContentLengthIsTooLargeIsRefusedBeforeTheBody() throws Exception {
		try (var socket = new Socket("localhost", this.api.port())) {
			socket.getOutputStream()
				.write(("POST " + IMPORTS + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + this.keys.curator()
						+ "\r\nConnection: close\r\nContent-Type: text/csv\r\nContent-Length: 1073741825\r\n\r\na")
					.getBytes(StandardCharsets.UTF_8));
			assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8))
				.isEqualTo("HTTP/1.1 413");
		}
	}

	@Test
	void createWhenTheClientGoesAwayFails() throws Exception {
		var slow = new SlowFile(csv(OF_2017, OF_2018));
		slow.close();
		await()
			.untilAsserted(() -> assertThat(read(IMPORTS).body().at("/items/0/state").asString()).isEqualTo("failed"));
		assertThat(values()).containsExactly("42");
	}

	@Test
	void findReturnsTheNewestFirst() {
		send(csv(OF_2017), "");
		send(csv(OF_2018), "?dryRun=true");
		var imports = this.api.allPages(IMPORTS + "?limit=1", "Authorization", this.keys.curator());
		assertThat(imports.stream().map((each) -> each.get("dryRun").asBoolean())).containsExactly(true, false);
		assertThat(read(IMPORTS + "?format=csv&sort=startedAt").text().lines()).hasSize(3);
		assertThat(read(IMPORTS + "/" + UUID.randomUUID()).status()).isEqualTo(404);
		assertThat(read(IMPORTS + "/x/errors").status()).isEqualTo(404);
	}

	private static String row(String year, String value, String printed) {
		return "tree-coverage-rate,140500,%1$s-01-01,%1$s-12-31,stated,%2$s,percent,eq,%3$s,chinadaily-2019-09-02,11,2"
			.formatted(year, value, printed);
	}

	private static String csv(String... rows) {
		return Stream.concat(Stream.of(HEADER), Arrays.stream(rows)).collect(Collectors.joining("\r\n"));
	}

	/** What the rows refer to that is taken away meanwhile. */
	private void curateWhatIsTakenAway() {
		curate("POST", "places", place("county", "\"140500\"", ""));
		curate("POST", "sources", source("2020-01-01"));
		curate("POST", "sources/import-source/statements",
				"{\"paragraph\": 1, \"sentence\": 1, \"gist\": {\"en\": \"Something.\"}}");
		curate("POST", "indicators", indicator("\"percent\""));
	}

	private static String place(String kind, String parent, String members) {
		return """
				{"code": "import-place", "name": {"en": "Place"}, "kind": "%s", "parent": %s, "members": [%s]}"""
			.formatted(kind, parent, members);
	}

	private static String source(String published) {
		return """
				{"id": "import-source", "publisher": "P", "title": "T", "url": "https://example.org/", \
				"published": "%s",
				 "language": "en", "sha256": "%s"}""".formatted(published, "0".repeat(64));
	}

	private static String indicator(String units) {
		return """
				{"code": "import-indicator", "name": {"en": "New", "zh": "新指标"}, "definition": {"en": "Something"},
				 "topic": "livelihood", "units": [%s], "decimals": 0, "comparison": null, "statements": []}"""
			.formatted(units);
	}

	private void curate(String method, String path, @Nullable String body) {
		var tag = method.equals("POST") ? "*" : this.api.get(Api.BASE + "/" + path).header("ETag");
		var answer = this.api.send(method, Api.BASE + "/" + path, body, method.equals("POST") ? "Prefer" : "If-Match",
				tag, "Authorization", this.keys.curator());
		assertThat(answer.status()).as(answer.text()).isLessThan(300);
	}

	private static Map<String, @Nullable String> of(@Nullable String... pathsAndBodies) {
		var changes = new LinkedHashMap<String, @Nullable String>();
		for (int i = 0; i < pathsAndBodies.length; i += 2) {
			changes.put(String.valueOf(pathsAndBodies[i]), pathsAndBodies[i + 1]);
		}
		return changes;
	}

	private static byte[] head(String length, String key) {
		return ("POST " + IMPORTS + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: " + key
				+ "\r\nContent-Type: text/csv\r\n" + length + "\r\n\r\n")
			.getBytes(StandardCharsets.UTF_8);
	}

	private Answer send(String csv, String query) {
		return send(csv.getBytes(StandardCharsets.UTF_8), query);
	}

	private Answer send(byte[] csv, String query) {
		return post(IMPORTS + query, csv, "text/csv");
	}

	private Answer post(String path, byte[] body, String mediaType, String... headers) {
		return this.api.post(path, body, mediaType,
				Stream.concat(Stream.of("Authorization", this.keys.curator()), Stream.of(headers))
					.toArray(String[]::new));
	}

	private Api.Answer read(String path) {
		return this.api.get(path, "Authorization", this.keys.curator());
	}

	private static List<Integer> counts(JsonNode report) {
		return Stream.of("recorded", "corrected", "unchanged", "faults")
			.filter(report::has)
			.map((field) -> report.get(field).asInt())
			.toList();
	}

	private static List<String> faults(Answer answer) {
		assertThat(answer.status()).as(answer.text()).isIn(400, 422);
		return answer.rejections();
	}

	private static String errors(Answer answer) {
		return answer.body().get("detail").asString().replaceAll(".*(/api/v1/imports/)", "$1");
	}

	/** Waits until an import waits for its turn. */
	private void awaitTurn() {
		await().until(() -> this.jdbc.sql("""
				select count(*) from pg_locks where not granted and relation = 'revision'::regclass""")
			.query(Integer.class)
			.single() > 0);
	}

	private List<String> values() {
		return this.api.get(Api.BASE + "/observations?indicator=tree-coverage-rate")
			.body()
			.get("items")
			.valueStream()
			.map((each) -> each.get("value").asString())
			.toList();
	}

	private int revision() {
		return this.jdbc.sql("select max(number) from revision").query(Integer.class).single();
	}

	/**
	 * What is taken away while a file comes.
	 *
	 * @param column the column of the row that referred to it
	 * @param changes what its resources become, by their paths; null if they are removed
	 */
	private record TakenAway(String column, Map<String, @Nullable String> changes) {

		static final String ROW = """
				import-indicator,import-place,2020-01-01,2020-01-01,publication,40.5,percent,eq,40.5 \
				percent,import-source,1,1""";

	}

	/** A file that another curator sends in two parts. */
	private final class SlowFile implements AutoCloseable {

		private final byte[] bytes;

		private final Socket socket;

		SlowFile(String text) throws IOException {
			this.bytes = text.getBytes(StandardCharsets.UTF_8);
			this.socket = new Socket("localhost", ImportTests.this.api.port());
			this.socket.getOutputStream()
				.write(head("Content-Length: " + this.bytes.length, ImportTests.this.keys.admin()));
			this.socket.getOutputStream().write(this.bytes, 0, this.bytes.length / 2);
		}

		/** Sends the rest, and returns the answer. */
		String goOn() {
			try {
				this.socket.getOutputStream()
					.write(this.bytes, this.bytes.length / 2, this.bytes.length - this.bytes.length / 2);
				return new String(this.socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		@Override
		public void close() throws IOException {
			this.socket.close();
		}

	}

}
