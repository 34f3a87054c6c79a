package org.jincheng.indicators.faces.dashboard;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.figures.observation.Bulletins;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who published a source and what it is to others is told wherever its figures are.
 */
@CurationTests
@InBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditionsPageTests {

	private static final String SOURCES = "edition-original,edition-copy,edition-part,edition-correction";

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
	void copyNamesItsOriginalAndItsSlip(Visit visit) {
		var drawer = drawer(visit, "en", "edition-copy");
		assertThat(drawer.locator(".notes").first()).containsText("copy of another source");
		assertThat(drawer.locator(".notes").first()).containsText("differs from its original");
		assertThat(drawer).containsText("Copy of Figures (edition bureau, 2023-02-01)");
		var original = drawer.locator("section").filter(having("Differs from its original"));
		assertThat(original.locator("li")).hasText(Pattern.compile("^¥2,100 — Measure of output, Jincheng, 2022"));
		assertThat(citations(drawer)).containsText("(copy of edition-original)");
		assertThat(visit.barriers()).isEmpty();
		original.locator("a").click();
		assertThat(drawer.locator(".notes").first()).not().containsText("copy of another source");
		assertThat(drawer.getByText("Copies and translations of the source")).hasAttribute("href",
				"/explore?source=edition-copy");
	}

	@Test
	void retractionIsTold(Visit visit) {
		var drawer = drawer(visit, "zh", "edition-part");
		assertThat(drawer.locator(".notes").first()).containsText("已被发布者撤回");
		assertThat(drawer).containsText("属于《Figures》（edition bureau，2023）");
		assertThat(drawer).containsText("已由《Figures》（edition bureau，2024-03-01）撤回");
		assertThat(citations(drawer)).containsText("(part of edition-yearbook; retraction in edition-correction)");
		var page = visit.open("/?lang=en");
		visit.unfoldAll();
		var relations = page.locator("#sources li .hint");
		assertThat(relations.getByText("Part of edition-yearbook")).hasCount(1);
		assertThat(relations.getByText("Retracted by edition-correction")).hasCount(1);
	}

	@Test
	void figuresAreAskedForAsTheyWerePublishedByADay(Visit visit) {
		var page = visit.open("/explore?indicator=edition-output&sources=each&source=" + SOURCES);
		assertThat(page.locator("tbody .figure")).hasCount(4);
		assertThat(page.locator("tbody")).containsText("retracted by its publisher");
		page.getByLabel("As published up to").fill("2023");
		page.keyboard().press("Enter");
		assertThat(page.locator("tbody .figure")).hasCount(3);
		assertThat(page.locator(".said")).hasText("3 stated figures");
		assertThat(page.locator("tbody")).not().containsText("retracted by its publisher");
		assertThat(page).hasURL(Pattern.compile("publishedBy=2023"));
		page.locator("tbody tr:has([href*=edition-part]) .figure").click();
		assertThat(page.locator("dialog.drawer")).containsText("Part of Figures");
		assertThat(page.locator("dialog.drawer")).not().containsText("Retracted");
	}

	private Locator drawer(Visit visit, String language, String source) {
		var figure = this.curator.get("observations?source=" + source).body().at("/items/0/id").asString();
		return visit.open("/explore?q=none&lang=%s&figure=%s".formatted(language, figure)).locator("dialog.drawer");
	}

	private static Locator citations(Locator drawer) {
		return drawer.locator("details[data-snippet] code").first();
	}

	private static Locator.FilterOptions having(String text) {
		return new Locator.FilterOptions().setHasText(text);
	}

}
