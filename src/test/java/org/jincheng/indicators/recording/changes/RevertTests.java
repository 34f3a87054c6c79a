package org.jincheng.indicators.recording.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.Api.Answer;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Revisions are taken back. */
@CurationTests
class RevertTests {

	private static final String FIGURE = """
			{"indicator": "tree-coverage-rate", "place": "%3$s",
			 "period": {"start": "%1$d-01-01", "end": "%1$d-12-31", "basis": "stated"},
			 "value": %2$s, "unit": "percent", "relation": "eq", "printed": "%2$s percent", "joint": false,
			 "source": {"id": "chinadaily-2019-09-02", "paragraph": 11, "sentence": 2}}""";

	private static final String PUBLICATION = """
			{"source": {"id": "%1$s", "publisher": "%1$s Daily", "title": "Wrong article", "published": "2022-03-04",
			   "language": "en"},
			 "publishers": [{"code": "%1$s-daily", "name": {"en": "%1$s Daily", "zh": null}}],
			 "topics": [{"code": "%1$s-topic", "name": {"en": "Topic", "zh": "题目"}}],
			 "units": [{"code": "%1$s-unit", "symbol": "u", "name": {"en": "unit %1$s", "zh": "单位"},
			   "dimension": "count", "scale": null}],
			 "categories": [{"dimension": "ownership", "code": "%1$s-owned", "name": {"en": "Owned %1$s", "zh": "归"}}],
			 "indicators": [{"type": "indicator", "code": "%1$s-indicator", "topic": "%1$s-topic",
			   "name": {"en": "Indicator of %1$s", "zh": "指标"}, "definition": {"en": "A test."},
			   "units": ["%1$s-unit"], "decimals": 0, "statistic": "total"}],
			 "statements": [
			   {"paragraph": 1, "sentence": 1, "gist": {"en": "A gist."}, "about": {"indicators": ["foreign-trade"]},
			    "figures": [%2$s],
			    "initiatives": [{"id": "%1$s-initiative", "topic": "%1$s-topic", "kind": "project", "status": "planned",
			      "name": {"en": "Project", "zh": "项目"}}]}]}""";

	private static final String FIGURES = """
			{"indicator": "%1$s-indicator", "places": ["140500", "140100"],
			 "period": {"start": "2021-01-01", "end": "2021-12-31", "basis": "stated"},
			 "value": 7, "unit": "%1$s-unit", "relation": "eq", "printed": "7"},
			{"indicator": "%1$s-indicator", "where": {"ownership": "%1$s-owned"}, "place": "140500",
			 "period": {"start": "2021-01-01", "end": "2021-12-31", "basis": "stated"},
			 "value": 3, "unit": "%1$s-unit", "relation": "eq", "printed": "3"},
			{"indicator": "%1$s-indicator", "place": "140500",
			 "period": {"start": "2021-01-01", "end": "2021-12-31", "basis": "stated"},
			 "value": 6, "unit": "%1$s-unit", "relation": "eq", "printed": "6"}""";

	/** The tables of what is said: not of revisions, keys and imports. */
	private static final String TABLES = """
			select table_name from information_schema.tables where table_schema = 'public'
			  and table_name not in ('api_key', 'change', 'flyway_schema_history', 'import', 'revision')""";

	/**
	 * What stands in a table, but for moments, units that only history has, and what
	 * hangs on withdrawn entries.
	 */
	private static final String STANDING = """
			select '%1$s ' || coalesce(md5(string_agg(said::text, ' ' order by said::text)), 'is empty')
			from (
			  select to_jsonb(t) - '{recorded_at, since, prices_since, changes_since, share_of_since}'::text[] as said
			  from %1$s t)
			where coalesce(said ->> 'superseded_at', said ->> 'withdrawn_at', said ->> 'until') is null
			  and coalesce(said ->> 'is_listed', 'true') = 'true'
			  and coalesce(said ->> 'indicator_code', said ->> 'group_code', said ->> 'source_id', '') not in (
			    select code from indicator where withdrawn_at is not null
			    union all select code from place where withdrawn_at is not null
			    union all select id from source where withdrawn_at is not null)""";

	@Autowired
	private Api api;

	@Autowired
	private Curator curator;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void correctionIsAsBeforeUnderItsId() {
		var recorded = record(2001, "30.5");
		var path = recorded.header("Location");
		put(path, figure(2001, "31"), recorded.header("ETag"));
		var reverted = revert(newest(), "?reason=Misread");
		assertThat(reverted.status()).as(reverted.text()).isEqualTo(200);
		assertThat(this.api.get(path).body().get("value").asString()).isEqualTo("30.5");
		assertThat(history(path)).containsExactly("30.5", "31", "30.5");
		var revision = this.api.get(Api.BASE + "/changes/" + newest()).body();
		assertThat(revision.get("action").asString()).isEqualTo("revert");
		assertThat(revision.get("reason").asString()).isEqualTo("Misread");
		assertThat(reverted.body().get("changes")).isEqualTo(revision.get("changes"));
		assertThat(reverted.body().get("revision").asLong()).isEqualTo(newest());
	}

	@Test
	void withdrawnFigureStandsAgainAndARecordedOneIsWithdrawn() {
		var recorded = record(2002, "30.5");
		var path = recorded.header("Location");
		var first = newest();
		this.curator.send("DELETE", path, null, "If-Match", recorded.header("ETag"));
		revert(newest(), "");
		assertThat(this.api.get(path).body().get("supersededAt").isNull()).isTrue();
		assertThat(revert(first, "").status()).as("it has the content of that revision").isEqualTo(200);
		assertThat(this.api.get(path).body().get("supersededAt").isNull()).isFalse();
		revert(newest(), "");
		assertThat(this.api.get(path).body().get("supersededAt").isNull()).as("a revert reverted").isTrue();
	}

	@Test
	void laterCorrectionIsListedAndSkipped() {
		var one = record(2003, "1");
		var other = record(2004, "2");
		put(one.header("Location"), figure(2003, "11"), one.header("ETag"));
		var correction = newest();
		put(one.header("Location"), figure(2003, "12"), this.api.get(one.header("Location")).header("ETag"));
		var later = newest();
		var refused = revert(correction, "");
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.body().at("/errors/0/rejected").asString()).isEqualTo(one.header("Location"));
		assertThat(refused.body().at("/errors/0/message").asString()).contains("(revision " + later + ")");
		var rehearsed = revert(correction, "?dryRun=true").body();
		assertThat(rehearsed.at("/left/0/revision").asLong()).isEqualTo(later);
		assertThat(rehearsed.get("revision").isNull()).isTrue();
		var before = newest();
		assertThat(revert(correction, "?skip=changed").body().get("left")).hasSize(1);
		assertThat(newest()).as("nothing was left to undo").isEqualTo(before);
		assertThat(this.api.get(other.header("Location")).status()).isEqualTo(200);
	}

	@Test
	void publicationGoesWithAllThatItBroughtAndComesBack() {
		var before = tables();
		var recorded = publish("gone");
		assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
		var revision = newest();
		var during = standing();
		var moment = moment();
		var derivedBefore = derived("");
		var rehearsed = revert(revision, "?dryRun=true");
		assertThat(rehearsed.status()).as(rehearsed.text()).isEqualTo(200);
		assertThat(rehearsed.body().get("left")).isEmpty();
		assertThat(standing()).isEqualTo(during);
		assertThat(revert(revision, "").status()).isEqualTo(200);
		assertThat(tables()).isEqualTo(before);
		assertThat(this.api.get(Api.BASE + "/indicators/gone-indicator").status()).isEqualTo(404);
		var known = this.api.get(Api.BASE + "/observations?source=gone&asOf=" + moment);
		assertThat(known.body().get("items")).as(known.text()).hasSize(3);
		assertThat(this.api.get(Api.BASE + "/observations?indicator=gone-indicator&asOf=" + moment).body().get("items"))
			.hasSize(2);
		assertThat(derived("&asOf=" + moment)).as("sums of parts").isEqualTo(derivedBefore).isNotEmpty();
		for (var format : List.of("csv", "jsonstat", "xlsx")) {
			assertThat(this.api
				.get(Api.BASE + "/observations?indicator=gone-indicator&asOf=%s&format=%s".formatted(moment, format))
				.status()).as(format).isEqualTo(200);
		}
		assertThat(revert(newest(), "").status()).as("a revert of it").isEqualTo(200);
		assertThat(standing()).isEqualTo(during);
	}

	@Test
	void codesThatWereTakenBackCanBeRecordedAgain() {
		publish("again");
		var id = this.api.get(Api.BASE + "/observations?source=again").body().at("/items/0/id");
		revert(newest(), "");
		var recorded = publish("again");
		assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
		assertThat(this.api.get(Api.BASE + "/observations?source=again").body().at("/items/0/id")).isEqualTo(id);
	}

	@Test
	void indicatorThatALaterFigureUsesStays() {
		publish("used");
		var revision = newest();
		var later = this.curator.send("POST", Api.BASE + "/observations",
				figure(2005, "5").replace("tree-coverage-rate", "used-indicator")
					.replace("percent\"", "used-unit\"")
					.replace("5 used-unit", "5"));
		assertThat(later.status()).as(later.text()).isEqualTo(201);
		var used = newest();
		var refused = revert(revision, "");
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.rejections()).contains("number: " + Api.BASE + "/indicators/used-indicator");
		assertThat(refused.text()).contains("(revision " + used + ")");
		var skipped = revert(revision, "?skip=changed");
		assertThat(skipped.status()).as(skipped.text()).isEqualTo(200);
		assertThat(this.api.get(Api.BASE + "/indicators/used-indicator").status()).isEqualTo(200);
		assertThat(this.api.get(Api.BASE + "/topics/used-topic").status()).as("needed by it").isEqualTo(200);
		assertThat(this.api.get(Api.BASE + "/sources/used").status()).isEqualTo(404);
	}

	@Test
	void twoCuratorsAtOnceAreOneRevertAndOneConflict() throws Exception {
		record(2006, "6");
		var revision = newest();
		var start = new CyclicBarrier(2);
		try (var threads = Executors.newFixedThreadPool(2)) {
			Callable<Integer> curator = () -> {
				start.await();
				return revert(revision, "").status();
			};
			assertThat(threads.invokeAll(List.of(curator, curator)).stream().map((it) -> it.resultNow()))
				.containsExactlyInAnyOrder(200, 409);
		}
	}

	@Test
	void publicationIsWithdrawnWithAllThatOnlyItUses() {
		var before = tables();
		var path = Api.BASE + "/publications/withdrawn";
		publish("withdrawn");
		var during = standing();
		var moment = moment();
		assertThat(this.curator.send("DELETE", path, null).status()).isEqualTo(428);
		assertThat(this.curator.send("DELETE", path, null, "If-Match", "\"r1-0000000000000000-00000000\"").status())
			.isEqualTo(412);
		var rehearsed = this.curator.send("DELETE", path + "?dryRun=true", null);
		assertThat(rehearsed.status()).as(rehearsed.text()).isEqualTo(200);
		assertThat(rehearsed.body().get("revision").isNull()).isTrue();
		assertThat(standing()).isEqualTo(during);
		var tag = this.api.get(path).header("ETag");
		var withdrawn = this.curator.send("DELETE", path + "?reason=Wrong", null, "If-Match", tag);
		assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);
		assertThat(withdrawn.body().get("changes")).isEqualTo(rehearsed.body().get("changes"));
		assertThat(withdrawn.body().get("revision").asLong()).isEqualTo(newest());
		assertThat(tables()).isEqualTo(before);
		assertThat(this.api.get(Api.BASE + "/observations?source=withdrawn&asOf=" + moment).body().get("items"))
			.hasSize(3);
		assertThat(this.curator.send("DELETE", path, null, "If-Match", tag).status()).isEqualTo(404);
		assertThat(revert(newest(), "").status()).isEqualTo(200);
		assertThat(standing()).isEqualTo(during);
	}

	@Test
	void publicationThatOthersReferToIsNotWithdrawn() {
		publish("cited");
		var copy = this.curator.send("POST", Api.BASE + "/sources", """
				{"id": "citing", "publisher": "China Daily", "title": "T", "published": "2023-01-01", "language": "en",
				  "copyOf": "cited"}""");
		assertThat(copy.status()).as(copy.text()).isEqualTo(201);
		var path = Api.BASE + "/publications/cited";
		var refused = this.curator.send("DELETE", path, null, "If-Match", this.api.get(path).header("ETag"));
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.text()).contains("citing");
	}

	@Test
	void whatOthersUseStaysWhenAPublicationIsWithdrawn() {
		publish("shared");
		this.curator.send("POST", Api.BASE + "/observations",
				figure(2010, "5").replace("tree-coverage-rate", "shared-indicator")
					.replace("percent\"", "shared-unit\"")
					.replace("5 shared-unit", "5"));
		var path = Api.BASE + "/publications/shared";
		assertThat(this.curator.send("DELETE", path, null, "If-Match", this.api.get(path).header("ETag")).status())
			.isEqualTo(200);
		assertThat(this.api.get(Api.BASE + "/indicators/shared-indicator").status()).isEqualTo(200);
		assertThat(this.api.get(Api.BASE + "/topics/shared-topic").status()).isEqualTo(200);
		assertThat(this.api.get(Api.BASE + "/publishers/shared-daily").status()).isEqualTo(404);
	}

	@Test
	void keyThatWasTakenSinceIsInTheWay() {
		var recorded = record(2007, "7");
		var moved = put(recorded.header("Location"), figure(2008, "7"), recorded.header("ETag"));
		assertThat(moved.status()).isEqualTo(200);
		var revision = newest();
		var taker = record(2007, "77");
		var refused = revert(revision, "");
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.text()).contains(taker.header("Location"), "(revision " + newest() + ")");
	}

	@Test
	void fieldsThatOthersChangedSinceStay() {
		var path = Api.BASE + "/parks/revert-park";
		var park = """
				{"id": "revert-park", "name": {"en": "%s", "zh": null}, "focus": {"en": "%s", "zh": null},
				 "kind": "green", "status": "planned", "statements": [{"source": "chinadaily-2019-09-02",
				 "paragraph": 11, "sentence": %d}]}""";
		this.curator.send("POST", Api.BASE + "/parks", park.formatted("One", "A", 2));
		put(path, park.formatted("Two", "A", 1), this.api.get(path).header("ETag"));
		var revision = newest();
		put(path, park.formatted("Two", "B", 1), this.api.get(path).header("ETag"));
		assertThat(revert(revision, "").status()).isEqualTo(200);
		var now = this.api.get(path + "?lang=all").body();
		assertThat(now.at("/name/en").asString()).isEqualTo("One");
		assertThat(now.at("/focus/en").asString()).isEqualTo("B");
		assertThat(now.at("/statements/0/sentence").asInt()).isEqualTo(2);
	}

	@Test
	void rehearsalTellsWhatBecomesPreferred() {
		var other = this.curator.send("POST", Api.BASE + "/observations", figure(2009, "9"));
		publishFigure("newer", 2009, "9.4");
		var rehearsed = revert(newest(), "?dryRun=true").body();
		assertThat(rehearsed.at("/warnings/0/code").asString()).isEqualTo("preferred-changes");
		assertThat("/api/v1" + rehearsed.at("/warnings/0/pointer").asString()).isEqualTo(other.header("Location"));
		assertThat(rehearsed.at("/warnings/0/message").asString()).contains("9 ", "(newer)");
	}

	@ParameterizedTest
	@ValueSource(longs = { 2, 3, 4 })
	@Tag("machines")
	void moreWritesThatAreAllTakenBackInReverseOrderLeaveAllAsItWas(long seed) {
		takeBackAll(seed, 25);
	}

	@Test
	void writesThatAreAllTakenBackInReverseOrderLeaveAllAsItWas() {
		takeBackAll(1, 14);
	}

	private void takeBackAll(long seed, int writes) {
		var random = new Random(seed);
		var steps = new ArrayList<Step>();
		var tables = tables();
		for (int i = 0; i < writes; i++) {
			var before = newest();
			var standing = standing();
			write(random, "random-%d-%d".formatted(seed, i), steps);
			if (newest() > before) {
				assertThat(newest()).isEqualTo(before + 1);
				steps.add(new Step(newest(), standing, figures(""), moment()));
			}
		}
		assertThat(steps).hasSizeGreaterThan(writes / 2);
		for (var step : steps.reversed()) {
			var answer = revert(step.revision(), "");
			assertThat(answer.status()).as("%d: %s", step.revision(), answer.text()).isEqualTo(200);
			assertThat(standing()).as("before revision " + step.revision()).isEqualTo(step.before());
		}
		assertThat(tables()).isEqualTo(tables);
		for (var step : steps) {
			assertThat(figures("&asOf=" + step.moment())).as("as of " + step.revision()).isEqualTo(step.figures());
		}
	}

	/** Makes a change of any kind, which may be refused. */
	private void write(Random random, String name, List<Step> steps) {
		var own = this.api.get(Api.BASE + "/observations?limit=1000&to=1960").body().get("items");
		var figure = own.isEmpty() ? null : own.get(random.nextInt(own.size()));
		var path = (figure != null) ? Api.BASE + "/observations/" + figure.get("id").asString() : "";
		var year = 1900 + random.nextInt(12);
		var place = List.of("140500", "140100", "140000").get(random.nextInt(3));
		var body = FIGURE.formatted(year, String.valueOf(random.nextInt(90)), place);
		switch (random.nextInt(15)) {
			case 0, 1 -> this.curator.send("POST", Api.BASE + "/observations", body);
			case 2 -> put(path, body, this.api.get(path).header("ETag"));
			case 3 -> this.curator.send("DELETE", path, null, "If-Match", this.api.get(path).header("ETag"));
			case 4 -> {
				var csv = this.api.get(Api.BASE + "/observations?format=csv&source=chinadaily-2019-09-02").text();
				var rows = csv.lines()
					.map((row) -> row.replaceFirst("19\\d\\d-01-01,19\\d\\d-12-31,19\\d\\d,",
							"%1$d-01-01,%1$d-12-31,%1$d,".formatted(1920 + random.nextInt(40))));
				this.curator.importRows("", rows.map((row) -> row.replaceFirst("^[0-9a-f-]{36},", ","))
					.collect(Collectors.joining("\r\n", "", "\r\n")));
			}
			case 5, 6 -> publish(name);
			case 7 -> {
				var document = this.api.get(Api.BASE + "/publications/chinadaily-2020-12-21");
				this.curator.send("POST", Api.BASE + "/publications",
						document.text()
							.replaceFirst("\"value\":([0-9]+)", "\"value\":$1" + random.nextInt(9))
							.replaceFirst("\"gist\":\\{\"en\":\"", "$0Now ")
							.replaceFirst("\"indicators\":\\[\\]", "\"indicators\":[\"poverty-rate\"]"),
						"If-Match", document.header("ETag"));
			}
			case 8 -> {
				var topic = Api.BASE + "/topics/transport";
				put(topic, this.api.get(topic + "?lang=all").text().replaceFirst("\"en\":\"", "$0New "),
						this.api.get(topic).header("ETag"));
			}
			case 9 -> {
				var park = Api.BASE + "/parks/danhe-river-wetland-park";
				if (random.nextBoolean()) {
					this.curator.send("DELETE", park, null, "If-Match", this.api.get(park).header("ETag"));
				}
				else {
					this.curator.send("POST", Api.BASE + "/publishers/xinhua/merge", "{\"into\": \"china-daily\"}");
				}
			}
			case 10 -> this.curator.send("POST", Api.BASE + "/sources", """
					{"id": "%s", "publisher": "China Daily", "title": "Correction", "published": "2023-01-01",
					  "language": "en", "retracts": ["chinadaily-2019-09-02/11.2"]}""".formatted(name));
			case 11 -> this.curator.send("POST", Api.BASE + "/observations/move", """
					{"selection": {"to": "1960", "place": ["%s"]}, "set": {"place": "140000", "status": "estimate"}}"""
				.formatted(place));
			case 12, 13 -> {
				var codes = this.api.get(Api.BASE + "/indicators?limit=1000")
					.body()
					.get("items")
					.valueStream()
					.map((indicator) -> indicator.get("code").asString())
					.filter((code) -> code.matches("random-[0-9-]+-indicator"))
					.toList();
				if (codes.size() > 1) {
					this.curator.send("POST",
							Api.BASE + "/indicators/" + codes.get(random.nextInt(codes.size())) + "/merge",
							"{\"into\": \"%s\"}".formatted(codes.getFirst()));
				}
				else {
					publish(name);
				}
			}
			default -> {
				if (!steps.isEmpty()) {
					revert(steps.get(random.nextInt(steps.size())).revision(), "?skip=changed");
				}
			}
		}
	}

	/** What stands in each table. */
	private String standing() {
		var tables = this.jdbc.sql(TABLES).query(String.class).list();
		var all = tables.stream().map(STANDING::formatted).collect(Collectors.joining(" union all "));
		return this.jdbc.sql("select string_agg(said, ', ') from (" + all + ") tables (said)")
			.query(String.class)
			.single();
	}

	/** What is stated, by the ids. */
	private List<String> figures(String parameters) {
		return this.api
			.get(Api.BASE + "/observations?limit=1000&fields=id,indicator,place,period,value,unit,printed,status,joint"
					+ parameters)
			.body()
			.get("items")
			.valueStream()
			.map(JsonNode::toString)
			.sorted()
			.toList();
	}

	/** A revision, what there was before it, and what was stated with it. */
	private record Step(long revision, String before, List<String> figures, String moment) {
	}

	private void publishFigure(String source, int year, String value) {
		var answer = this.curator.send("POST", Api.BASE + "/publications", """
				{"source": {"id": "%s", "publisher": "China Daily", "title": "T", "published": "2023-01-01",
				  "language": "en"}, "statements": [{"paragraph": 1, "sentence": 1, "figures": [%s]}]}"""
			.formatted(source, figure(year, value).replaceFirst("(?s), \"joint\".*", "}")));
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
	}

	private Answer publish(String name) {
		return this.curator.send("POST", Api.BASE + "/publications",
				PUBLICATION.formatted(name, FIGURES.formatted(name)));
	}

	private List<String> derived(String parameters) {
		return this.api.get(Api.BASE + "/observations?origin=derived&place=140500&groups=false" + parameters)
			.body()
			.get("items")
			.valueStream()
			.filter((figure) -> figure.get("indicator").asString().startsWith("gone-"))
			.map((figure) -> figure.get("indicator").asString() + figure.get("value") + figure.get("unit"))
			.toList();
	}

	/** All tables as they are exported. */
	private List<String> tables() {
		return Stream
			.of("observations?origin=all", "sources", "publishers", "places", "indicators", "topics", "units",
					"dimensions", "categories", "parks", "initiatives", "breaks", "statements", "investments")
			.map((table) -> Api.BASE + "/" + table + (table.contains("?") ? "&" : "?") + "format=csv")
			.flatMap((table) -> Stream.of(table, "/charts/tree-coverage-rate.svg", "/charts/foreign-trade.svg"))
			.distinct()
			.map((path) -> withoutMoments(this.api.get(path)))
			.toList();
	}

	private static String withoutMoments(Answer table) {
		return table.text().replaceAll("20[0-9-]{8}T[0-9:.]+Z|revision [0-9]+", "");
	}

	private String moment() {
		return this.api.get(Api.BASE + "/changes/" + newest()).body().get("recordedAt").asString();
	}

	private long newest() {
		return this.api.get(Api.BASE + "/changes?sort=-number&limit=1").body().at("/items/0/revision").asLong();
	}

	private List<String> history(String path) {
		return this.api.get(path + "/history")
			.body()
			.get("items")
			.valueStream()
			.map((it) -> it.get("value").asString())
			.toList();
	}

	private static String figure(int year, String value) {
		return FIGURE.formatted(year, value, "140500");
	}

	private Answer record(int year, String value) {
		var answer = this.curator.send("POST", Api.BASE + "/observations", figure(year, value));
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		return answer;
	}

	private Answer put(String path, String body, String tag) {
		return this.curator.send("PUT", path, body, "If-Match", tag);
	}

	private Answer revert(long revision, String query) {
		return this.curator.send("POST", Api.BASE + "/changes/" + revision + "/revert" + query, null);
	}

}
