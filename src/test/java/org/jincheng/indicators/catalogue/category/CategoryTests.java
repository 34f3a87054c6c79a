package org.jincheng.indicators.catalogue.category;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.Api.Answer;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.figures.observation.Bulletins;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jincheng.indicators.core.curation.Curator.assertError;

/**
 * A category is known by its dimension and code, and several dimensions can have one
 * code.
 */
@CurationTests
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CategoryTests {

	private static final String FIGURES = "/api/v1/observations?place=140500&source=two-others";

	@Autowired
	private Api api;

	@Autowired
	private Curator curator;

	@Test
	void addressNamesTheDimension() {
		var path = "/api/v1/dimensions/partner/categories/asean";
		assertThat(this.api.get(path + "?lang=zh").body().get("name").asString()).isEqualTo("东盟");
		assertThat(this.api.get("/api/v1/categories/asean").body().get("detail").asString()).contains(path);
		assertThat(this.api.send("HEAD", path, null).status()).isEqualTo(200);
		assertThat(this.curator.get("dimensions/sex/categories").body().get("items").valueStream())
			.extracting((category) -> category.get("code").asString())
			.containsExactly("female", "male");
	}

	@Test
	void otherIsACategoryOfSeveralDimensions() {
		assertThat(add("dimensions/partner/categories", "partner", "other", null).header("Location"))
			.isEqualTo("/api/v1/dimensions/partner/categories/other");
		assertThat(add("categories", "product", "other", null).header("Location"))
			.isEqualTo("/api/v1/dimensions/product/categories/other");
		assertThat(add("categories", "product", "scrap", "other").status()).isEqualTo(201);
		var several = this.curator.get("categories/other");
		assertThat(several.status()).isEqualTo(404);
		assertThat(several.body().get("detail").asString()).contains("/api/v1/dimensions/partner/categories/other",
				"/api/v1/dimensions/product/categories/other");
		assertError(add("categories", "product", "other", null), 409, "/code");
		assertError(add("dimensions/partner/categories", "product", "unallocated", null), 422, "/dimension");
		assertError(add("categories", "product", "tin", "asean"), 422, "/parent");
		var path = "dimensions/product/categories/other";
		var changed = (ObjectNode) this.curator.get(path + "?lang=all").body();
		((ObjectNode) changed.get("name")).put("en", "other products");
		assertThat(this.curator.replace(path, changed.toString()).status()).isEqualTo(200);
		changed.put("dimension", "partner");
		assertError(this.curator.replace(path, changed.toString()), 422, "/dimension");
		assertThat(this.curator.get("dimensions/partner/categories/other").body().get("name").asString())
			.isEqualTo("other of partner");
		var change = this.curator.get("changes?sort=-number&limit=1").body().at("/items/0/changes/0");
		assertThat(change.get("collection").asString()).isEqualTo("categories");
		assertThat(change.get("id").asString()).isEqualTo("product/other");
		assertThat(change.get("href").asString()).isEqualTo("/api/v1/" + path);
		assertThat(this.curator.delete(path).text()).contains("scrap");
		var partner = "dimensions/partner/categories/other";
		assertThat(this.curator.delete(partner).status()).isEqualTo(204);
		assertThat(this.curator.get("categories/other").text()).contains(path).doesNotContain(partner);
	}

	private Answer add(String path, String dimension, String code, @Nullable String parent) {
		return this.curator.send("POST", path, """
				{"code": "%s", "dimension": "%s", "name": {"en": "%1$s of %2$s", "zh": "%2$s的%1$s"}, "parent": %s}"""
			.formatted(code, dimension, (parent != null) ? "\"" + parent + "\"" : null));
	}

	/**
	 * Sales by channel and by weather, which both have others; what both leave collides
	 * with neither.
	 */
	@BeforeAll
	void record() {
		for (var dimension : List.of("channel", "weather")) {
			this.curator.add("dimensions", """
					{"code": "%1$s", "name": {"en": "%1$s", "zh": "%1$s"},
					 "levels": [{"edition": null, "order": 1, "whole": true}]}""".formatted(dimension));
		}
		add("categories", "channel", "other", null);
		add("categories", "channel", "online", null);
		add("categories", "weather", "other", null);
		add("categories", "weather", "summer", null);
		var figures = IntStream.range(2015, 2018)
			.boxed()
			.flatMap((year) -> Stream
				.of("100 persons", "40 persons where=channel:other", "60 persons where=channel:online",
						"30 persons where=weather:other", "70 persons where=weather:summer",
						"10 persons where=weather:other,channel:other")
				.map((figure) -> "population 140500 %d-12-31 %s".formatted(year, figure)));
		new Bulletins(this.curator, "").publish("two-others Bureau 2020-05-01", figures.toArray(String[]::new));
	}

	private List<String> values(String query) {
		return this.api.allPages("/api/v1/observations?place=140500&" + query)
			.stream()
			.map((figure) -> figure.get("indicator").asString() + " " + figure.get("value").asInt())
			.distinct()
			.toList();
	}

	@Test
	void partsOfOneCodeAreAskedForAndSummed() {
		assertThat(values("of=population&where=channel:other,weather:none")).containsExactly("population-other 40");
		assertThat(values("of=population&where=weather:other,channel:none")).containsExactly("population-other-2 30");
		assertThat(values("of=population&where=weather:other,channel:other"))
			.containsExactly("population-other-other 10");
		assertThat(this.curator.get("indicators/population-other-2").body().get("name").asString())
			.isEqualTo("Population: other of weather");
		var sums = this.api.allPages(FIGURES + "&indicator=population&origin=derived&unit=persons");
		assertThat(sums).hasSize(6).allSatisfy((sum) -> assertThat(sum.get("value").asInt()).isEqualTo(100));
		assertThat(sums.stream().map((sum) -> sum.at("/derivation/formula").asString()).distinct()).hasSize(2);
		this.curator.change("dimensions/weather/categories/other",
				"\"name\": {\"en\": \"not summer\", \"zh\": \"其他\"}");
		assertThat(this.curator.get("indicators/population-other-2").body().get("name").asString())
			.isEqualTo("Population: not summer");
		assertThat(this.curator.get("indicators/population-other").body().get("name").asString())
			.isEqualTo("Population: other of channel");
		var used = this.curator.delete("dimensions/weather/categories/other");
		assertThat(used.status()).isEqualTo(409);
		assertThat(used.text()).contains("population-other-2", "population-other-other")
			.doesNotContain("population-other,");
	}

}
