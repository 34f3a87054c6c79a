package org.jincheng.indicators.faces.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import org.jincheng.indicators.Api;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Figures are searched, filtered, compared and taken along; the address holds all of it.
 */
@BrowserTests
class ExploreTests {

	@Autowired
	private Api api;

	@Test
	void sharedAddressRestoresViewAndControls(Visit visit) {
		var page = visit.open("/explore?lang=zh&q=19&topic=trade&asOf=2026-11-24&origin=derived&view=chart");
		assertThat(said(page)).hasText("截至2026年11月24日，贸易，含“19”：8个推算的数字");
		assertThat(box(page)).hasValue("19");
		assertThat(checkbox(page, "贸易")).isChecked();
		assertThat(page.getByLabel("截至日期")).hasValue("2026-11-24");
		assertThat(radio(page, "由陈述数字推算")).isChecked();
		assertThat(radio(page, "图表")).isChecked();
		assertThat(page.locator("figure.chart")).hasCount(4);
		assertThat(visit.barriers()).isEmpty();
	}

	@Test
	void goingBackRestoresWhatWasShownAndPickedIndicatorsAreCompared(Visit visit) {
		var page = visit.open("/explore");
		assertThat(said(page)).hasText(all());
		assertThat(shown(page)).isEqualTo(ids(""));
		checkbox(page, "Environment").check();
		var greens = ids("topic=environment").size();
		assertThat(said(page)).hasText(greens + " stated figures of Environment");
		radio(page, "Chart").check();
		assertThat(page.locator("figure.chart")).hasCount(greens);
		page.goBack();
		assertThat(radio(page, "Table")).isChecked();
		assertThat(rows(page)).hasCount(greens);
		page.goBack();
		assertThat(said(page)).hasText(all());
		assertThat(checkbox(page, "Environment")).not().isChecked();
		page.goForward();
		assertThat(rows(page)).hasCount(greens);
		page.goBack();

		checkbox(page, "Tree coverage rate Environment").check();
		assertThat(said(page)).hasText("1 stated figure of Tree coverage rate");
		assertThat(page.locator(".about")).containsText("Paragraph 11, sentence 2");
		checkbox(page, "Poverty rate Livelihood").check();
		assertThat(rows(page)).hasCount(2);
		assertThat(page).hasURL(Pattern.compile("indicator=tree-coverage-rate,poverty-rate$"));
		button(page, "Remove “Tree coverage rate”").click();
		assertThat(said(page)).hasText("1 stated figure of Poverty rate");
		assertThat(button(page, "Remove “Poverty rate”")).isFocused();
		assertThat(checkbox(page, "Tree coverage rate Environment")).not().isChecked();
	}

	@Test
	void wordsOfTheBoxNarrowWhatIsShown(Visit visit) {
		var page = visit.open("/explore");
		assertThat(said(page)).hasText(all());
		var asked = new ArrayList<String>();
		page.onRequest((request) -> asked.add(request.url()));
		box(page).pressSequentially("green");
		page.keyboard().press("Enter");
		assertThat(said(page)).hasText("1 stated figure of “green”");
		assertThat(box(page)).isFocused();
		assertThat(page).hasURL(Pattern.compile("q=green$"));
		assertThat(asked).filteredOn((url) -> url.contains("/observations")).hasSize(1);
		assertThat(page.locator(".choices input")).hasCount(1);
		assertThatALateAnswerDoesNotTakeThePlaceOfANewerOne(page);

		search(page, "city");
		assertThat(rows(page)).hasCount(ids("q=city").size());
		assertThat(shown(page)).isEqualTo(ids("q=city"));
		search(page, "yuan");
		button(page, "Search the figures of each source").click();
		assertThat(page.locator("tbody")).containsText("25-billion-yuan");
		assertThat(shown(page)).isEqualTo(ids("q=yuan&sources=each"));
		search(page, "ballet");
		assertThat(page.locator(".content .state")).containsText("No figure matches. Remove a filter");
		assertThat(visit.barriers()).isEmpty();
		page.locator(".content .state")
			.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Clear filters"))
			.click();
		assertThat(said(page)).hasText(all());
		assertThat(box(page)).hasValue("");
		assertThat(page).hasURL(Pattern.compile("/explore$"));
	}

	private static void assertThatALateAnswerDoesNotTakeThePlaceOfANewerOne(Page page) {
		var held = new ArrayList<Route>();
		page.route(Pattern.compile("/observations\\?q=tree"), held::add);
		search(page, "tree");
		page.waitForCondition(() -> !held.isEmpty());
		search(page, "poverty");
		assertThat(rows(page)).containsText(new String[] { "Poverty rate" });
		page.waitForResponse(Pattern.compile("q=tree"), () -> held.getFirst().resume());
		assertThat(said(page)).hasText("1 stated figure of “poverty”");
		assertThat(rows(page)).containsText(new String[] { "Poverty rate" });
	}

	@Test
	void derivedFiguresAreShownWhenAskedFor(Visit visit) {
		var query = "topic=cooperation,trade&place=140500";
		var page = visit.open("/explore?" + query);
		assertThat(rows(page)).hasCount(3);
		radio(page, "Derived from stated figures").check();
		assertThat(rows(page)).hasCount(8);
		assertThat(said(page)).containsText("8 derived figures of");
		radio(page, "Both").check();
		assertThat(rows(page)).hasCount(11);
		assertThat(said(page)).containsText("11 stated and derived figures of");
		assertThat(shown(page)).isEqualTo(ids(query + "&origin=all"));
		visit.open("/explore?indicator=implied-exchange-rate");
		button(page, "Show stated and derived figures").click();
		assertThat(rows(page)).hasCount(ids("indicator=implied-exchange-rate&origin=all").size());
		assertThat(rows(page).first()).containsText("derived");
	}

	@Test
	void dayShowsWhatWasKnownAtItsEndAndAFigureItsSource(Visit visit) {
		var page = visit.open("/explore?topic=environment&source=chinadaily-2019-09-02");
		assertThat(rows(page)).hasCount(2);
		var asked = new ArrayList<String>();
		page.onRequest((request) -> asked.add(request.url()));
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("45.8%")).click();
		assertThat(page.getByRole(AriaRole.DIALOG)).containsText("paragraph 11, sentence 1");
		button(page, "Close").click();
		assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
		assertThat(asked).as("The view is not read anew").noneMatch((url) -> url.contains("/observations?"));

		page.getByLabel("As recorded on").fill("2020-01-01");
		assertThat(said(page)).containsText("0 stated figures of Environment");
		assertThat(said(page)).containsText("as recorded on January 1, 2020");
		button(page, "Show what is recorded now").click();
		assertThat(rows(page)).hasCount(2);
		assertThat(page.getByLabel("As recorded on")).hasValue("");
		assertThat(said(page)).isFocused();
		radio(page, "Chart").check();
		page.locator("figure summary").filter(new Locator.FilterOptions().setHasText("Table")).first().click();
		assertThat(rows(page)).hasCount(1);
	}

	@Test
	void downloadsHaveJustWhatIsShown(Visit visit) {
		var query = "topic=environment,livelihood&origin=all&source=chinadaily-2019-09-02";
		var page = visit.open("/explore?" + query);
		assertThat(said(page)).containsText("5 stated and derived figures of Environment and Livelihood");
		assertThat(shown(page)).isEqualTo(ids(query));
		var links = page.locator(".tools a");
		assertThat(links.all()).hasSize(5)
			.allSatisfy((link) -> assertThat(link.getAttribute("href")).contains("topic=environment,livelihood",
					"origin=all", "source=chinadaily-2019-09-02", "sources=preferred"));
		var file = page.waitForDownload(links.first()::click);
		assertThat(file.suggestedFilename()).endsWith(".csv");
		assertThat(file.path()).content().contains(shown(page));
		assertThat(visit.barriers()).isEmpty();
	}

	@Test
	void whatIsUnknownOrFailsIsToldAndCanBeTriedAgain(Visit visit) {
		visit.expectFault("400");
		visit.expectFault("404");
		var page = visit.open("/explore?indicator=forests,tree-coverage-rate");
		assertThat(page.getByRole(AriaRole.ALERT)).containsText("The service answered 400: indicator: Unknown value.");
		button(page, "Remove “forests”").click();
		assertThat(said(page)).hasText("1 stated figure of Tree coverage rate");
		assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);

		visit.expectFault("503");
		page.route(Pattern.compile("/api/v1/observations"),
				(route) -> route.fulfill(new Route.FulfillOptions().setStatus(503).setBody("")));
		visit.open("/explore");
		assertThat(page.getByRole(AriaRole.ALERT)).containsText("The service answered 503");
		page.unrouteAll();
		button(page, "Try again").click();
		assertThat(said(page)).hasText(all());
	}

	@Test
	void keyboardAloneIsEnough(Visit visit) {
		var page = visit.open("/explore");
		assertThat(rows(page)).hasCount(ids("").size());
		page.keyboard().press("/");
		page.keyboard().type("tree");
		page.keyboard().press("Enter");
		assertThat(rows(page)).hasCount(1);
		tabTo(page, "input[value=tree-coverage-rate]");
		page.keyboard().press("Space");
		assertThat(said(page)).hasText("1 stated figure of Tree coverage rate");
		tabTo(page, "input[value=table]");
		page.keyboard().press("ArrowRight");
		assertThat(page.locator("figure.chart")).hasCount(1);
		page.keyboard().press("ArrowLeft");
		assertThat(rows(page)).hasCount(1);
		tabTo(page, "a.figure");
		page.keyboard().press("Enter");
		assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
		page.keyboard().press("Escape");
		assertThat(page.locator("a.figure")).isFocused();
	}

	private static void tabTo(Page page, String selector) {
		for (var step = 0; step < 60; step++) {
			if ((Boolean) page.evaluate("(selector) => document.activeElement.matches(selector)", selector)) {
				return;
			}
			page.keyboard().press("Tab");
		}
		throw new AssertionError("No way by the keyboard to " + selector);
	}

	private List<String> ids(String query) {
		return this.api
			.allPages(Api.BASE + "/observations?" + (query.contains("sources=") ? "" : "sources=preferred&") + query)
			.stream()
			.map((figure) -> figure.get("id").asString())
			.toList();
	}

	private String all() {
		return ids("").size() + " stated figures";
	}

	/** The ids of the figures in the table. */
	private static List<String> shown(Page page) {
		return rows(page).locator("a.figure")
			.all()
			.stream()
			.map((figure) -> figure.getAttribute("data-figure"))
			.toList();
	}

	private static Locator said(Page page) {
		return page.getByRole(AriaRole.STATUS).and(page.locator(".said"));
	}

	private static Locator box(Page page) {
		return page.locator("#search-words");
	}

	private static void search(Page page, String words) {
		box(page).fill(words);
		box(page).press("Enter");
	}

	private static Locator rows(Page page) {
		return page.locator("tbody tr");
	}

	private static Locator checkbox(Page page, String name) {
		return page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	private static Locator radio(Page page, String name) {
		return page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(name));
	}

	private static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
	}

}
