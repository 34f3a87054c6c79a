package org.jincheng.indicators.figures.observation;

import java.util.List;
import java.util.regex.Pattern;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Figures of which a source says that they have no value, and why. */
@CurationTests
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MissingTests {

	private static final String YEARBOOK = "missing-yearbook";

	private static final String ALL = "&missing=true";

	@Autowired
	private Api api;

	@Autowired
	private Curator curator;

	private Bulletins bulletins;

	private String beforeYearbook = "";

	@BeforeAll
	void record() {
		this.bulletins = new Bulletins(this.curator, "missing");
		this.bulletins.publisher("office", "statistics-office");
		this.bulletins.publisher("press", "press");
		this.bulletins.indicator("ore", "t percent", "\"statistic\": \"total\"");
		this.bulletins.indicator("gold", "t", "\"statistic\": \"total\"");
		this.bulletins.indicator("coal", "t", "");
		this.bulletins.publish("bulletin office 2020-03-20", "ore 140500 2019 5 t", "ore 140500 2020 6 t");
		this.beforeYearbook = this.bulletins.moment();
		this.bulletins.publish("yearbook office 2024-03-20", "ore 140500 2020 … t missing=not-available",
				"ore 140500 2021 … t missing=suppressed", "ore 140500 2022 8 t",
				"ore 140500 2021 - percent missing=not-applicable on=2020",
				"ore - 2021 … t missing=negligible places=140521,140522", "ore 140521 2022 … t missing=not-available",
				"ore 140522 2022 3 t", "gold 140500 2022 - t missing=not-applicable");
	}

	@Test
	void noListHasThemUnlessTheyAreAskedFor() {
		assertThat(this.bulletins.figures("ore", "&place=140500&groups=false"))
			.containsExactly("2019 5 actual bulletin", "2020 6 actual bulletin", "2022 8 actual yearbook");
		assertThat(this.bulletins.figures("ore", "&place=140500&unit=t&groups=false" + ALL)).containsExactlyInAnyOrder(
				"2019 5 actual bulletin", "2020 6 actual bulletin", "2020 not-available actual yearbook",
				"2021 suppressed actual yearbook", "2022 8 actual yearbook");
		assertThat(this.bulletins.figures("ore", "&comparison=change")).isEmpty();
		assertThat(this.bulletins.figures("ore", "&comparison=change" + ALL))
			.containsExactly("2021 not-applicable actual yearbook");
		assertThat(count("")).isEqualTo(4);
		assertThat(count(ALL)).isEqualTo(9);
		assertThat(this.curator.get("indicators?place=140500").text()).contains("missing-ore")
			.doesNotContain("missing-gold");
		assertThat(this.curator.get("sources/" + YEARBOOK + "/statements").text()).doesNotContain("…");
	}

	private int count(String more) {
		return this.curator.get("observations?indicator=missing-ore&count=true" + more).body().get("total").asInt();
	}

	@Test
	void anEmptyListSaysThatThereAreSome() {
		assertThat(this.curator.get("observations?indicator=missing-gold").body().at("/notes/0/code").asString())
			.isEqualTo("missing");
		assertThat(this.bulletins.figures("gold", "&asOf=" + this.beforeYearbook + ALL)).isEmpty();
	}

	@Test
	void aChartHasNoLineAcrossAGap() {
		this.bulletins.publish("quarters office 2021-02-01", "coal 140500 2017-10~2017-12 3 t",
				"coal 140500 2018-10~2018-12 4 t", "coal 140500 2019-04~2019-06 x t missing=suppressed",
				"coal 140500 2019-10~2019-12 5 t", "coal 140500 2020-10~2020-12 6 t",
				"coal 140500 2021-10~2021-12 … t missing=not-available");
		var chart = this.api.get("/charts/missing-coal.svg").text();
		assertThat(Pattern.compile("data-joins=\"([^\"]*)\"").matcher(chart).results())
			.extracting((line) -> line.group(1).split(" ").length)
			.containsExactly(2, 2);
		assertThat(this.api.get("/charts/missing-gold.svg").status()).isEqualTo(200);
	}

	@Test
	void aMissingFigureIsNeverPreferredToAValue() {
		assertThat(this.bulletins.figures("ore", "&place=140500&unit=t&groups=false&sources=preferred"))
			.containsExactly("2019 5 actual bulletin +0", "2020 6 actual bulletin +0", "2022 8 actual yearbook +0");
		assertThat(this.bulletins.figures("ore", "&place=140500&unit=t&groups=false&sources=preferred" + ALL))
			.containsExactly("2019 5 actual bulletin +0", "2020 6 actual bulletin +1",
					"2021 suppressed actual yearbook +0", "2022 8 actual yearbook +0");
		assertThat(this.bulletins.figures("ore", "&place=140500&latest=1&unit=t&groups=false" + ALL))
			.containsExactly("2022 8 actual yearbook +0");
		var missing = one("2020 not-available actual yearbook");
		assertThat(this.bulletins.others(missing.get("id").asString())).containsExactly("bulletin open");
		assertThat(this.bulletins.others(one("2020 6 actual bulletin").get("id").asString())).isEmpty();
	}

	private JsonNode one(String figure) {
		return this.bulletins.find("ore", "&place=140500&groups=false" + ALL)
			.stream()
			.filter((each) -> this.bulletins.figures(each).equals(figure))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void nothingIsComputedWithThem() {
		assertThat(this.bulletins.find("ore", "&place=140500&transform=change&from=2021")).isEmpty();
		var derived = this.bulletins.find("ore", "&origin=derived&from=2021" + ALL);
		assertThat(derived).isEmpty();
		assertThat(this.curator.get("places/140500/overview").text()).doesNotContain("missing-gold");
	}

	@Test
	void aValueCanBecomeMissingAndAValueAgain() {
		this.bulletins.publish("corrected office 2024-05-01", "ore 140500 2018 4 t");
		var id = one("2018 4 actual corrected").get("id").asString();
		var known = correct(id, null, "suppressed");
		assertThat(this.bulletins.figures("ore", "&source=missing-corrected")).isEmpty();
		assertThat(this.curator.get("observations/" + id).body().get("missing").asString()).isEqualTo("suppressed");
		assertThat(this.bulletins.figures("ore", "&source=missing-corrected&asOf=" + known.get(0)))
			.containsExactly("2018 4 actual corrected");
		correct(id, "4.5", null);
		assertThat(this.bulletins.figures("ore", "&source=missing-corrected"))
			.containsExactly("2018 4.5 actual corrected");
		assertThat(this.bulletins.figures("ore", "&source=missing-corrected&asOf=" + known.get(1))).isEmpty();
		assertThat(this.bulletins.figures("ore", "&source=missing-corrected&asOf=" + known.get(1) + ALL))
			.containsExactly("2018 suppressed actual corrected");
		var versions = this.curator.get("observations/" + id + "/history").body().get("items");
		assertThat(versions.valueStream().map((version) -> version.get("missing").toString())).containsExactly("null",
				"\"suppressed\"", "null");
		this.curator.remove("observations/" + id);
	}

	/** Corrects a figure, and returns the moments before and after that. */
	private List<String> correct(String id, @Nullable String value, @Nullable String missing) {
		var before = this.curator.get("observations/" + id);
		var body = (ObjectNode) Api.parse("""
				{"indicator": "missing-ore", "place": "140500", "unit": "t", "printed": "x",
				 "period": {"start": "2018-01-01", "end": "2018-12-31", "basis": "stated"},
				 "source": {"id": "missing-corrected", "paragraph": 1, "sentence": 1}}""");
		if (value != null) {
			body.put("relation", "eq").set("value", Api.parse(value));
		}
		body.put("missing", missing);
		var answer = this.curator.send("PUT", "observations/" + id, body.toString(), "If-Match", before.header("ETag"));
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return List.of(before.body().get("recordedAt").asString(), answer.body().get("recordedAt").asString());
	}

}
