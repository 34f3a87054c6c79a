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
	void choiceShowsOtherFiguresAndGoingBackThoseBefore(Visit visit) {
		var page = visit.open("/explore?lang=en");
		assertThat(shown(page)).isEqualTo(ids("missing=true"));
		visit.unfoldAll();
		checkbox(page, "Environment").check();
		assertThat(said(page)).hasText(ids("topic=environment").size() + " stated figures");
		checkbox(page, "Tree coverage rate").check();
		assertThat(page).hasURL(Pattern.compile("/indicators/tree-coverage-rate\\?.*topic=environment"));
		assertThat(page.locator("h1")).hasText("Tree coverage rate");
		assertThat(checkbox(page, "Tree coverage rate")).isFocused();
		visit.seeAll();
		assertThat(page.locator("a.mark")).hasCount(1);
		page.getByLabel("Find Indicators").fill(" POVERTY ");
		assertThat(checkbox(page, "Tree coverage rate")).isHidden();
		page.getByLabel("Find Indicators").press("Enter");
		assertThat(page.locator("h1")).hasText("Explore the figures");
		checkbox(page, "Environment").uncheck();
		assertThat(rows(page)).hasCount(2);
		assertThat(page).hasURL(Pattern.compile("/explore\\?.*indicator=.*&indicator="));
		page.goBack();
		page.goBack();
		assertThat(page.locator("h1")).hasText("Tree coverage rate");
		visit.awaitView();
		assertThat(checkbox(page, "Poverty rate")).not().isChecked();
	}

	@Test
	void lateAnswerDoesNotTakeThePlaceOfANewerOne(Visit visit) {
		var page = visit.open("/explore?lang=en");
		var held = new ArrayList<Route>();
		page.route(Pattern.compile("/explore\\?.*q=tree"), held::add);
		enter(page, "Words", "tree");
		page.waitForCondition(() -> !held.isEmpty());
		enter(page, "Words", "poverty");
		assertThat(rows(page)).containsText(new String[] { "Poverty rate" });
		page.waitForResponse(Pattern.compile("q=tree"), () -> held.getFirst().resume());
		assertThat(rows(page)).containsText(new String[] { "Poverty rate" });
		page.unrouteAll();
		enter(page, "Words", "ballet");
		assertThat(rows(page)).hasCount(0);
		assertThat(page.locator("#view .state")).not().isEmpty();
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Clear filters")).click();
		assertThat(field(page, "Words")).hasValue("");
	}

	@Test
	void whatCannotBeChosenIsToldBesideTheForm(Visit visit) {
		visit.expectFault("400");
		var page = visit.open("/explore?lang=en&indicator=tree-coverage-rate,poverty-rate");
		field(page, "Calculated from the figures").selectOption("index");
		assertThat(page.locator("#view")).containsText("base");
		enter(page, "Base period", "2018");
		assertThat(said(page)).hasText("0 derived figures");
		visit.expectFault("404");
		page.navigate("/indicators/forests?lang=en");
		assertThat(page.getByRole(AriaRole.MAIN)).containsText("There is no indicator \"forests\".");
	}

	@Test
	void dayShowsWhatWasKnownAtItsEndAndAFigureItsSource(Visit visit) {
		var page = visit.open("/explore?lang=en&topic=environment&source=chinadaily-2019-09-02");
		page.locator("tbody a.figure").filter(new Locator.FilterOptions().setHasText("45.8%")).click();
		assertThat(page.getByRole(AriaRole.DIALOG)).containsText("paragraph 11, sentence 1");
		page.keyboard().press("Escape");
		assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
		assertThat(page.locator("tbody a.figure").filter(new Locator.FilterOptions().setHasText("45.8%"))).isFocused();
		enter(page, "As recorded on", "2020-01-01");
		assertThat(said(page)).hasText("0 stated figures");
	}

	private List<String> ids(String query) {
		return this.api.allPages(Api.BASE + "/observations?sources=preferred&" + query)
			.stream()
			.map((figure) -> figure.get("id").asString())
			.toList();
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
		return page.locator(".said");
	}

	private static Locator field(Page page, String name) {
		return page.locator(".filters").getByLabel(name, new Locator.GetByLabelOptions().setExact(true));
	}

	private static void enter(Page page, String name, String text) {
		field(page, name).fill(text);
		field(page, name).press("Enter");
	}

	private static Locator rows(Page page) {
		return page.locator("tbody tr");
	}

	private static Locator checkbox(Page page, String name) {
		return page.locator(".filters")
			.getByRole(AriaRole.CHECKBOX,
					new Locator.GetByRoleOptions().setName(name).setExact(true).setIncludeHidden(true));
	}

}
