package org.jincheng.indicators.recording.publication;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.Api.Answer;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.TestDatabase.OwnDatabase;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.runtime.cache.TestCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A publication is recorded by one document, and read back as it. */
@CurationTests
class PublicationTests {

	private static final String SEED = "publications/chinadaily-2019-09-02";

	private static int articles;

	/** Of the article of a test. */
	private final int number = ++articles;

	private final String path = "publications/shanxidaily-" + this.number;

	private final String visits = "visits-" + this.number;

	private final String stadium = "stadium-" + this.number;

	/** What documents have recorded: derived indicators belong to the service. */
	private static final List<String> TABLES = List.of("observation", "initiative_report", "park_report",
			"investment_report", "initiative_statement", "initiative", "park_statement", "investment_park", "park",
			"indicator_statement",
			"indicator_unit where indicator_code in (select code from indicator where origin = 'stated')", "investment",
			"trade_metric", "environment_metric", "indicator where of_code is not null and origin = 'stated'",
			"indicator where origin = 'stated'", "statement", "source");

	private static final List<String> CELLS = List.of("foreign-trade-private", "exports-mobile-phones",
			"population-non-agricultural", "installed-capacity-renewable");

	@Autowired
	private Api api;

	@Autowired
	private Curator curator;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestCache cache;

	@Autowired
	private OwnDatabase database;

	@Autowired
	private ApplicationContext service;

	/** The documents of what the migrations have recorded, in its order. */
	private List<JsonNode> seeds() {
		return this.curator.get("sources?sort=published")
			.body()
			.get("items")
			.valueStream()
			.map((source) -> this.curator.get("publications/" + source.get("id").asString()).body())
			.toList();
	}

	private void empty() {
		TABLES.forEach((table) -> this.jdbc.sql("delete from " + table).update());
		this.jdbc.sql("delete from change").update();
		this.jdbc.sql("delete from place_member").update();
		this.jdbc.sql("delete from place where kind = 'group'").update();
		this.cache.clear();
	}

	@Test
	void oneDocumentRecordsEachArticleAsItsMigrationDoes() throws IOException, SQLException {
		this.database.restore(this.service);
		var before = stated(exports());
		var seeds = seeds();
		empty();
		assertThat(this.curator.get("observations").body().get("items")).isEmpty();
		var revision = this.curator.revision();
		for (var seed : seeds) {
			var answer = post(isFirst(seed) ? seed : withoutIds(seed));
			assertThat(answer.status()).as(answer.text()).isEqualTo(201);
			assertThat(this.curator.revision()).isEqualTo(++revision);
		}
		assertThat(stated(exports())).isEqualTo(before);
		for (var seed : seeds) {
			assertThat(this.curator.get("publications/" + seed.at("/source/id").asString()).body()).isEqualTo(seed);
		}
		this.database.restore(this.service);
	}

	/**
	 * Whether this is the article whose figures were recorded before figures had keys.
	 */
	private static boolean isFirst(JsonNode document) {
		return document.at("/source/id").asString().equals("chinadaily-2019-09-02");
	}

	private static JsonNode withoutIds(JsonNode document) {
		var copy = document.deepCopy();
		copy.get("statements")
			.forEach((statement) -> statement.get("figures")
				.valueStream()
				// What was an indicator of its own has the id of that time.
				.filter((figure) -> figure.at("/comparison/place").isMissingNode() && figure.get("shareOf").isNull()
						&& !CELLS.contains(figure.get("indicator").asString()))
				.forEach((figure) -> ((ObjectNode) figure).remove("id")));
		return copy;
	}

	@Test
	void createRecordsWhatIsNewInOneRevision() {
		var revision = this.curator.revision();
		var answer = post(article());
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		assertThat(answer.header("Location")).isEqualTo(Api.BASE + "/" + this.path);
		assertThat(answer.body().get("revision").asLong()).isEqualTo(revision + 1).isEqualTo(this.curator.revision());
		assertThat(outcomes(answer)).containsEntry("corrected", List.of("/statements/1/about/parks/0"));
		var read = this.curator.get(this.path);
		assertThat(read.header("ETag")).isEqualTo(answer.header("ETag"));
		assertThat(post(read.body()).body().get("unchanged").asInt()).isGreaterThan(10);
		assertThat(read.body().at("/statements/0/figures")).hasSize(2);
		var group = this.curator.get("places/group-140100-140500").body();
		assertThat(group.get("name").asString()).isEqualTo("Taiyuan and Jincheng");
		assertThat(group.get("members")).hasSize(2);
		var joint = this.curator.get("observations?indicator=" + this.visits + "&place=group-140100-140500")
			.body()
			.at("/items/0");
		assertThat(joint.get("joint").asBoolean()).isTrue();
		assertThat(joint.at("/place/code").asString()).isEqualTo("group-140100-140500");
	}

	@Test
	void defaultsAreCopiedIntoFiguresThatDoNotSayOtherwise() {
		var document = with(article(), (it) -> {
			it.putObject("defaults")
				.put("status", "provisional")
				.put("unit", "count")
				.put("place", "140100")
				.putObject("period")
				.put("start", "2020-01-01")
				.put("end", "2020-12-31")
				.put("basis", "stated");
			it.at("/statements/0/figures").forEach((figure) -> ((ObjectNode) figure).remove(List.of("period", "unit")));
			((ObjectNode) it.at("/statements/0/figures/0")).remove("place");
		});
		var answer = post(document);
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		var figures = this.curator.get(this.path).body().get("statements");
		assertThat(figures.at("/0/figures/0/place/code").asString() + figures.at("/0/figures/0/place").asString(""))
			.contains("140100");
		assertThat(figures.at("/0/figures/0/period/end").asString()).isEqualTo("2020-12-31");
		assertThat(figures.at("/0/figures/0/unit").asString()).isEqualTo("count");
		assertThat(figures.at("/0/figures/0/status").asString()).isEqualTo("provisional");
		assertThat(figures.at("/0/figures/1").toString()).contains("group-140100-140500").contains("provisional");
		assertThat(figures.at("/1/figures/0/status").asString()).isEqualTo("target");
		assertThat(figures.at("/1/figures/0/period/end").asString()).isEqualTo("2021-12-31");
		assertThat(post(document).body().get("recorded").asInt()).isZero();
	}

	@Test
	void initiativeAndParkThatTwoSentencesSpeakOfComeBackWhole() {
		post(article());
		var statements = this.curator.get(this.path).body().get("statements");
		assertThat(statements.at("/0/initiatives/0/id").asString()).isEqualTo(this.stadium);
		assertThat(statements.at("/1/about/initiatives/0").asString()).isEqualTo(this.stadium);
		assertThat(statements.at("/1/about/parks/0").asString()).isEqualTo("danhe-river-wetland-park");
		assertThat(this.curator.get("initiatives/" + this.stadium).body().get("statements")).hasSize(2);
		var park = this.curator.get("parks/danhe-river-wetland-park").body().get("statements");
		assertThat(park.valueStream().map((statement) -> statement.get("source").asString()).distinct().toList())
			.contains("chinadaily-2019-09-02", "shanxidaily-" + this.number);
		assertThat(this.curator.get(SEED).body().toString()).doesNotContain("shanxidaily");
	}

	@Test
	void editedPeriodCorrectsTheFigureAndDoesNotDoubleIt() {
		var recorded = post(article());
		var document = this.curator.get(this.path).body();
		var figure = (ObjectNode) document.at("/statements/0/figures/0");
		((ObjectNode) figure.get("period")).put("start", "2019-01-01").put("end", "2019-12-31");
		var answer = post(document, "If-Match", recorded.header("ETag"));
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		assertThat(outcomes(answer)).containsEntry("corrected", List.of("/statements/0/figures/0"));
		assertThat(answer.body().get("parts").valueStream().filter((part) -> !part.get("changes").isEmpty()).toList())
			.singleElement()
			.satisfies((part) -> {
				assertThat(part.get("id").asString()).isEqualTo(figure.get("id").asString());
				assertThat(part.at("/changes/0/field").asString()).isEqualTo("period");
				assertThat(part.at("/changes/0/before/start").asString()).isEqualTo("2020-01-01");
				assertThat(part.at("/changes/0/after/start").asString()).isEqualTo("2019-01-01");
			});
		assertThat(this.curator.get("observations?source=shanxidaily-" + this.number + "&count=true")
			.body()
			.get("total")
			.asInt()).isEqualTo(3);
		assertThat(this.curator.get("observations/" + figure.get("id").asString() + "/history").body().get("items"))
			.hasSize(2);
	}

	/** Each figure takes the period of the next, which stands until it is corrected. */
	@Test
	void figuresCanChangePlaces() {
		var two = article();
		var figures = (ArrayNode) two.at("/statements/0/figures");
		figures.add(with(figures.get(0),
				(figure) -> ((ObjectNode) figure.get("period")).put("start", "2019-01-01").put("end", "2019-12-31")));
		((ObjectNode) figures.get(2)).put("value", 1).put("printed", "1 visit");
		var tag = post(two).header("ETag");
		var document = this.curator.get(this.path).body();
		var stated = document.at("/statements/0/figures")
			.valueStream()
			.filter((figure) -> figure.get("place").asString().equals("140500"))
			.toList();
		assertThat(stated).hasSize(2);
		var first = stated.get(0).get("period");
		((ObjectNode) stated.get(0)).set("period", stated.get(1).get("period"));
		((ObjectNode) stated.get(1)).set("period", first);
		var answer = post(document, "If-Match", tag);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		assertThat(answer.body().get("corrected").asInt()).isEqualTo(2);
		for (var figure : stated) {
			var now = this.curator.get("observations/" + figure.get("id").asString()).body();
			assertThat(now.at("/period/start")).isEqualTo(figure.at("/period/start"));
			assertThat(now.get("value")).isEqualTo(figure.get("value"));
		}
	}

	@Test
	void changeOfAPublicationTakesTheTagOfIt() {
		var tag = post(article()).header("ETag");
		var edited = with(article(),
				(document) -> ((ObjectNode) document.at("/statements/0/figures/0")).put("value", 7));
		assertThat(post(edited).status()).isEqualTo(428);
		assertThat(post(edited, "If-Match", "\"r1-0000000000000000-00000000\"").status()).isEqualTo(412);
		assertThat(post(edited, "If-Match", tag).status()).isEqualTo(200);
		assertThat(post(edited, "If-Match", tag).status()).as("sent again, it changes nothing").isEqualTo(200);
		assertThat(post(article(), "If-Match", tag).status()).isEqualTo(412);
	}

	@Test
	void tagOfAPublicationThatIsNotThereIsA412() {
		var tag = this.curator.get(SEED).header("ETag");
		assertThat(post(article(), "If-Match", tag).status()).isEqualTo(412);
	}

	@Test
	void oneOfTwoWhoCorrectAtOnceIsRefusedAndNothingIsLost() throws Exception {
		var tag = post(article()).header("ETag");
		assertThat(atOnce((value) -> {
			var edited = with(article(),
					(document) -> ((ObjectNode) document.at("/statements/0/figures/0")).put("value", 41 + value));
			return post(edited, "If-Match", tag);
		})).containsExactlyInAnyOrder(200, 412);
		assertThat(
				this.curator.get("observations?indicator=" + this.visits + "&count=true").body().get("total").asInt())
			.isEqualTo(3);
	}

	@Test
	void oneOfTwoWhoPostTheSameAtOnceRecordsItAndTheOtherFindsIt() throws Exception {
		assertThat(atOnce((_) -> post(article()))).containsExactlyInAnyOrder(200, 201);
	}

	/** The statuses of what two send at the same time. */
	private static List<Integer> atOnce(IntFunction<Answer> send) throws Exception {
		var barrier = new CyclicBarrier(2);
		try (var executor = Executors.newFixedThreadPool(2)) {
			var answers = executor.invokeAll(IntStream.range(0, 2).<Callable<Answer>>mapToObj((i) -> () -> {
				barrier.await();
				return send.apply(i);
			}).toList());
			return answers.stream().map((answer) -> answer.resultNow().status()).toList();
		}
	}

	@Test
	void dryRunTellsWhatWouldBecomeOfEachPartAndRecordsNothing() {
		var revision = this.curator.revision();
		var answer = this.curator.send("POST", "publications?dryRun=true", article().toString());
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		assertThat(answer.body().get("dryRun").asBoolean()).isTrue();
		assertThat(answer.body().get("revision").isNull()).isTrue();
		assertThat(answer.body().get("recorded").asInt()).isGreaterThan(5);
		assertThat(this.curator.get(this.path).status()).isEqualTo(404);
		assertThat(this.curator.revision()).isEqualTo(revision);
		assertThat(post(article()).body().get("parts")).isEqualTo(answer.body().get("parts"));
	}

	/**
	 * A pointer leads to what is in the document, or to a field that is missing there.
	 */
	@Test
	void faultsPointToWhatIsInTheDocument() {
		post(article());
		this.jdbc.sql("update indicator set name_zh = ' ' || name_zh where code = :code")
			.param("code", this.visits)
			.update();
		var wrong = with(article(), (document) -> {
			((ObjectNode) document.at("/source")).put("id", "shanxidaily-of-faults");
			document.remove(List.of("topics", "indicators"));
			((ObjectNode) document.at("/statements/0")).putObject("about").putArray("indicators").add(this.visits);
			((ObjectNode) document.at("/statements/0/initiatives/0")).put("id", "stadium-of-faults")
				.putArray("statements")
				.addObject()
				.put("source", "nobody")
				.put("paragraph", 1);
			((ObjectNode) document.at("/statements/1/figures/0/period")).put("start", "0000-01-01").remove("end");
		});
		var answer = post(wrong);
		assertThat(answer.rejections()).contains("/statements/1/figures/0/period/start: 0000-01-01",
				"/statements/1/figures/0/period/end: null", "/statements/0/initiatives/0/statements/0/sentence: null");
		assertThat(answer.body().get("errors")).allSatisfy((error) -> {
			var pointer = error.get("pointer").asString();
			var parent = pointer.substring(0, pointer.lastIndexOf('/'));
			assertThat(wrong.at(pointer).isMissingNode()).as(pointer)
				.isEqualTo(error.get("message").asString().startsWith("Is missing"));
			assertThat(wrong.at(parent).isMissingNode()).as(pointer).isFalse();
		});
	}

	@Test
	void conflictsWithTheDataAreReportedByPointersWithTheReasonOnce() {
		var wrong = with(article(), (document) -> {
			((ObjectNode) document.at("/indicators/0")).put("topic", "sports");
			((ObjectNode) document.at("/statements/1/about")).putArray("parks").add("danhe-river-park");
			((ObjectNode) document.at("/statements/1/figures/0")).put("place", "1405");
		});
		var answer = post(wrong);
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.rejections()).containsExactlyInAnyOrder("/indicators/0/topic: sports",
				"/statements/1/about/parks/0: danhe-river-park", "/statements/1/figures/0/place: 1405");
		assertThat(answer.text()).contains("\"danhe-river-wetland-park\"");
		assertThat(this.curator.get(this.path).status()).isEqualTo(404);
	}

	@Test
	void newPublicationDoesNotChangeExistingResources() {
		var wrong = with(article(), (document) -> ((ArrayNode) document.get("topics"))
			.add(Api.parse("{\"code\": \"trade\", \"name\": {\"en\": \"Business\", \"zh\": \"商业\"}}")));
		var answer = post(wrong);
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.rejections()).containsExactly("/topics/1/code: trade");
		var same = with(article(), (document) -> ((ArrayNode) document.get("topics"))
			.add(this.curator.get(SEED).body().get("topics").get(0)));
		assertThat(post(same).status()).isEqualTo(201);
	}

	/**
	 * A reading proposes the units that an indicator lacks, the places that the catalogue
	 * lacks, and no more of either than its figures use.
	 */
	@Test
	void proposalOfAReadingIsRecordedAsItIs() {
		var text = "2022年全县地区生产总值582.4亿元，林木覆盖率70%，提高0.3个百分点。茶叶采摘2081吨。桐庐县茶叶采摘90吨。全县地区生产总值年均增长9%。";
		var proposed = this.curator
			.send("POST", "readings",
					"{\"place\": \"330523\", \"published\": \"2023\", \"text\": \"%s\"}".formatted(text))
			.body()
			.get("publication");
		((ObjectNode) proposed.get("source")).put("id", "anji-" + this.number).put("title", "A").put("publisher", "B");
		assertThat(proposed.at("/addedUnits/tree-coverage-rate/0").asString()).isEqualTo("percentage-point");
		assertThat(proposed.get("places").findValuesAsString("code")).contains("330523", "330122");
		var unused = proposed.get("indicators").findValuesAsString("code");
		assertThat(unused).isNotEmpty();
		assertThat(post(proposed).status()).isEqualTo(400);
		var answer = this.curator.send("POST", "publications?skip=unnamed", proposed.toString());
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		assertThat(answer.body().get("left")).hasSize(3);
		assertThat(answer.body().at("/left/0/printed").asString()).isEqualTo("2081吨");
		assertThat(answer.body().at("/left/0/lacks/0").asString()).isEqualTo("indicator");
		assertThat(answer.body().at("/left/2/lacks")).isEqualTo(Api.parse("[\"basePeriod\"]"));
		assertThat(this.curator.get("places/330523").body().get("kind").asString()).isEqualTo("county");
		assertThat(this.curator.get("places/330122").status()).isEqualTo(404);
		assertThat(unused).allMatch((code) -> this.curator.get("indicators/" + code).status() == 404);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"id": "%s"}                                   | not of this source
			{"id": "1"}                                    | Not the id of an observation
			{"source": {"id": "x"}}                        | Unknown field
			{"places": ["140500", "140100"]}               | Not the members of the place
			{"occurrence": 2, "note": {"en": "Again"}}     | does not have this figure with occurrence 1
			{"indicator": "foreign-trade", "unit": "percent", "counted": null} | measured in CNY, USD is compared
			{"printed": "over \u202e1,200 visits"}         | Must not contain U+202E,
			""")
	void figureThatIsWrongIsRefused(String fields, String message) {
		var other = this.curator.get("observations?source=chinadaily-2019-09-02&limit=1").body().at("/items/0/id");
		var wrong = with(article(), (document) -> ((ObjectNode) document.at("/statements/0/figures/0"))
			.setAll((ObjectNode) Api.parse(fields.formatted(other.asString()))));
		var answer = post(wrong);
		assertThat(answer.status()).isIn(400, 422);
		assertThat(answer.body().at("/errors/0/pointer").asString()).startsWith("/statements/0/figures/0/");
		assertThat(answer.body().at("/errors/0/message").asString()).contains(message);
	}

	@Test
	void repeatedOccurrenceIsRefusedAtTheSecond() {
		var wrong = with(article(), (document) -> {
			var figures = (ArrayNode) document.at("/statements/0/figures");
			var again = with(figures.get(0),
					(figure) -> figure.put("occurrence", 3).putObject("note").put("en", "Again"));
			figures.add(again).add(again);
		});
		assertThat(post(wrong).rejections()).containsExactly("/statements/0/figures/2/occurrence: 3",
				"/statements/0/figures/3/indicator: " + this.visits, "/statements/0/figures/3/occurrence: 3");
	}

	@Test
	void statementWithoutAGistKeepsTheRecordedOne() {
		var tag = post(article()).header("ETag");
		var silent = with(article(), (document) -> ((ObjectNode) document.at("/statements/0")).putNull("gist"));
		assertThat(outcomes(post(silent, "If-Match", tag)).keySet()).containsExactly("unchanged");
		assertThat(this.curator.get(this.path).body().at("/statements/0/gist/en").asString()).startsWith("Visits");
	}

	@Test
	void figureThatWasWithdrawnIsNotCorrected() {
		post(article());
		var document = this.curator.get(this.path).body();
		var id = document.at("/statements/0/figures/0/id").asString();
		var path = "observations/" + id;
		this.curator.send("DELETE", path + "?reason=Misread", null, "If-Match", this.curator.get(path).header("ETag"));
		var answer = post(document, "If-Match", this.curator.get(this.path).header("ETag"));
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.rejections()).containsExactly("/statements/0/figures/0/id: " + id);
		((ObjectNode) document.at("/statements/0/figures/0")).remove("id");
		var again = post(document, "If-Match", this.curator.get(this.path).header("ETag"));
		assertThat(outcomes(again)).containsEntry("recorded", List.of("/statements/0/figures/0"));
	}

	/** The tables of the dataset without the moments at which figures were recorded. */
	private Map<String, String> exports() throws IOException {
		var tables = new TreeMap<String, String>();
		try (var zip = new ZipInputStream(new ByteArrayInputStream(this.api.bytes(Api.BASE + "/dataset.zip")))) {
			for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				var text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
				if (entry.getName().endsWith(".csv")) {
					tables.put(entry.getName(), MOMENT.matcher(text).replaceAll(""));
				}
			}
		}
		return tables;
	}

	/**
	 * The tables without derived indicators, which are named anew with what they are of.
	 */
	private static Map<String, String> stated(Map<String, String> tables) {
		tables.replaceAll((name, text) -> DERIVED.matcher(text).replaceAll(""));
		return tables;
	}

	private static final Pattern DERIVED = Pattern.compile("(?m)^.*,derived,.*\r\n");

	private static final Pattern MOMENT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z");

	private static Map<String, List<String>> outcomes(Answer answer) {
		return answer.body()
			.get("parts")
			.valueStream()
			.collect(Collectors.groupingBy((part) -> part.get("outcome").asString(),
					Collectors.mapping((part) -> part.get("part").asString(), Collectors.toList())));
	}

	private Answer post(JsonNode document, String... ifMatch) {
		return this.curator.send("POST", "publications", document.toString(), ifMatch);
	}

	private static ObjectNode with(JsonNode node, Consumer<ObjectNode> edit) {
		var copy = (ObjectNode) node.deepCopy();
		edit.accept(copy);
		return copy;
	}

	private ObjectNode article() {
		return (ObjectNode) Api.parse("""
				{"source": {"id": "shanxidaily-%1$d", "publisher": "Shanxi Daily", \
				"title": "A year of visits",
				            "published": "2021-03-01", "language": "en"},
				 "topics": [{"code": "sport-%1$d", "name": {"en": "Sport", "zh": "体育"}}],
				 "indicators": [{"type": "indicator", "code": "visits-%1$d", "name": {"en": "Visits", "zh": "游客人次"},
				                 "definition": {"en": "Visits to sports events."}, "topic": "sport-%1$d", \
				"units": ["count"],
				                 "decimals": 0}],
				 "statements": [
				   {"paragraph": 1, "sentence": 1, "gist": {"en": "Visits, and a stadium that is built."},
				    "figures": [
				      {"indicator": "visits-%1$d", "place": "140500",
				       "period": {"start": "2020-01-01", "end": "2020-12-31", "basis": "stated"},
				       "value": 1200, "unit": "count", "counted": "visits", "relation": "gt", \
				"printed": "over 1,200 visits"},
				      {"indicator": "visits-%1$d", "places": ["140500", "140100"],
				       "period": {"start": "2020-01-01", "end": "2020-12-31", "basis": "stated"},
				       "value": 5000, "unit": "count", "counted": "visits", "relation": "eq", "printed": "5,000"}],
				    "initiatives": [{"id": "stadium-%1$d", "name": {"en": "A stadium", "zh": "体育场"}, \
				"topic": "sport-%1$d",
				                     "kind": "infrastructure", "status": "under-way"}]},
				   {"paragraph": 1, "sentence": 2, "gist": null,
				    "about": {"parks": ["danhe-river-wetland-park"], "initiatives": ["stadium-%1$d"]},
				    "figures": [
				      {"indicator": "visits-%1$d", "place": "140500",
				       "period": {"start": "2021-01-01", "end": "2021-12-31", "basis": "stated"}, \
				"status": "target",
				       "value": 2000, "unit": "count", "counted": "visits", "relation": "eq", \
				"printed": "2,000"}]}]}""".formatted(this.number));
	}

}
