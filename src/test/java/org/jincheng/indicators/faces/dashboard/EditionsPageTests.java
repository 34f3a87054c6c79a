package org.jincheng.indicators.faces.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.figures.observation.Bulletins;
import org.jincheng.indicators.runtime.security.Keys;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who published a source and what it is to others comes from a reading through the desk
 * to what is recorded, and is told wherever its figures are.
 */
@CurationTests
@InBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditionsPageTests {

	private static final String SOURCES = "edition-original,edition-copy,edition-part,edition-correction";

	@Autowired
	private Curator curator;

	@Autowired
	private Keys keys;

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
	void relationsOfASourceAreRecordedAndComeBack(Visit visit) {
		visit.expectFault("422");
		var desk = read(visit, "en");
		assertThat(control(desk, "publisherCode")).hasValue("edition-bureau");
		assertThat(control(desk, "copyOf")).hasValue("edition-original");
		assertThat(control(desk, "retracts")).hasValue("edition-copy/1.1 edition-part");
		assertThat(visit.barriers()).isEmpty();
		control(desk, "partOf").fill("Figures");
		assertThat(desk.page().locator("datalist option[value=edition-yearbook]"))
			.hasText("Figures (edition bureau, 2023)");
		control(desk, "partOf").fill("edition-yearbook");
		control(desk, "translationOf").fill("edition-original");
		control(desk, "replaces").fill("edition-none/2");
		control(desk, "retracts").fill("");
		desk.page().locator("summary").getByText("Relations to other sources").click();
		desk.acceptAll();
		desk.check().click();
		desk.give(this.keys.curator());
		assertThat(desk.recording().getByLabel("Errors").getByRole(AriaRole.BUTTON))
			.containsText(new String[] { "The article: Translation of: ", "The article: Replaces: " });
		assertThat(control(desk, "replaces")).hasAttribute("aria-invalid", "true");
		assertThat(control(desk, "translationOf")).hasAttribute("aria-invalid", "true");
		assertThat(control(desk, "copyOf")).not().hasAttribute("aria-invalid", "true");
		control(desk, "translationOf").fill("");
		control(desk, "replaces").fill("edition-copy edition-part/1.1");
		desk.page().reload();
		visit.awaitView();
		assertThat(control(desk, "copyOf")).isVisible();
		var late = new ArrayList<Route>();
		desk.page().route("**/api/v1/publications/editionnews-2023-04-01", late::add);
		desk.record().click();
		desk.give(this.keys.curator());
		assertThat(desk.answer()).containsText("is recorded: 1 figure");
		var source = this.curator.get("sources/editionnews-2023-04-01").body();
		assertThat(source.get("publisher").asString()).isEqualTo("Edition News");
		assertThat(source.get("publisherCode").asString()).isEqualTo("edition-bureau");
		assertThat(source.get("partOf").asString()).isEqualTo("edition-yearbook");
		assertThat(source.get("copyOf").asString()).isEqualTo("edition-original");
		assertThat(source.get("translationOf").isNull()).isTrue();
		assertThat(source.get("replaces")).isEqualTo(Api.parse("""
				["edition-copy", "edition-part/1.1"]"""));
		assertThat(source.get("retracts")).isEmpty();
		assertThatALateAnswerChangesNothingOfTheNextWork(desk, late);
	}

	private static void assertThatALateAnswerChangesNothingOfTheNextWork(Desk desk, List<Route> late) {
		desk.page().onceDialog((dialog) -> {
			late.forEach((route) -> route.fulfill(new Route.FulfillOptions().setResponse(route.fetch())));
			dialog.accept();
		});
		desk.page().getByRole(AriaRole.BUTTON, named("Start again")).click();
		assertThat(desk.article()).hasValue("");
		assertThat(control(desk, "copyOf")).hasValue("");
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

	/**
	 * Opens the desk with an article of which a reading proposes what it is to others.
	 */
	private static Desk read(Visit visit, String language) {
		visit.page().route(Pattern.compile(".*/api/v1/readings"), (route) -> {
			var answer = route.fetch();
			var body = Api.parse(answer.text());
			((ObjectNode) body.at("/publication/source")).setAll((ObjectNode) Api.parse("""
					{"publisherCode": "edition-bureau", "copyOf": "edition-original", "partOf": null,
					 "retracts": ["edition-copy/1.1", "edition-part"]}"""));
			((ObjectNode) body.at("/publication/statements/0/figures/0")).put("indicator", "edition-output");
			route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(body.toString()));
		});
		var desk = Desk.open(visit, language);
		desk.paste("Edition output of Jincheng was 2200 yuan in 2022.");
		desk.describe("Edition News", "Output", "2023-04-01");
		return desk;
	}

	private Locator drawer(Visit visit, String language, String source) {
		var figure = this.curator.get("observations?source=" + source).body().at("/items/0/id").asString();
		return visit.open("/explore?q=none&lang=%s&figure=%s".formatted(language, figure)).locator("dialog.drawer");
	}

	private static Locator citations(Locator drawer) {
		return drawer.locator("details[data-snippet] code").first();
	}

	private static Locator control(Desk desk, String name) {
		return desk.page().locator("[data-field='" + name + "']").locator("input, select").first();
	}

	private static Locator.FilterOptions having(String text) {
		return new Locator.FilterOptions().setHasText(text);
	}

	private static Page.GetByRoleOptions named(String name) {
		return new Page.GetByRoleOptions().setName(name).setExact(true);
	}

}
