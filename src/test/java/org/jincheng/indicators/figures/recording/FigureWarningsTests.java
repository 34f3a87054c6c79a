package org.jincheng.indicators.figures.recording;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.figures.observation.Bulletins;
import org.jincheng.indicators.runtime.security.Keys;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What reports of recorded figures warn of. */
@CurationTests
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FigureWarningsTests {

	@Autowired
	private Api api;

	@Autowired
	private Keys keys;

	@Autowired
	private Curator curator;

	private Bulletins bulletins;

	@BeforeAll
	void publish() {
		this.bulletins = new Bulletins(this.curator, "warn");
		this.bulletins.publisher("office", "statistics-office");
		this.bulletins.publisher("press", "press");
		this.bulletins.publisher("paper", "press");
		this.bulletins.indicator("ore", "t", "");
		this.bulletins.publish("first press 2021-01", "ore 140500 2012 100 t / ore 140500 2020 100 t",
				"ore 140500 2019 90 t");
	}

	@Test
	void unknownPublisherIsTold() {
		assertThat(warnings("POST", "publications?dryRun=true",
				document("who", "Jincheng Weather", "", "ore 140500 2016 1 t")))
			.containsExactly("unknown-publisher /source Nobody registered the publisher of who, and its name says no "
					+ "kind. Its figures come last.");
		assertThat(warnings("POST", "publications?dryRun=true&lang=zh",
				document("who", "晋城市统计局", "", "ore 140500 2016 1 t")))
			.containsExactly("unknown-publisher /source who的发布者未登记，按名称归为：统计机构。");
		assertThat(
				warnings("POST", "publications?dryRun=true", document("who", "warn press", "", "ore 140500 2016 1 t")))
			.isEmpty();
	}

	@Test
	void contradictionIsTold() {
		assertThat(warnings("POST", "publications?dryRun=true",
				document("other", "warn paper", "", "ore 140500 2020 120 t")))
			.first()
			.asString()
			.matches("contradicts /statements/0/figures/0 Contradicts others: 1. One of them is /api/v1/.*");
	}

	/** The source of another figure can change, too: this one is retracted. */
	@Test
	void preferredFiguresThatChangeAreTold() {
		assertThat(warnings("POST", "publications?dryRun=true",
				document("office", "warn office", "", "ore 140500 2020 101 t", "ore 140500 2018 80 t")))
			.contains("preferred-changes /statements/0/figures/0 Measure of ore, Jincheng, 2020: "
					+ "101 t (office) is preferred, and no longer 100 t (warn-first).");
		assertThat(warnings("POST", "publications?dryRun=true",
				document("sorry", "warn press", "\"retracts\": [\"warn-first/1.2\"]")))
			.singleElement()
			.asString()
			.startsWith("preferred-changes  Measure of ore, Jincheng, 2019: no figure is preferred any longer.");
	}

	@Test
	void fileTellsTheSame() {
		var rows = this.curator.get("observations?source=warn-first&format=csv").text();
		this.bulletins.publish("file office 2021-02", "ore 140500 2017 1 t");
		var figure = rows.lines().filter((row) -> row.contains("2012-01-01")).findFirst().orElseThrow();
		var file = rows.lines().findFirst().orElseThrow() + "\n"
				+ figure.replaceFirst("[^,]*", "").replace("warn-first", "warn-file").replace(",100,", ",101,");
		for (var query : List.of("?dryRun=true", "")) {
			var answer = this.api.post(Api.BASE + "/imports" + query, file.getBytes(StandardCharsets.UTF_8), "text/csv",
					"Authorization", this.keys.curator());
			assertThat(texts(answer.body()))
				.anySatisfy((text) -> assertThat(text).startsWith("contradicts /observations/"))
				.anySatisfy((text) -> assertThat(text).startsWith("preferred-changes /observations/")
					.endsWith("101 t (warn-file) is preferred, and no longer 100 t (warn-first)."));
		}
	}

	@Test
	void valueThatIsNotItsPrintIsTold() {
		assertThat(warnings("POST", "publications?dryRun=true",
				document("print", "warn press", "", "ore 140500 2015 304 t printed=30.4",
						"ore 140500 2014 2 t printed=2", "ore 140500 2013 5000000 t printed=逾5百万吨")))
			.containsExactlyInAnyOrder(
					"unlike-print /statements/0/figures/0 The value is 304, and the print has another number: "
							+ "\"30.4\".",
					"unlike-print /statements/0/figures/2 The print \"逾5百万吨\" is a bound or an estimate, and the "
							+ "relation is eq.");
	}

	/** Growth has no prices of levels; of each indicator the first figure is named. */
	@Test
	void unknownPricesAreTold() {
		this.bulletins.indicator("output", "CNY percent", "\"prices\": \"current\"");
		assertThat(warnings("POST", "publications?dryRun=true",
				document("money", "warn press", "", "output 140500 2020 5 CNY", "output 140500 2020 5 percent on=2019",
						"output 140500 2019 4 percent on=2018",
						"output 140500 2018 4 percent on=2017 prices=constant")))
			.containsExactly("unknown-prices /statements/0/figures/2 Nobody says the prices of figures of warn-output, "
					+ "not even the indicator. They are in a series of their own.");
	}

	/** A publication of one sentence with figures as {@link Bulletins#figure}. */
	private String document(String id, String publisher, String more, String... figures) {
		var document = (ObjectNode) Api.parse("""
				{"source": {"id": "%s", "publisher": "%s", "title": "T", "published": "2021-06", \
				"language": "en"%s}, "statements": [{"paragraph": 1, "sentence": 1}]}""".formatted(id, publisher,
				more.isEmpty() ? "" : ", " + more));
		var all = ((ObjectNode) document.at("/statements/0")).putArray("figures");
		Arrays.stream(figures).map(this.bulletins::figure).forEach(all::add);
		return document.toString();
	}

	private List<String> warnings(String method, String path, String body) {
		var answer = this.curator.send(method, path, body);
		assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
		return texts(answer.body());
	}

	private static List<String> texts(JsonNode report) {
		return report.get("warnings")
			.valueStream()
			.map((warning) -> "%s %s %s".formatted(warning.get("code").asString(), warning.get("pointer").asString(),
					warning.get("message").asString()))
			.toList();
	}

}
