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

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "nothing", textBlock = """
			2001 | 40  | 50  | 100 | 40 / 100 * 100, 50 / 100 * 100 | the rest
			2002 | 40  | 60  | 100 | 40 / 100 * 100, 60 / 100 * 100 | nothing
			2003 | 130 | -30 | 100 | nothing                        | nothing
			2004 | 60  | 50  | 100 | nothing                        | nothing
			""")
	void partsThatAreNotTheWholeLeaveARestOrHaveNoShares(int year, String men, String women, String all,
			@Nullable String shares, @Nullable String rest) {
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
		assertThat(chart.contains("the rest")).isEqualTo(rest != null);
	}

	@Test
	void partsAreOfOnePublicationThatHasThemAll() {
		this.bulletins.publish("men Bureau 2022-05-01", figure(2021, 1_160_000, " where=sex:male"),
				figure(2021, 2_290_000, ""));
		this.bulletins.publish("women Bureau 2022-05-01", figure(2021, 1_130_000, " where=sex:female"));
		assertThat(this.api.allPages("/api/v1/observations?of=population&from=2021&origin=derived&place=140500"))
			.extracting(PartsTests::formula)
			.containsExactly("1160000 / 2290000 * 100");
	}

	private static String formula(JsonNode derived) {
		return derived.at("/derivation/formula").asString();
	}

}
