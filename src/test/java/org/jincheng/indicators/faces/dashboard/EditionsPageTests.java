package org.jincheng.indicators.faces.dashboard;

import java.util.ArrayList;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
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

	private static final String INDICATOR = """
			{"code": "edition-output", "name": {"en": "Edition output", "zh": "产出"}, "definition": {"en": "Told."},
			 "topic": "economy", "units": ["CNY"], "decimals": 1, "statements": []}""";

	private static final String PUBLISHER = """
			{"code": "edition-bureau", "name": {"en": "Edition Bureau", "zh": "版本局"}, "aliases": [],
			 "kind": "statistics-office", "parent": null}""";

	private static final String SOURCE = """
			{"id": "%s", "publisher": "Edition Bureau", "title": "%s", "url": null, "published": "%s",
			 "language": "en", "sha256": null, "excerpt": false %s}""";

	private static final String SOURCES = "edition-original,edition-copy,edition-part,edition-correction";

	private static final String STATEMENT = """
			{"paragraph": 1, "sentence": 1, "gist": null, "about": null, "initiatives": [], "figures": [
			 {"indicator": "edition-output", "place": "140500",
			  "period": {"start": "2022-01-01", "end": "2022-12-31", "basis": "stated"}, "value": %s, "unit": "CNY",
			  "relation": "eq", "status": "actual", "printed": "%1$s yuan"}]}""";

	@Autowired
	private Curator curator;

	@Autowired
	private Keys keys;

	@BeforeAll
	void record() {
		created("publishers", PUBLISHER);
		created("indicators", INDICATOR);
		created("sources", SOURCE.formatted("edition-yearbook", "Edition yearbook", "2023", ""));
		publish("edition-original", "Edition bulletin", "2023-02-01", "", "2100");
		publish("edition-copy", "Edition news", "2023-02-02", ", \"copyOf\": \"edition-original\"", "2200");
		publish("edition-part", "Edition table", "2023", ", \"partOf\": \"edition-yearbook\"", "2100");
		publish("edition-correction", "Edition notice", "2024-03-01", ", \"retracts\": [\"edition-part/1.1\"]", "1900");
	}

	@Test
	void relationsOfASourceAreRecordedAndComeBack(Visit visit) {
		visit.expectFault("422");
		visit.expectFault("428");
		var desk = read(visit, "en");
		assertThat(control(desk, "publisherCode")).hasValue("edition-bureau");
		assertThat(control(desk, "copyOf")).hasValue("edition-original");
		assertThat(control(desk, "retracts")).hasValue("edition-copy/1.1 edition-part");
		assertThat(visit.barriers()).isEmpty();
		control(desk, "partOf").fill("edition yearb");
		assertThat(desk.page().locator("datalist option")).hasCount(1);
		assertThat(desk.page().locator("datalist option")).hasAttribute("value", "edition-yearbook");
		assertThat(desk.page().locator("datalist option")).hasText("Edition yearbook (Edition Bureau, 2023)");
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

		desk.page().onceDialog((dialog) -> {
			late.forEach((route) -> route.fulfill(new Route.FulfillOptions().setResponse(route.fetch())));
			dialog.accept();
		});
		desk.page().getByRole(AriaRole.BUTTON, named("Start again")).click();
		assertThat(desk.article()).hasValue("");
		desk.page().unroute("**/api/v1/publications/editionnews-2023-04-01");
		desk.page().unroute(Pattern.compile(".*/api/v1/readings"));
		desk.paste("Edition output was 2200 yuan in 2022.");
		desk.describe("Edition News", "Output", "2023-04-01");
		assertThat(control(desk, "copyOf")).isHidden();
		desk.accept(desk.cards().first()).click();
		desk.check().click();
		desk.give(this.keys.curator());
		assertThat(desk.answer()).containsText("is already recorded");
		assertThat(control(desk, "copyOf")).isVisible();
		assertThat(control(desk, "publisherCode")).hasValue("edition-bureau");
		assertThat(control(desk, "copyOf")).hasValue("edition-original");
		assertThat(control(desk, "replaces")).hasValue("edition-copy edition-part/1.1");
	}

	@Test
	void copyNamesItsOriginalAndItsSlip(Visit visit) {
		var drawer = drawer(visit, "en", "edition-copy");
		assertThat(drawer.locator(".notes").first()).containsText("copy of another source");
		assertThat(drawer.locator(".notes").first()).containsText("differs from its original");
		assertThat(drawer).containsText("Copy of Edition bulletin (Edition Bureau, 2023-02-01)");
		var original = drawer.locator("section").filter(having("Differs from its original"));
		assertThat(original.locator("li")).hasText(Pattern.compile("^¥2,100 — Edition output, Jincheng, 2022"));
		assertThat(citations(drawer)).containsText("Copy of Edition bulletin (Edition Bureau, 2023-02-01).");
		assertThat(visit.barriers()).isEmpty();
		original.locator("a").click();
		assertThat(drawer.locator(".notes").first()).not().containsText("copy of another source");
		drawer.locator("summary").getByText("Copies and translations of the source").click();
		assertThat(drawer).containsText("Edition news · Edition Bureau, 2023-02-02");
	}

	@Test
	void retractionIsTold(Visit visit) {
		var drawer = drawer(visit, "zh", "edition-part");
		assertThat(drawer.locator(".notes").first()).containsText("已被发布者撤回");
		assertThat(drawer).containsText("属于《Edition yearbook》（Edition Bureau，2023）");
		assertThat(drawer).containsText("已由《Edition notice》（Edition Bureau，2024-03-01）撤回");
		assertThat(citations(drawer)).containsText("属于《Edition yearbook》（Edition Bureau，2023）.");
		assertThat(citations(drawer)).containsText("已由《Edition notice》（Edition Bureau，2024-03-01）撤回.");
		var page = visit.open("/?lang=en");
		visit.unfoldAll();
		var relations = page.locator("#sources li").filter(having("Edition notice")).locator(".hint");
		assertThat(relations).hasText(
				new String[] { "Retracts Edition table", "Part of edition-yearbook · Retracted by Edition notice" });
	}

	@Test
	void figuresAreAskedForAsTheyWerePublishedByADay(Visit visit) {
		var page = visit.open("/explore?indicator=edition-output&sources=each&source=" + SOURCES);
		assertThat(page.locator("tbody .figure")).hasCount(4);
		assertThat(page.locator("tbody")).containsText("retracted by its publisher");
		page.getByLabel("As published up to").fill("2023");
		assertThat(page.locator("tbody .figure")).hasCount(3);
		assertThat(page.locator(".said")).hasText("3 stated figures of Edition output, as published up to 2023");
		assertThat(page.locator("tbody")).not().containsText("retracted by its publisher");
		assertThat(page).hasURL(Pattern.compile("publishedBy=2023$"));
		page.getByText("edition-part").locator("xpath=ancestor::tr").locator(".figure").click();
		assertThat(page.locator("dialog.drawer")).containsText("Part of Edition yearbook");
		assertThat(page.locator("dialog.drawer")).not().containsText("Retracted");
		page = visit
			.open("/explore?lang=zh&indicator=edition-output&sources=each&publishedBy=2023-01&source=" + SOURCES);
		assertThat(page.locator(".said")).hasText("发表日期不晚于2023年1月，产出：0个来源陈述的数字");
		page.getByRole(AriaRole.BUTTON, named("显示现在已知的数字")).click();
		assertThat(page.locator("tbody .figure")).hasCount(4);
		assertThat(page.getByLabel("发表日期不晚于")).hasValue("");
		visit.page()
			.waitForResponse(
					(answer) -> answer.url().matches(".*/charts/edition-output[.]svg.*publishedBy=2023-02-01.*"),
					() -> visit.open("/embed/edition-output?publishedBy=2023-02-01"));
	}

	private void publish(String id, String title, String published, String relations, String value) {
		created("publications", """
				{"source": %s, "topics": [], "units": [], "places": [], "indicators": [], "parks": [],
				 "statements": [%s]}""".formatted(SOURCE.formatted(id, title, published, relations),
				STATEMENT.formatted(value)));
	}

	private void created(String collection, String body) {
		var answer = this.curator.send("POST", collection, body);
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
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
		desk.paste("Edition output was 2200 yuan in 2022.");
		desk.describe("Edition News", "Output", "2023-04-01");
		return desk;
	}

	private Locator drawer(Visit visit, String language, String source) {
		var figure = this.curator.get("observations?source=" + source).body().at("/items/0/id").asString();
		return visit.open("/?lang=%s&figure=%s".formatted(language, figure)).locator("dialog.drawer");
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
