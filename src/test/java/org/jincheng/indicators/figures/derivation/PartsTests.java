package org.jincheng.indicators.figures.derivation;

import java.math.BigDecimal;
import java.util.ArrayList;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.figures.observation.Bulletins;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A population by residence and by sex over five years: its parts, its whole, what share
 * each part is, and what they are together where none is missing.
 */
@CurationTests
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartsTests {

	/** What is on top of another; a bar of its own is 20 high. */
	static final String STACKED = "class=\"bar filled\" height=\"(?!20\")";

	private static final String FIGURES = "/api/v1/observations?place=140500&source=census-yearbook";

	@Autowired
	private Api api;

	@Autowired
	private Curator curator;

	private Bulletins bulletins;

	@BeforeAll
	void record() {
		var figures = new ArrayList<String>();
		for (var year = 2015; year < 2020; year++) {
			var urban = 1_300_000 + 20_000 * (year - 2015);
			figures.add(figure(year, 2_300_000, ""));
			figures.add(figure(year, urban, " where=residence:urban"));
			if (year != 2017) {
				figures.add(figure(year, 2_300_000 - urban, " where=residence:rural"));
			}
			figures.add(figure(year, 1_170_000, " where=sex:male"));
			// Two more than the whole leaves, in one year.
			figures.add(figure(year, (year == 2018) ? 1_130_002 : 1_130_000, " where=sex:female"));
		}
		figures.add(figure(2019, 700_000, " where=residence:urban,sex:female"));
		this.bulletins = new Bulletins(this.curator, "");
		this.bulletins.publish("census-yearbook Bureau 2020-05-01", figures.toArray(String[]::new));
	}

	private static String figure(int year, int value, String part) {
		return "population 140500 %d-12-31 %d persons%s".formatted(year, value, part);
	}

	@Test
	void sumIsToldBesideTheWholeWhereNoPartIsMissing() {
		var sums = this.api.allPages(FIGURES + "&indicator=population&origin=derived&unit=persons");
		assertThat(sums.stream()
			.filter((sum) -> formula(sum).startsWith("1170000 + ") || formula(sum).endsWith("1170000"))).hasSize(5);
		assertThat(sums.stream().map((sum) -> sum.at("/derivation/inputs").size())).containsOnly(2);
		var byResidence = sums.stream().filter((sum) -> !formula(sum).contains("1170000")).toList();
		assertThat(byResidence).extracting((sum) -> sum.at("/period/label").asString())
			.containsExactlyInAnyOrder("2015-12-31", "2016-12-31", "2018-12-31", "2019-12-31");
		assertThat(byResidence).allSatisfy((sum) -> assertThat(sum.get("value").decimalValue())
			.isEqualByComparingTo(BigDecimal.valueOf(2_300_000)));
		assertThat(sums).allSatisfy((sum) -> assertThat(sum.get("origin").asString()).isEqualTo("derived"));
		assertThat(this.api.allPages(FIGURES + "&indicator=population")).hasSize(5)
			.allSatisfy((whole) -> assertThat(whole.get("value").asInt()).isEqualTo(2_300_000));
		var contradicting = sums.stream().filter((sum) -> !sum.path("disagreesWith").isEmpty()).toList();
		assertThat(contradicting).singleElement()
			.satisfies((sum) -> assertThat(sum.at("/period/label").asString()).isEqualTo("2018-12-31"));
		var id = sums.getFirst().get("id").asString();
		assertThat(this.api.get("/api/v1/observations/" + id).body().get("value"))
			.isEqualTo(sums.getFirst().get("value"));
	}

	@Test
	void shareOfEachPartIsDerived() {
		var shares = this.api
			.allPages(FIGURES + "&of=population&where=residence:*,sex:none&origin=derived&unit=percent");
		assertThat(shares).hasSize(9);
		assertThat(shares.stream()
			.filter((share) -> share.get("indicator").asString().equals("population-urban")
					&& share.at("/period/label").asString().startsWith("2015")))
			.singleElement()
			.satisfies((share) -> assertThat(share.get("value").decimalValue()).isBetween(new BigDecimal("56.52"),
					new BigDecimal("56.53")));
	}

	@Test
	void partsAreStackedOnlyWhereTheyAreComplete() {
		var bySex = chart("where=sex:*,residence:none&from=2015&to=2017");
		assertThat(stacked(bySex)).as("columns of three years").isEqualTo(6);
		assertThat(bySex).contains("male", "female").contains(">Bureau, 2020-05-01</text>");
		assertThat(stacked(chart("where=residence:*,sex:none"))).as("a part of 2017 is missing").isZero();
		assertThat(stacked(chart("where=residence:*,sex:none&from=2018"))).isEqualTo(4);
		assertThat(stacked(chart("where=residence:*"))).as("urban women are a part of a part").isZero();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "nothing", textBlock = """
			2001 | 40  | 50  | 100 | 40 / 100 * 100, 50 / 100 * 100 | 2 | the rest
			2002 | 40  | 60  | 100 | 40 / 100 * 100, 60 / 100 * 100 | 2 | nothing
			2003 | 130 | -30 | 100 | nothing                        | 0 | nothing
			2004 | 60  | 50  | 100 | nothing                        | 0 | nothing
			""")
	void partsThatAreNotTheWholeLeaveARestOrHaveNoShares(int year, String men, String women, String all,
			@Nullable String shares, int stacked, @Nullable String rest) {
		var measure = "saved-" + year;
		this.bulletins.indicator(measure, "CNY percent", "\"statistic\": \"total\"");
		this.bulletins.publish("parts-%d Bureau 2022-05-01".formatted(year),
				"%s 140500 %d eq %s CNY where=sex:male".formatted(measure, year, men),
				"%s 140500 %d eq %s CNY where=sex:female".formatted(measure, year, women),
				"%s 140500 %d eq %s CNY".formatted(measure, year, all));
		var at = "place=140500&source=parts-" + year;
		assertThat(this.api.allPages("/api/v1/observations?origin=derived&unit=percent&" + at))
			.extracting(PartsTests::formula)
			.containsExactlyInAnyOrder((shares != null) ? shares.split(", ") : new String[0]);
		var chart = this.api.get("/charts/" + measure + ".svg?where=sex:*&" + at).text();
		assertThat(stacked(chart)).isEqualTo(stacked);
		assertThat(chart.contains(">the rest<")).isEqualTo(rest != null);
	}

	/** A later publication states one part otherwise, and two others a part each. */
	@Test
	void partsAreOfOnePublicationThatHasThemAll() {
		this.bulletins.publish("revision Bureau 2022-05-01", figure(2019, 1_170_500, " where=sex:male"));
		this.bulletins.publish("men Bureau 2022-05-01", figure(2021, 1_160_000, " where=sex:male"),
				figure(2021, 2_290_000, ""));
		this.bulletins.publish("women Bureau 2022-05-01", figure(2021, 1_130_000, " where=sex:female"));
		assertThat(this.api.get("/api/v1/observations?indicator=population-male&place=140500&latest=2").text())
			.contains("1170500");
		var chart = this.api.get("/charts/population.svg?place=140500&where=sex:*,residence:none&from=2019&to=2019")
			.text();
		assertThat(stacked(chart)).isEqualTo(2);
		assertThat(chart).contains("1.17 million").doesNotContain("1.1705 million");
		assertThat(stacked(this.api.get("/charts/population.svg?place=140500&where=sex:*&from=2021").text()))
			.as("of two publications")
			.isZero();
		assertThat(this.api.allPages("/api/v1/observations?of=population&from=2021&origin=derived&place=140500"))
			.extracting(PartsTests::formula)
			.containsExactly("1160000 / 2290000 * 100");
	}

	/** Each part is revised by another publication, after one that has both. */
	@Test
	void partsAreOfTheNewestPublicationThatHasThemAll() {
		this.bulletins.publish("z-both Bureau 2023-03-01", figure(2013, 1_150_000, " where=sex:male"),
				figure(2013, 1_120_000, " where=sex:female"));
		this.bulletins.publish("a-both Bureau 2023-01-01", figure(2013, 1_140_000, " where=sex:male"),
				figure(2013, 1_110_000, " where=sex:female"));
		this.bulletins.publish("later-men Bureau 2023-05-01", figure(2013, 1_151_000, " where=sex:male"));
		this.bulletins.publish("later-women Bureau 2023-05-01", figure(2013, 1_121_000, " where=sex:female"));
		assertThat(this.api.get("/charts/population.svg?place=140500&where=sex:*,residence:none&to=2013").text())
			.contains("1.15 million", "1.12 million")
			.doesNotContain("1.14 million", "1.151 million");
	}

	private String chart(String query) {
		var chart = this.api.get("/charts/population.svg?place=140500&source=census-yearbook&" + query);
		assertThat(chart.status()).as(chart.text()).isEqualTo(200);
		return chart.text();
	}

	private static long stacked(String svg) {
		return svg.split(STACKED, -1).length - 1L;
	}

	private static String formula(JsonNode derived) {
		return derived.at("/derivation/formula").asString();
	}

}
