package org.jincheng.indicators.figures.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.Api.Answer;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Figures are recorded, corrected and withdrawn. Each test has a period of its own. */
@CurationTests
class ObservationWriteTests {

	private static final String FIGURE = """
			{"indicator": "tree-coverage-rate", "place": "140500",
			 "period": {"start": "%1$d-01-01", "end": "%1$d-12-31", "basis": "stated"},
			 "value": %2$s, "unit": "percent", "relation": "eq", "printed": "%2$s percent", "joint": false,
			 "source": {"id": "chinadaily-2019-09-02", "paragraph": 11, "sentence": 2}}""";

	@Autowired
	private Api api;

	@Autowired
	private Curator curator;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void correctionIsOneRevisionAndKeepsTheId() {
		var recorded = record(2001, "30.5");
		var revisions = revisions();
		var corrected = put(recorded.header("Location"), FIGURE.formatted(2001, "31.0"), recorded.header("ETag"));
		assertThat(corrected.status()).isEqualTo(200);
		assertThat(revisions()).isEqualTo(revisions + 1);
		assertThat(corrected.body().get("id")).isEqualTo(recorded.body().get("id"));
		assertThat(corrected.body().get("value").asString()).isEqualTo("31.0");
		assertThat(history(recorded)).containsExactly("30.5", "31.0");
	}

	@Test
	void correctionThatChangesNothingIsNoRevision() {
		var recorded = record(2002, "30.5");
		var revisions = revisions();
		assertThat(put(recorded.header("Location"), FIGURE.formatted(2002, "30.50").replace("30.50 p", "30.5 p"),
				recorded.header("ETag"))
			.status()).isEqualTo(200);
		assertThat(revisions()).isEqualTo(revisions);
		assertThat(history(recorded)).containsExactly("30.5");
	}

	@Test
	void correctionThatDoesNotSayWhetherItIsJointLeavesThat() {
		var joint = FIGURE.formatted(2012, "30").replace("\"joint\": false", "\"joint\": true");
		var recorded = this.curator.send("POST", Api.BASE + "/observations", joint);
		var silent = FIGURE.formatted(2012, "31").replace("\"joint\": false,", "");
		var corrected = put(recorded.header("Location"), silent, recorded.header("ETag"));
		assertThat(corrected.body().get("value").asInt()).isEqualTo(31);
		assertThat(corrected.body().get("joint").asBoolean()).isTrue();
	}

	@Test
	void correctionNeedsTheTagOfWhatItCorrects() {
		var recorded = record(2003, "30.5");
		var path = recorded.header("Location");
		var body = FIGURE.formatted(2003, "31");
		assertThat(this.curator.send("PUT", path, body).status()).isEqualTo(428);
		assertThat(this.curator.send("PUT", path, body, "If-Match", "*").status()).isEqualTo(428);
		assertThat(put(path, body, "\"r1-0000000000000000-00000000\"").status()).isEqualTo(412);
		assertThat(put(path, body, "nonsense").status()).isEqualTo(400);
		assertThat(put(path, body, "W/" + recorded.header("ETag")).status()).isEqualTo(412);
		assertThat(put(path, body, this.api.get(Api.BASE + "/sources/chinadaily-2019-09-02").header("ETag")).status())
			.as("the tag of another resource")
			.isEqualTo(412);
		var future = recorded.header("ETag").replaceFirst("r[0-9]+", "r999999");
		assertThat(put(path, body, future).status()).isEqualTo(412);
		assertThat(put(path, body, recorded.header("ETag")).status()).isEqualTo(200);
		assertThat(put(path, FIGURE.formatted(2003, "32"), recorded.header("ETag")).status()).isEqualTo(412);
	}

	@Test
	void tagStaysGoodWhenOnlyOthersChangeAndInEveryRepresentation() {
		var recorded = record(2004, "30.5");
		var path = recorded.header("Location");
		var chinese = this.api.get(path + "?lang=zh", "Accept-Encoding", "gzip").header("ETag");
		record(2005, "1");
		assertThat(chinese).endsWith("-gzip\"");
		assertThat(put(path, FIGURE.formatted(2004, "31"), "\"other\", " + chinese).status()).isEqualTo(200);
	}

	@Test
	void secondRecordOfAFigureIsRefusedAndNamesTheFirst() {
		var recorded = record(2006, "30.5");
		var again = this.curator.send("POST", Api.BASE + "/observations", FIGURE.formatted(2006, "31"));
		assertThat(again.status()).isEqualTo(409);
		assertThat(again.body().get("detail").asString()).contains(recorded.header("Location"));
	}

	@Test
	void withdrawnFigureCanBeStatedAnewUnderItsId() {
		var recorded = record(2007, "30.5");
		var path = recorded.header("Location");
		assertThat(this.curator.send("DELETE", path, null, "If-Match", recorded.header("ETag")).status())
			.as("without a reason")
			.isEqualTo(204);
		assertThat(this.curator.send("DELETE", path + "?reason=x", null, "If-Match", recorded.header("ETag")).status())
			.isEqualTo(409);
		assertThat(record(2007, "31").header("Location")).isEqualTo(path);
		assertThat(history(recorded)).containsExactly("30.5", "31");
		assertThat(this.api.get(path).body().get("supersededAt").isNull()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "foreign-trade, percent, false", "gdp, multiple, false", "exports, percent, true",
			"large-enterprise-output, percent, true", "large-enterprise-output, percentage-point, true" })
	void ratioIsComparedOrAShareWhereItsIndicatorIsMeasuredInOtherUnits(String indicator, String unit,
			boolean standsAlone) {
		var figure = FIGURE.formatted(2015, "1")
			.replace("tree-coverage-rate", indicator)
			.replace("percent\"", unit + "\"");
		var alone = this.curator.send("POST", Api.BASE + "/observations", figure);
		assertThat(alone.status()).as(alone.text()).isEqualTo(standsAlone ? 201 : 422);
		if (!standsAlone) {
			assertThat(alone.places().getFirst()).isEqualTo("/comparison");
		}
		var compared = this.curator.send("POST", Api.BASE + "/observations", figure.replace("\"joint\"", """
				"comparison": {"kind": "multiple-of-base", "basePeriod": {"start": "2014-01-01", "end": "2014-12-31"}},
				"joint\""""));
		assertThat(compared.status()).as(compared.text()).isEqualTo(201);
	}

	@Test
	void correctionOfAMisreadYearKeepsTheIdAndTheHistory() {
		var recorded = record(2009, "30.5");
		var path = recorded.header("Location");
		var corrected = put(path, FIGURE.formatted(2010, "30.5"), recorded.header("ETag"));
		assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
		assertThat(corrected.body().get("id")).isEqualTo(recorded.body().get("id"));
		assertThat(corrected.body().at("/period/label").asString()).isEqualTo("2010");
		assertThat(this.api.allPages(path + "/history?limit=1")
			.stream()
			.map((version) -> version.at("/period/label").asString())).containsExactly("2009", "2010");
		var anew = record(2009, "29");
		assertThat(anew.body().get("id")).as("the id of another figure by now").isNotEqualTo(recorded.body().get("id"));
		var taken = put(anew.header("Location"), FIGURE.formatted(2010, "29"), anew.header("ETag"));
		assertThat(taken.status()).isEqualTo(409);
		assertThat(taken.body().get("detail").asString()).contains(path);
	}

	@Test
	void correctionToAnotherSourceIsA422() {
		var recorded = record(2013, "30.5");
		var answer = put(recorded.header("Location"),
				FIGURE.formatted(2013, "30.5").replace("chinadaily-2019-09-02", "other"), recorded.header("ETag"));
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.places()).containsExactly("/source/id");
	}

	@Test
	void derivedFigureCannotBeChanged() {
		var derived = this.api.get(Api.BASE + "/observations?origin=derived&limit=1")
			.body()
			.at("/items/0/id")
			.asString();
		var path = Api.BASE + "/observations/" + derived;
		var tag = this.api.get(path).header("ETag");
		assertThat(put(path, FIGURE.formatted(2008, "1"), tag).status()).isEqualTo(409);
		assertThat(this.curator.send("DELETE", path + "?reason=x", null, "If-Match", tag).status()).isEqualTo(409);
		var unknown = Api.BASE + "/observations/00000000-0000-4000-8000-000000000000";
		assertThat(put(unknown, FIGURE.formatted(2008, "1"), tag).status()).isEqualTo(404);
	}

	/** In the order of relation and value here, relation and value there. */
	@ParameterizedTest
	@CsvSource({ "eq,80,eq,80,false", "eq,80,eq,80.0,false", "eq,80,eq,81,true", "gt,80,eq,81,false",
			"gt,80,eq,80,true", "ge,80,eq,80,false", "gt,80,eq,79,true", "lt,80,eq,79,false", "le,80,gt,80,true",
			"lt,80,gt,79,false", "lt,80,lt,10,false", "approx,80,eq,80,false", "approx,80,eq,81,true" })
	void sourcesDisagreeIfTheyCannotBothBeRight(String relation, String value, String otherRelation, String otherValue,
			boolean disagree) {
		addSource("disagreeing-source");
		var year = 1900 + Math.floorMod((relation + value + otherRelation + otherValue).hashCode(), 90);
		var one = FIGURE.formatted(year, value).replace("\"eq\"", "\"" + relation + "\"");
		var other = FIGURE.formatted(year, otherValue)
			.replace("\"eq\"", "\"" + otherRelation + "\"")
			.replace("chinadaily-2019-09-02\", \"paragraph\": 11, \"sentence\": 2",
					"disagreeing-source\", \"paragraph\": 1, \"sentence\": 1");
		var first = this.curator.send("POST", Api.BASE + "/observations", one);
		var second = this.curator.send("POST", Api.BASE + "/observations", other);
		assertThat(first.status()).as(first.text()).isEqualTo(201);
		assertThat(second.status()).as(second.text()).isEqualTo(201);
		var shown = this.api.get(first.header("Location")).body();
		assertThat(shown.has("disagreesWith")).isEqualTo(disagree);
		assertThat(second.body().has("disagreesWith")).isEqualTo(disagree);
		if (disagree) {
			assertThat(shown.at("/disagreesWith/0")).isEqualTo(second.body().get("id"));
			var page = this.api
				.get(Api.BASE + "/observations?indicator=tree-coverage-rate&from=" + year + "&to=" + year)
				.body()
				.get("items");
			assertThat(page.valueStream().map((figure) -> figure.get("disagreesWith").size())).containsExactly(1, 1);
			var before = this.api.get(first.header("Location") + "?asOf=" + first.body().get("recordedAt").asString());
			assertThat(before.body().has("disagreesWith")).isFalse();
		}
	}

	@Test
	void whatDisagreesIsToldWhereverAPageEnds() {
		var years = List.of(1891, 1892, 1893);
		for (var source : List.of("first-of-four", "second-of-four", "third-of-four", "fourth-of-four")) {
			addSource(source);
			for (var year : years) {
				var value = String.valueOf((source.hashCode() + year) % 3);
				var stated = this.curator.send("POST", Api.BASE + "/observations",
						FIGURE.formatted(year, value)
							.replace("chinadaily-2019-09-02\", \"paragraph\": 11, \"sentence\": 2",
									source + "\", \"paragraph\": 1, \"sentence\": 1"));
				assertThat(stated.status()).as(stated.text()).isEqualTo(201);
			}
		}
		var range = Api.BASE + "/observations?indicator=tree-coverage-rate&from=1891&to=1893";
		for (var sort : List.of("indicator", "-indicator", "place", "period", "-period", "value", "recordedAt")) {
			for (var limit : List.of(1, 5, 12)) {
				assertThat(disagreeing(range + "&sort=" + sort + "&limit=" + limit)).isEqualTo(12);
			}
		}
		assertThat(disagreeing(range + "&source=first-of-four,third-of-four&limit=3")).isEqualTo(6);
		assertThat(disagreeing(range + "&latest=1&sources=each")).isEqualTo(4);
		assertThat(disagreeing(range + "&q=percent&limit=5&origin=all")).isEqualTo(12);
	}

	/**
	 * Turns pages to the end, where each figure is to disagree with the same as alone.
	 * @return how many there are
	 */
	private int disagreeing(String path) {
		var count = 0;
		for (var next = path; next != null;) {
			var page = this.api.get(next).body();
			for (var figure : page.get("items")) {
				var alone = this.api.get(Api.BASE + "/observations/" + figure.get("id").asString()).body();
				assertThat(figure.path("disagreesWith")).as(next).isEqualTo(alone.path("disagreesWith"));
				count++;
			}
			next = page.get("next").asString(null);
		}
		return count;
	}

	private void addSource(String id) {
		this.curator.send("POST", Api.BASE + "/sources", """
				{"id": "%s", "publisher": "P", "title": "T", "url": "https://example.com/", "published": "2020-01-15",
				 "language": "en", "sha256": "%s"}""".formatted(id, "0".repeat(64)));
		this.curator.send("POST", Api.BASE + "/sources/" + id + "/statements",
				"{\"paragraph\": 1, \"sentence\": 1, \"gist\": {\"en\": \"G\"}}");
	}

	@Test
	void ofTwoCuratorsWhoCorrectAtTheSameTimeOneIsToldSo() throws Exception {
		var recorded = record(2011, "0");
		var path = recorded.header("Location");
		var tag = recorded.header("ETag");
		try (var curators = Executors.newFixedThreadPool(2)) {
			for (int round = 1; round <= 25; round++) {
				var start = new CyclicBarrier(2);
				var held = tag;
				var attempts = new ArrayList<Callable<Answer>>();
				for (var value : List.of(round + ".1", round + ".2")) {
					attempts.add(() -> {
						start.await();
						return put(path, FIGURE.formatted(2011, value), held);
					});
				}
				var answers = curators.invokeAll(attempts).stream().map((attempt) -> attempt.resultNow()).toList();
				assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
				var won = answers.stream().filter((answer) -> answer.status() == 200).findFirst().orElseThrow();
				assertThat(this.api.get(path).body()).isEqualTo(won.body());
				tag = won.header("ETag");
			}
		}
		assertThat(history(recorded)).hasSize(26);
	}

	@Test
	void recordsAtTheSameTimeAreAllKeptEachInItsRevision() throws Exception {
		var revisions = revisions();
		try (var curators = Executors.newFixedThreadPool(8)) {
			var attempts = Stream.iterate(2031, (year) -> year + 1)
				.limit(24)
				.map((year) -> (Callable<Answer>) () -> record(year, "1"))
				.toList();
			assertThat(curators.invokeAll(attempts)).extracting((attempt) -> attempt.resultNow().status())
				.containsOnly(201);
		}
		assertThat(revisions()).isEqualTo(revisions + 24);
	}

	private Answer record(int year, String value) {
		var answer = this.curator.send("POST", Api.BASE + "/observations", FIGURE.formatted(year, value));
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		return answer;
	}

	private Answer put(String path, String body, String tag) {
		return this.curator.send("PUT", path, body, "If-Match", tag);
	}

	private List<String> history(Answer recorded) {
		return this.api.allPages(recorded.header("Location") + "/history?limit=1")
			.stream()
			.map((version) -> version.get("value").asString())
			.toList();
	}

	private long revisions() {
		return this.jdbc.sql("select max(number) from revision").query(Long.class).single();
	}

}
