package org.jincheng.indicators.catalogue.category;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.figures.observation.Bulletins;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jincheng.indicators.core.curation.Curator.assertError;

/** Tables that are shaped like those of yearbooks, with invented figures. */
@CurationTests
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealTablesTests {

	@Autowired
	private Api api;

	@Autowired
	private Curator curator;

	private Bulletins bulletins;

	@BeforeAll
	void addMeasures() {
		this.bulletins = new Bulletins(this.curator, "");
		this.curator.add("categories",
				"{\"code\": \"unallocated\", \"dimension\": \"sex\", \"name\": {\"en\": \"unknown\", \"zh\": \"未知\"}}");
		add("industrial-product-output", "Output of industrial products", "工业产品产量", "\"t\", \"kWh\", \"count\", \"m3\"",
				"\"statistic\": \"total\"");
	}

	private void add(String code, String en, String zh, String units, String more) {
		this.curator.add("indicators", """
				{"code": "%s", "name": {"en": "%s", "zh": "%s"}, "definition": {"en": "%2$s.", "zh": "%3$s。"},
				 "topic": "economy", "units": [%s], "decimals": 0, "statements": [], %s}""".formatted(code, en, zh,
				units, more));
	}

	@ParameterizedTest
	@EnumSource
	void tableIsRecordedAskedForAndSummed(RealTable table) {
		var rows = table.rows();
		var source = "yearbook-of-" + table.name().toLowerCase(Locale.ROOT);
		this.bulletins.publish(source + " Bureau 2022-09-01", table.figures());
		var figures = "/api/v1/observations?place=140500&source=" + source;
		var measure = rows.getFirst().getFirst();
		assertThat(this.api.allPages(figures + "&of=" + measure)).hasSize(rows.size());
		for (var dimension : table.dimensions) {
			assertThat(this.api.allPages(figures + "&of=%s&where=%s:*".formatted(measure, dimension)))
				.hasSize((int) rows.stream().filter((row) -> row.get(1).contains(dimension + ":")).count());
		}
		var sums = this.api.allPages(figures + "&origin=derived&indicator=" + measure)
			.stream()
			.map((sum) -> sum.at("/derivation/formula").asString())
			.filter((formula) -> formula.contains(" + "));
		assertThat(sums).containsExactlyInAnyOrder(table.sums);
	}

	@Test
	void partHasANameSynonymsARankAndUnitsOfItsOwn() {
		this.bulletins.publish("yearbook-of-coal Bureau 2022-09-01", RealTable.PRODUCTS.figures());
		var path = "indicators/industrial-product-output-raw-coal";
		var part = part(path);
		((ObjectNode) part.get("name")).put("en", "Coal mined");
		part.put("rank", 1);
		part.putArray("units").add("t");
		part.putObject("synonyms").put("en", "").putArray("en").add("pit coal");
		((ObjectNode) part.get("synonyms")).putArray("zh").add("井工煤");
		part.put("whole", "none");
		part.putNull("shareOf").putNull("shareOfIndicator");
		replace(path, part);
		assertThat(this.curator.get(path).body())
			.isEqualTo(this.curator.get("indicators?q=pit%20coal").body().at("/items/0"));
		assertThat(this.curator.get("indicators?q=井工煤").body().get("total").asInt()).isOne();
		var overview = this.api.get("/api/v1/places/140500/overview").text();
		assertThat(overview).contains("Coal mined");
		for (var text : List.of("Pit coal reached 150 tonnes in 2022.", "2022年，井工煤达到150吨。")) {
			var read = this.api.post("/api/v1/readings", text.getBytes(StandardCharsets.UTF_8), "text/plain");
			var first = read.body().at("/numerals/1/candidates/0");
			first = first.isMissingNode() ? read.body().at("/numerals/0/candidates/0") : first;
			assertThat(first.at("/where/product").asString()).as(read.text()).isEqualTo("raw-coal");
		}
		var measure = part("indicators/industrial-product-output");
		((ObjectNode) measure.get("name")).put("en", "Products");
		measure.putArray("units").add("kWh").add("count").add("m3").add("t").add("kg");
		replace("indicators/industrial-product-output", measure);
		var kept = part(path);
		assertThat(kept.at("/name/en").asString()).isEqualTo("Coal mined");
		assertThat(kept.get("units")).hasSize(1);
		assertThat(kept.get("shareOf").isNull()).isTrue();
		var followed = part("indicators/industrial-product-output-cement");
		assertThat(followed.at("/name/en").asString()).isEqualTo("Products: cement");
		assertThat(followed.get("units")).hasSize(5);
		kept.putArray("units").add("mu");
		assertError(this.curator.replace(path, kept.toString()), 422, "/units");
	}

	@Test
	void scopeIsSaidOfAnIndicatorAndOfNoPart() {
		add("plant-investment", "Investment in plants", "厂房投资", "\"CNY\"", """
				"statistic": "total", "scope": {"coverage": "without-rural-households"}""");
		var read = this.curator.get("indicators/plant-investment").body();
		assertThat(read.get("scope")).isEqualTo(Api.parse("""
				{"coverage": "without-rural-households", "population-basis": null, "adjustment": null}"""));
		assertThat(this.curator.get("indicators?q=不含农户").text()).contains("\"plant-investment\"");
		assertThat(this.curator.get("indicators/gdp").body().get("scope").isNull()).isTrue();
		add("registered-jobs", "Jobs", "就业", "\"persons\"", """
				"scope": {"coverage": "urban-units", "population-basis": "registered", "adjustment": "seasonal"}""");
		assertThat(this.curator.get("indicators?q=registered%20seasonally").body().at("/items/0/code").asString())
			.isEqualTo("registered-jobs");
		this.bulletins.publish("yearbook-of-plants Bureau 2022-09-01",
				Arrays.stream(RealTable.INDUSTRIES.figures())
					.map((figure) -> figure.replace("gdp", "plant-investment"))
					.toArray(String[]::new));
		var path = "indicators/plant-investment-tertiary-industry";
		var part = part(path);
		assertThat(part.at("/scope/coverage").asString()).isEqualTo("without-rural-households");
		((ObjectNode) part.get("scope")).put("coverage", "whole-society");
		part.putNull("shareOf").putNull("shareOfIndicator");
		replace(path, part);
		assertThat(this.api.allPages("/api/v1/observations?indicator=plant-investment&origin=derived")).isEmpty();
		part.putNull("scope");
		assertError(this.curator.replace(path, part.toString()), 422, "/scope");
		part.putObject("scope").put("coverage", "all");
		assertError(this.curator.replace(path, part.toString()), 422, "/scope/coverage");
		part.putObject("scope").put("partner", "asean");
		assertError(this.curator.replace(path, part.toString()), 400, "/scope");
		assertThat(this.curator.delete("dimensions/coverage/categories/whole-society").status()).isEqualTo(409);
	}

	@Test
	void groupsHaveMembersForSomeYears() {
		var union = this.curator.get("dimensions/partner/categories/european-union").body();
		assertThat(union.get("members").valueStream())
			.contains(Api.parse("{\"code\": \"united-kingdom\", \"from\": 1973, \"until\": 2020}"));
		var group = """
				{"code": "largest-three", "dimension": "activity", "name": {"en": "largest three industries",
				 "zh": "三大行业"}, "members": [{"code": "mining"}, {"code": "%s", "from": 2011, "until": %d}]}""";
		assertError(this.curator.send("POST", "categories", group.formatted("largest-three", 2020)), 422, "/members");
		assertError(this.curator.send("POST", "categories", group.formatted("atlantis", 2020)), 422, "/members");
		assertError(this.curator.send("POST", "categories", group.formatted("utilities", 2010)), 400,
				"/members/1/until");
		this.curator.add("categories", group.formatted("utilities", 2020));
		var used = this.curator.delete("dimensions/activity/categories/mining");
		assertThat(used.text()).contains("groups that have it as a member (1: largest-three)");
	}

	@Test
	void levelIsOfAnEdition() {
		var path = "dimensions/activity";
		var levels = this.curator.get(path + "?lang=all").body();
		assertThat(levels.get("levels").valueStream()).contains(Api.parse("""
				{"edition": "GB/T 4754-2017", "order": 1, "whole": true, "categories": null}"""));
		((ObjectNode) levels.at("/levels/0")).put("order", 0);
		assertError(this.curator.replace(path, levels.toString()), 400, "/levels/0/order");
	}

	@Test
	void totalsOfInvestmentsArePartsOfOneMeasure() {
		assertThat(this.curator.get("indicators/investment-total").body().get("cells").asInt()).isEqualTo(23);
		var total = this.curator.get("indicators/investment-total-fund").body();
		assertThat(total.get("where")).isEqualTo(Api.parse("{\"investment-kind\": \"fund\"}"));
		assertThat(total.get("name").asString()).isEqualTo("Total of investments: funds");
		assertThat(this.api.allPages("/api/v1/observations?origin=derived&of=investment-total&where=investment-kind:*"))
			.isNotEmpty();
	}

	private ObjectNode part(String path) {
		return (ObjectNode) this.curator.get(path + "?lang=all").body();
	}

	private void replace(String path, JsonNode body) {
		var answer = this.curator.replace(path, body.toString());
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
	}

	/** A table: rows of a measure, its part and a value. */
	enum RealTable {

		INDUSTRIES(List.of("activity"), "CNY", """
				gdp||2000
				gdp|activity:primary-industry|80
				gdp|activity:secondary-industry|1200
				gdp|activity:tertiary-industry|720
				gdp|activity:industry|1150
				gdp|activity:construction|50
				gdp|activity:mining|700
				gdp|activity:manufacturing|400
				gdp|activity:utilities|50
				gdp|activity:finance|200
				""", "80 + 1200 + 720"),

		CUSTOMS(List.of("partner", "product", "customs-regime"), "CNY", """
				exports||100
				exports|partner:asean|20
				exports|partner:rcep|50
				exports|partner:viet-nam|12
				exports|partner:japan|15
				exports|partner:united-states|30
				exports|product:castings|40
				exports|product:mobile-phones|60
				exports|customs-regime:general-trade|70
				exports|customs-regime:processing-trade|25
				exports|customs-regime:other|5
				exports|partner:japan product:castings|9
				exports|partner:japan product:mobile-phones|6
				"""),

		POPULATION(List.of("age", "sex"), "persons", """
				population||1000
				population|age:aged-0-14|200
				population|age:aged-15-59|600
				population|age:aged-60-and-over|200
				population|age:aged-65-and-over|140
				population|sex:male|505
				population|sex:female|494
				population|sex:unallocated|1
				population|age:aged-0-14 sex:male|110
				population|age:aged-0-14 sex:female|90
				population|age:aged-15-59 sex:male|300
				population|age:aged-15-59 sex:female|300
				population|age:aged-60-and-over sex:male|95
				population|age:aged-60-and-over sex:female|105
				""", "200 + 600 + 200", "494 + 505 + 1", "90 + 110 + 300 + 300 + 105 + 95"),

		PRODUCTS(List.of("product"), "t", """
				industrial-product-output|product:raw-coal|140
				industrial-product-output|product:coke|10
				industrial-product-output|product:cement|30
				""");

		private final List<String> dimensions;

		private final String unit;

		private final String rows;

		private final String[] sums;

		RealTable(List<String> dimensions, String unit, String rows, String... sums) {
			this.dimensions = dimensions;
			this.unit = unit;
			this.rows = rows;
			this.sums = sums;
		}

		List<List<String>> rows() {
			return this.rows.lines().map((row) -> List.of(row.split("\\|", -1))).toList();
		}

		/** The figures in short. */
		String[] figures() {
			// People are counted at the end of the year.
			var period = (this == POPULATION) ? "2021-12-31" : "2021";
			return rows().stream()
				.map((row) -> "%s 140500 %s %s %s%s".formatted(row.get(0), period, row.get(2), this.unit,
						row.get(1).isEmpty() ? "" : " where=" + row.get(1).replace(' ', ',')))
				.toArray(String[]::new);
		}

	}

}
