package org.jincheng.indicators.subjects.initiative;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

import org.jincheng.indicators.Api.Answer;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.TestClock;
import org.jincheng.indicators.core.curation.Curator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What publications report of initiatives, parks and investments. */
@CurationTests
class ReportTests {

	private static int railways;

	/** Of a test. */
	private final String id = "reported-railway-" + ++railways;

	@Autowired
	private Curator curator;

	@Autowired
	private TestClock clock;

	/** A publication of a day, whose first sentence has more. */
	private String document(String published, String publisher, String more) {
		return """
				{"source": {"id": "%s-%s", "publisher": "%s", "title": "T", "published": "%2$s", "language": "en"},
				 "statements": [{"paragraph": 1, "sentence": 1, "gist": {"en": "Told in %2$s.", "zh": "二"}, %s}]}"""
			.formatted(this.id, published, publisher, more);
	}

	private String whole(String published, String status, String due) {
		return document(published, "Shanxi Daily", """
				"initiatives": [{"id": "%s", "name": {"en": "Railway", "zh": "铁路"}, "topic": "transport",
				  "kind": "infrastructure", "status": "%s", "due": %s}]""".formatted(this.id, status, due));
	}

	private String report(String published, String publisher, String more) {
		return document(published, publisher,
				"\"reports\": [{\"of\": {\"type\": \"initiative\", \"id\": \"%s\"}, %s}]".formatted(this.id, more));
	}

	private String progress(String path) {
		var thing = this.curator.get(path).body();
		return thing.get("status").asString() + " " + thing.get("due").asString("-") + " of "
				+ thing.get("reports")
					.valueStream()
					.map((report) -> report.at("/day/label").asString() + " " + report.get("status").asString())
					.collect(Collectors.joining(", "));
	}

	private String progress() {
		return progress("initiatives/" + this.id);
	}

	private Answer post(String document) {
		return this.curator.send("POST", "publications", document);
	}

	private void again(String source) {
		var document = this.curator.get("publications/" + source).body();
		var answer = this.curator.send("POST", "publications", document.toString());
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		assertThat(answer.body().get("revision").isNull()).as(answer.text()).isTrue();
	}

	@Test
	void newestReportThatStandsSaysTheStatus() {
		this.curator.add("publications", whole("2021-03-01", "under-construction", "\"2025-12-31\""));
		assertThat(progress()).isEqualTo("under-construction 2025-12-31 of 2021-03-01 under-construction");
		this.curator.add("publications", report("2023-05-01", "Shanxi Daily", "\"status\": \"suspended\""));
		assertThat(progress()).isEqualTo("suspended 2025-12-31 of 2023-05-01 suspended, 2021-03-01 under-construction");
		// One that is recorded last, and speaks of before.
		this.curator.add("publications", report("2019-01-01", "China Daily", """
				"status": "planned", "duePeriod": {"start": "2024-01-01", "end": "2024-12-31", "basis": "stated"}"""));
		var story = "of 2023-05-01 suspended, 2021-03-01 under-construction, 2019-01-01 planned";
		assertThat(progress()).isEqualTo("suspended 2025-12-31 " + story);
		assertThat(this.curator.get("initiatives/" + this.id).body().at("/reports/0/gist").asString())
			.isEqualTo("Told in 2023-05-01.");
		for (var day : List.of("2019-01-01", "2021-03-01", "2023-05-01")) {
			again(this.id + "-" + day);
		}
		assertThat(progress()).isEqualTo("suspended 2025-12-31 " + story);
		this.curator.add("sources", """
				{"id": "%s-correction", "publisher": "Shanxi Daily", "title": "T", "published": "2023-06-01",
				 "language": "en", "retracts": ["%1$s-2023-05-01"]}""".formatted(this.id));
		assertThat(progress()).isEqualTo("under-construction 2025-12-31 " + story);
		this.curator.remove("sources/" + this.id + "-correction");
		assertThat(progress()).isEqualTo("suspended 2025-12-31 " + story);
		this.curator.delete("publications/" + this.id + "-2023-05-01");
		assertThat(progress())
			.isEqualTo("under-construction 2025-12-31 of 2021-03-01 under-construction, 2019-01-01 planned");
		this.curator.send("POST", "changes/" + this.curator.revision() + "/revert", null);
		assertThat(progress()).isEqualTo("suspended 2025-12-31 " + story);
	}

	@Test
	void olderDocumentTellsOfItWholeAndTheNewerOneReports() {
		this.curator.add("publications", whole("2021-03-01", "under-construction", "null"));
		this.curator.add("publications", whole("2020-03-01", "planned", "null"));
		assertThat(progress()).isEqualTo("under-construction - of 2021-03-01 under-construction, 2020-03-01 planned");
		var older = this.curator.get("publications/" + this.id + "-2020-03-01").body().at("/statements/0");
		assertThat(older.at("/initiatives/0/status").asString()).isEqualTo("planned");
		assertThat(older.has("reports")).isFalse();
		var newer = this.curator.get("publications/" + this.id + "-2021-03-01").body().at("/statements/0");
		assertThat(newer.get("initiatives")).isEmpty();
		assertThat(newer.at("/about/initiatives/0").asString()).isEqualTo(this.id);
		assertThat(newer.at("/reports/0/of/id").asString()).isEqualTo(this.id);
		assertThat(newer.at("/reports/0/status").asString()).isEqualTo("under-construction");
		again(this.id + "-2020-03-01");
		again(this.id + "-2021-03-01");
		assertThat(post(whole("2020-03-01", "planned", "null")).body().get("revision").isNull()).isTrue();
	}

	@Test
	void curatorWhoSaysAnotherStatusReportsToday() {
		this.curator.add("publications", whole("2021-03-01", "planned", "\"2025-12-31\""));
		var path = "initiatives/" + this.id;
		this.curator.change(path, "\"status\": \"done\"");
		assertThat(progress()).startsWith("done 2025-12-31 of ").endsWith(" done, 2021-03-01 planned");
		assertThat(this.curator.get(path).body().at("/reports/0/statement").isNull()).isTrue();
		this.curator.change(path, "\"status\": \"cancelled\", \"reports\": null");
		assertThat(progress()).endsWith(" cancelled, 2021-03-01 planned").doesNotContain("done");
		this.curator.send("POST", "changes/" + this.curator.revision() + "/revert", null);
		assertThat(progress()).startsWith("done 2025-12-31 of ").endsWith(" done, 2021-03-01 planned");
	}

	@Test
	void parksAndInvestmentsAreReportedOfToo() {
		this.curator.add("publications", document("2022-01-01", "Shanxi Daily", """
				"reports": [
				  {"of": {"type": "park", "id": "nancun-green-intelligent-casting-industrial-park"},
				   "status": "completed"},
				  {"of": {"type": "investment", "id": "optical-electro-mechanical-fund"}, "status": "spent",
				   "day": {"start": "2021-12-31", "end": "2021-12-31", "basis": "stated"}}]"""));
		var park = "parks/nancun-green-intelligent-casting-industrial-park";
		assertThat(progress(park)).isEqualTo("completed - of 2022-01-01 completed, 2019-09-02 funded");
		assertThat(progress("investments/optical-electro-mechanical-fund"))
			.isEqualTo("spent - of 2021-12-31 spent, 2019-09-02 set-up");
		assertThat(this.curator.get("investments?status=spent").text()).contains("optical-electro-mechanical-fund");
		again(this.id + "-2022-01-01");
		again("chinadaily-2019-09-02");
		this.curator.delete("publications/" + this.id + "-2022-01-01");
		assertThat(progress(park)).isEqualTo("funded - of 2019-09-02 funded");
		assertThat(progress("investments/optical-electro-mechanical-fund")).isEqualTo("set-up - of 2019-09-02 set-up");
	}

	@Test
	void thatWhichIsLateIsOverdueFromTheNextDayInChinaOn() {
		var today = LocalDate.ofInstant(this.clock.instant(), ZoneId.of("Asia/Shanghai"));
		this.curator.add("publications", whole("2021-03-01", "suspended", "\"%s\"".formatted(today)));
		var path = "initiatives/" + this.id;
		var others = this.curator.tag("indicators");
		var tag = this.curator.tag(path);
		assertThat(this.curator.get(path).body().get("overdue").asBoolean()).isFalse();
		assertThat(this.curator.get("initiatives?overdue=true&fields=id").text()).doesNotContain(this.id);
		this.clock.pass(Duration.ofDays(1));
		assertThat(this.curator.get(path).body().get("overdue").asBoolean()).isTrue();
		assertThat(this.curator.tag(path)).isNotEqualTo(tag);
		assertThat(this.curator.tag("indicators")).isEqualTo(others);
		assertThat(this.curator.get("initiatives?overdue=true&fields=id").text()).contains(this.id);
		assertThat(this.curator.get("initiatives?overdue=false&fields=id").text()).doesNotContain(this.id);
		this.clock.pass(Duration.ofDays(-1));
		this.curator.change(path, "\"status\": \"done\"");
		this.clock.pass(Duration.ofDays(1));
		assertThat(this.curator.get(path).body().get("overdue").asBoolean()).isFalse();
		assertThat(this.curator.get("parks?overdue=true").body().get("items")).isEmpty();
		assertThat(this.curator.get("investments?overdue=false").body().get("items")).hasSize(5);
		this.clock.pass(Duration.ofDays(-1));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			"of": {"type": "initiative", "id": "no-such"}, "status": "done" | /statements/0/reports/0
			"of": {"type": "road", "id": "civil-airport"}, "status": "done" | /statements/0/reports/0/of/type
			"of": {"type": "initiative", "id": "civil-airport"}, "status": "funded" | /statements/0/reports/0
			"of": {"type": "investment", "id": "exports"}, "status": "spent" | /statements/0/reports/0
			"of": {"type": "initiative", "id": "civil-airport"} | /statements/0/reports/0/status
			""")
	void reportThatCannotBeIsRefused(String report, String pointer) {
		var answer = post(document("2022-01-01", "Shanxi Daily", "\"reports\": [{%s}]".formatted(report)));
		assertThat(answer.status()).as(answer.text()).isBetween(400, 422);
		assertThat(answer.body().at("/errors/0/pointer").asString()).isEqualTo(pointer);
	}

}
