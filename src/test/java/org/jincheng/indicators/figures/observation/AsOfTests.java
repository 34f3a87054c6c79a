package org.jincheng.indicators.figures.observation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.assertj.core.api.SoftAssertions;
import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** With {@code asOf}, answers are what they were, whatever was written since. */
@CurationTests
class AsOfTests {

	/** What is asked, by figures that each write of the test changes. */
	private static final List<String> QUESTIONS = List.of("observations?origin=all&limit=1000&indicator=ALL",
			"observations?sources=preferred&format=csv&indicator=ALL",
			"observations?shape=wide&format=csv&indicator=ALL", "observations?format=jsonstat&indicator=ALL",
			"observations?transform=percent-change&indicator=then-gdp",
			"observations?transform=change&indicator=then-output,then-stock",
			"observations?transform=cumulative-to-single&indicator=then-sales", "observations?topic=economy&limit=1000",
			"observations?within=140000&indicator=ALL", "observations?place=then-north&groups=true&indicator=ALL",
			"observations?kind=county&indicator=ALL", "observations?of=then-people&where=then-area:*",
			"observations?publishedBy=2020&sources=preferred&indicator=ALL");

	private static final String ALL = "then-gdp,then-stock,then-output,then-sales,then-people,then-people-inner,"
			+ "then-people-outer,then-rate,then-merged,then-growth";

	/**
	 * The number of the question that tells a write from none, where the first does not.
	 */
	private static final Map<String, Integer> TELLING = Map.of("another indicator", 7, "parent of a place", 8,
			"successors", 2, "kind of a place", 10, "part in a new category", 7, "withdrawal", 7, "correction", 7);

	@Autowired
	private Curator curator;

	private Bulletins bulletins;

	private Map<String, String> ask(String asOf) {
		return QUESTIONS.stream().collect(Collectors.toMap((question) -> question, (question) -> ask(question, asOf)));
	}

	private String ask(String question, String asOf) {
		var answer = this.curator.get(question.replace("ALL", ALL) + asOf);
		if (!asOf.isEmpty()) {
			assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		}
		return !answer.text().startsWith("{") ? answer.text()
				: List.of("items", "dimension", "value", "detail")
					.stream()
					.map(answer.body()::path)
					.toList()
					.toString();
	}

	@Test
	void answersStayWhatTheyWere() {
		var first = this.curator.figure("then-gdp").get("id").asString();
		var moment = "&asOf="
				+ this.curator.get("changes?sort=-number&limit=1").body().at("/items/0/recordedAt").asString();
		var before = ask(moment);
		var figure = this.curator.get("observations/" + first + "?" + moment).body();
		var softly = new SoftAssertions();
		softly.assertThat(ask("")).as("at first").isEqualTo(before);
		for (var write : writes().entrySet()) {
			var question = QUESTIONS.get(TELLING.getOrDefault(write.getKey(), 0));
			var known = ask(question, "");
			softly.assertThatCode(write.getValue()::run).as(write.getKey()).doesNotThrowAnyException();
			softly.assertThat(ask(question, "")).as(write.getKey() + " changes what is known").isNotEqualTo(known);
		}
		softly.assertThat(ask(moment)).as("after all writes").isEqualTo(before);
		softly.assertThat(this.curator.get("observations/" + first + "?" + moment).body()).isEqualTo(figure);
		softly.assertThat(this.curator.get("observations/" + first + "/history?" + moment).body().at("/items/0/ended"))
			.as("ended")
			.isEqualTo(Api.parse("null"));
		softly.assertAll();
	}

	@BeforeEach
	void record() {
		this.bulletins = new Bulletins(this.curator, "then");
		this.bulletins.publisher("office", "statistics-office");
		this.bulletins.publisher("press", "press");
		place("then-north", "prefecture", "140000", "");
		place("then-south", "county", "140000", "");
		place("then-both", "group", null, "\"then-north\", \"then-south\"");
		place("then-new", "county", "then-north", "", "\"validFrom\": \"2019\"");
		place("then-old", "county", "then-north", "", "\"validTo\": \"2019\"", "\"successors\": [\"then-new\"]");
		this.curator.add("dimensions", """
				{"code": "then-area", "name": {"en": "Area", "zh": "区"}, \
				"levels": [{"edition": null, "order": 1, "whole": true}]}""");
		List.of("inner", "outer", "third")
			.forEach((code) -> this.curator.add("categories", """
					{"code": "%s", "dimension": "then-area", "name": {"en": "%s", "zh": "部"}, "parent": %s}"""
				.formatted(code, code, code.equals("third") ? "\"outer\"" : null)));
		this.bulletins.indicator("gdp", "CNY percent", "");
		this.bulletins.indicator("stock", "persons", "\"statistic\": \"stock\", \"timing\": \"end-of-period\"");
		this.bulletins.indicator("output", "t", "");
		this.bulletins.indicator("sales", "CNY", "\"statistic\": \"total\"");
		this.bulletins.indicator("people", "count", "\"statistic\": \"total\"");
		this.bulletins.indicator("rate", "percent", "");
		this.bulletins.indicator("merged", "t", "");
		this.bulletins.indicator("growth", "percent", "\"priced\": true");
		this.bulletins.publish("retracted office 2020-03-01",
				"gdp then-north 2018 100 CNY / gdp then-north 2019 111 CNY");
		this.bulletins.publish("replaced office 2020-04-01",
				"gdp then-south 2019 222 CNY / gdp then-south 2020 230 CNY");
		this.bulletins.publish("article press 2020-05-01", "gdp then-north 2019 110 CNY / gdp then-south 2019 200 CNY");
		this.bulletins.publish("local local 2020-06-01",
				"gdp then-south 2019 210 CNY / rate then-north 2019 12 percent");
		this.bulletins.publish("daily press 2020-06-02",
				"rate then-north 2019 13 percent / rate then-both 2019 14 percent");
		this.bulletins.publish("weekly press 2020-06-03", "output then-south 2019 51 t / output then-south 2018 48 t");
		this.bulletins.publish("monthly press 2020-06-04", "output then-south 2019 52 t / output then-south 2018 47 t");
		this.bulletins.publish("codes office 2020-06-05", "output then-old 2018 40 t");
		this.bulletins.publish("codes-2019 office 2020-06-05", "output then-new 2019 50 t");
		this.bulletins.publish("stocks office 2020-06-06", "stock then-south 2019 7 persons");
		this.bulletins.publish("stocks-2020 office 2021-06-06", "stock then-south 2020-12-31 8 persons");
		this.bulletins.publish("months office 2020-06-07",
				"sales then-north 2019-01~2019-05 500 CNY / sales then-north 2019-01~2019-06 650 CNY");
		this.bulletins.publish("parts office 2020-06-08", "people then-north 2019 60 count",
				"people then-north 2019 40 count where=then-area:inner / people then-north 2019 20 count "
						+ "where=then-area:outer");
		this.bulletins.publish("growths office 2020-06-09", "growth then-north 2019 6 percent on=2018");
		this.bulletins.publish("merging office 2020-06-10", "merged then-south 2019 3 t");
		this.curator.add("breaks", breakOf("then-break", "then-output", "2019-01-01"));
	}

	private static String breakOf(String id, String indicator, String day) {
		return """
				{"id": "%s", "indicator": "%s", "place": null, "day": "%s", "reason": "method", \
				"statement": {"source": "then-retracted", "paragraph": 1, "sentence": 1}}""".formatted(id, indicator,
				day);
	}

	private void place(String code, String kind, @Nullable String parent, String members, String... more) {
		this.curator.add("places",
				"""
						{"code": "%s", "kind": "%s", "name": {"en": "%s"}, "parent": %s, "members": [%s]%s}"""
					.formatted(code, kind, code, (parent != null) ? "\"" + parent + "\"" : null, members,
							(more.length > 0) ? ", " + String.join(", ", more) : ""));
	}

	private Map<String, Runnable> writes() {
		var writes = new LinkedHashMap<String, Runnable>();
		var curator = this.curator;
		writes.put("kind of a publisher",
				() -> curator.change("publishers/then-press", "\"kind\": \"statistics-office\""));
		writes.put("day of publication", () -> curator.change("sources/then-weekly", "\"published\": \"2020-06-30\""));
		writes.put("publisher", () -> this.bulletins.publisher("local", "statistics-office"));
		writes.put("copy", () -> curator.change("sources/then-weekly", "\"copyOf\": \"then-monthly\""));
		writes.put("replacement", () -> this.bulletins.publish("replacing office 2021-01-01 replaces=replaced",
				"gdp then-south 2021 240 CNY"));
		writes.put("retraction", () -> curator.add("sources", """
				{"id": "then-notice", "publisher": "then office", "title": "Notice", "published": "2021-02-01", \
				"language": "en", "retracts": ["then-retracted"]}"""));
		writes.put("retraction taken back", () -> curator.delete("sources/then-notice"));
		writes.put("break", () -> curator.add("breaks", breakOf("then-later", "then-stock", "2020-06-01")));
		writes.put("break that is removed", () -> curator.delete("breaks/then-break"));
		writes.put("prices", () -> curator.change("indicators/then-gdp", "\"prices\": \"current\""));
		writes.put("prices of changes",
				() -> curator.change("indicators/then-growth", "\"changes\": {\"prices\": \"constant\"}"));
		writes.put("likeness", () -> curator.change("indicators/then-growth", "\"changes\": {\"likeForLike\": true}"));
		writes.put("currency", () -> curator.change("indicators/then-growth", "\"changes\": {\"currency\": \"USD\"}"));
		writes.put("whole",
				() -> curator.change("indicators/then-rate", "\"shareOf\": {\"en\": \"everything\", \"zh\": null}"));
		writes.put("statistic", () -> curator.change("indicators/then-sales", "\"statistic\": null"));
		writes.put("timing", () -> curator.change("indicators/then-stock", "\"timing\": null"));
		writes.put("category of a level", () -> curator.add("categories", """
				{"code": "fourth", "dimension": "then-area", "name": {"en": "fourth", "zh": "四"}, "parent": null}"""));
		writes.put("category that is removed", () -> curator.delete("dimensions/then-area/categories/fourth"));
		writes.put("another indicator", () -> {
			curator.add("categories", """
					{"code": "fifth", "dimension": "then-area", "name": {"en": "a", "zh": "五"}, "parent": "outer"}""");
			this.bulletins.indicator("later", "t", "");
			this.bulletins.publish("later office 2021-01-05", "later then-south 2019 1 t");
		});
		writes.put("parent of a category",
				() -> curator.change("dimensions/then-area/categories/third", "\"parent\": null"));
		writes.put("levels",
				() -> curator.change("dimensions/then-area",
						"\"levels\": [{\"edition\": null, \"order\": 1, \"whole\": true, \"categories\": ["
								+ "\"inner\", \"outer\"]}]"));
		writes.put("scope", () -> curator.change("indicators/then-people-inner",
				"\"scope\": {\"coverage\": \"whole-society\"}, \"shareOf\": null, \"shareOfIndicator\": null"));
		writes.put("adds", () -> curator.change("indicators/then-people", "\"adds\": []"));
		writes.put("parent of a place", () -> curator.change("places/then-north", "\"parent\": \"130000\""));
		writes.put("members", () -> curator.change("places/then-both", "\"members\": [\"then-south\", \"140500\"]"));
		writes.put("successors", () -> curator.change("places/then-old", "\"successors\": []"));
		writes.put("kind of a place", () -> curator.change("places/then-south", "\"kind\": \"prefecture\""));
		writes.put("topic", () -> curator.change("indicators/then-sales", "\"topic\": \"trade\""));
		writes.put("part in a new category", () -> this.bulletins.publish("more office 2021-03-01",
				"people then-south 2019 1 count where=then-area:fifth"));
		writes.put("merge", () -> curator.send("POST", "indicators/then-merged/merge", "{\"into\": \"then-output\"}"));
		writes.put("withdrawal", () -> curator.delete("publications/then-parts"));
		writes.put("correction", () -> curator.change("observations/" + curator.figure("then-gdp").get("id").asString(),
				"\"value\": 99"));
		return writes;
	}

}
