package org.jincheng.indicators.faces.dashboard;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.figures.observation.Bulletins;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages tell what a source is to others wherever its figures are. */
@CurationTests
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditionsPageTests {

	private static final String FIGURES = "/indicators/edition-output?sources=each&lang=en"
			+ "&source=edition-original,edition-copy,edition-part,edition-correction";

	@Autowired
	private Api api;

	@Autowired
	private Curator curator;

	@BeforeAll
	void record() {
		var bulletins = new Bulletins(this.curator, "edition");
		bulletins.publisher("bureau", "statistics-office");
		bulletins.indicator("output", "CNY", "");
		bulletins.publish("yearbook bureau 2023");
		bulletins.publish("original bureau 2023-02-01", "output 140500 2022 2100 CNY");
		bulletins.publish("copy bureau 2023-02-02 copyOf=original", "output 140500 2022 2200 CNY");
		bulletins.publish("part bureau 2023 partOf=yearbook", "output 140500 2022 2100 CNY");
		bulletins.publish("correction bureau 2024-03-01 retracts=part/1.1", "output 140500 2022 1900 CNY");
	}

	@Test
	void copyNamesItsOriginalAndItsSlip() {
		var story = story("en", "edition-copy");
		assertThat(notes(story)).contains("copy of another source", "differs from its original");
		assertThat(story.text()).contains("Copy of Figures (edition bureau, 2023-02-01)");
		assertThat(citation(story)).contains("(copy of edition-original)");
		var original = story.select("section:contains(Differs from its original) li");
		assertThat(original.text()).startsWith("¥2,100 — Measure of output, Jincheng, 2022");
		var other = page(original.select("a").attr("href"));
		assertThat(notes(other)).doesNotContain("copy of another source");
		assertThat(other.select("a:contains(Copies and translations of the source)").attr("href"))
			.startsWith("/explore?source=edition-copy");
	}

	@Test
	void retractionIsTold() {
		var story = story("zh", "edition-part");
		assertThat(notes(story)).contains("已被发布者撤回");
		assertThat(story.text()).contains("属于《Figures》（edition bureau，2023）",
				"已由《Figures》（edition bureau，2024-03-01）撤回");
		assertThat(citation(story)).contains("(part of edition-yearbook; retraction in edition-correction)");
		assertThat(page("/?lang=en").select("#sources li .hint").eachText())
			.containsOnlyOnce("Part of edition-yearbook")
			.anyMatch((hint) -> hint.contains("Retracted by edition-correction"));
	}

	@Test
	void figuresAreAskedForAsTheyWerePublishedByADay() {
		var now = page(FIGURES).select("tbody");
		assertThat(now.select(".figure")).hasSize(4);
		assertThat(now.text()).contains("retracted by its publisher");
		var before = page(FIGURES + "&publishedBy=2023");
		assertThat(before.select(".said").text()).isEqualTo("3 stated figures");
		assertThat(before.select("tbody .figure")).hasSize(3);
		assertThat(before.select("tbody").text()).doesNotContain("retracted by its publisher");
		assertThat(page(before.select("tbody tr:has([href*=edition-part]) .figure").attr("href") + "&publishedBy=2023")
			.text()).contains("Part of Figures").doesNotContain("Retracted");
	}

	private Document page(String address) {
		return Jsoup.parse(this.api.get(address).text());
	}

	private Element story(String language, String source) {
		var figure = this.curator.get("observations?source=" + source).body().at("/items/0/id").asString();
		return page("/figures/%s?lang=%s".formatted(figure, language));
	}

	private static String notes(Element story) {
		return story.select("#story > .notes").text();
	}

	private static String citation(Element story) {
		return story.select("details[data-snippet=Text] code").text();
	}

}
