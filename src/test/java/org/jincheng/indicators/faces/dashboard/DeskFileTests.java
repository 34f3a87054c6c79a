package org.jincheng.indicators.faces.dashboard;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.runtime.cache.TestCache;
import org.jincheng.indicators.runtime.security.Keys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A curator turns the tables of a file into figures. */
@CurationTests
@InBrowser
class DeskFileTests {

	private static final String SHARES = """
			<meta charset=utf-8><title>Green Jincheng</title>
			<h1>Green Jincheng</h1><p>Jincheng has become greener over the years, as its shares show.</p>
			<table><caption>Trees and grass of Jincheng (%)</caption>
			<tr><th>Item</th><th>2017</th><th>2018</th></tr>
			<tr><td>Green space share</td><td>45.1</td><td>45.8</td></tr>
			<tr><td>Tree coverage rate</td><td>41</td><td>42</td></tr></table>
			""";

	private static final String OUTPUT = """
			County,Output,Growth on the year before (%)
			Qinshui,433.3,7.1
			Yangcheng,"1,207",-2
			Lingchuan,about 90,3
			""";

	@Autowired
	private Keys keys;

	@Autowired
	private Curator curator;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestCache cache;

	@BeforeEach
	void haveNoFigures() {
		Desk.removeFigures(this.jdbc, this.cache);
	}

	@Test
	void tableOfAFileBecomesFigures(Visit visit) {
		var desk = Desk.open(visit, "en");
		var page = desk.page();
		desk.choose("shares.html", SHARES);
		assertThat(desk.said()).hasText("4 figures among 6 numbers.");
		assertThat(page.getByLabel("Title")).hasValue("Green Jincheng");
		assertThat(page.locator(".marked table")).hasAccessibleName("Trees and grass of Jincheng (%)");
		var trees = desk.card("42 (%)");
		assertThat(trees).containsText("Paragraph 2, sentence 2 · table 1, row 3, column 3");
		assertThat(trees.locator(".desk-sentence")).hasText("Tree coverage rate · 41 · 42");
		page.locator(".marked .mark").getByText("42", new Locator.GetByTextOptions().setExact(true)).click();
		assertThat(Desk.title(trees)).isFocused();
		desk.accept(desk.card("42 (%)")).click();
		var request = page.waitForRequest("**/readings?**", () -> desk.say("published", "2019-09-02"));
		assertThat(request.url()).contains("published=2019-09-02");
		assertThat(desk.card("42 (%)")).containsText("accepted");
		page.waitForFunction("() => localStorage.getItem('desk.work')?.includes('2019-09-02')");
		page.reload();
		visit.awaitView();
		assertThat(page.locator(".marked table")).isVisible();
		assertThat(desk.card("42 (%)")).containsText("accepted");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Read it")).click();
		assertThat(page.getByRole(AriaRole.ALERT)).containsText("To read “shares.html” again, choose it again");
		desk.choose("shares.html", SHARES);
		assertThat(desk.card("42 (%)")).containsText("accepted");
		desk.say("publisher", "China Daily");
		desk.record().click();
		desk.give(this.keys.curator());
		assertThat(desk.answer()).containsText("is recorded: 1 figure.");
		assertThat(this.curator.figure("tree-coverage-rate").at("/source/sentence").asInt()).isEqualTo(2);
		assertThat(this.curator.figure("tree-coverage-rate").at("/period/label").asString()).isEqualTo("2018");
		desk.choose("other.html", SHARES.replace("42", "43"));
		assertThat(desk.card("43 (%)")).containsText("to decide");
		assertThat(page.getByLabel("Published")).isEmpty();
		desk.paste("The tree coverage rate of Jincheng is 44 percent in 2018.");
		assertThat(desk.cards()).hasCount(1);
		assertThat(page.locator(".marked table")).hasCount(0);
	}

	@Test
	void wholeColumnIsCorrectedButWhatWasCorrectedAlone(Visit visit) {
		var desk = Desk.open(visit, "en");
		var page = desk.page();
		desk.choose("output.csv", OUTPUT);
		Desk.field(desk.card("1,207"), "value").fill("1208");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Column 2: Output")).click();
		var dialog = page.getByRole(AriaRole.DIALOG);
		assertThat(visit.barriers()).isEmpty();
		dialog.locator("[data-field=period] input").fill("soon");
		dialog.getByRole(AriaRole.BUTTON, Desk.named("Apply to all")).click();
		assertThat(dialog.locator("[data-field=period] input")).isFocused();
		dialog.locator("[data-field=period] input").fill("2020");
		dialog.locator("[data-field=unit] input").fill("CNY");
		dialog.getByLabel("Each printed number is times").selectOption("100,000,000");
		dialog.locator("[data-field=search] input").fill("green-space-share");
		dialog.getByRole(AriaRole.RADIO, Desk.named("green-space-share")).check();
		dialog.getByRole(AriaRole.BUTTON, Desk.named("Apply to all")).click();
		assertThat(desk.said()).hasText("Corrected: 1 figure. Left unchanged: 2 figures.");
		var corrected = desk.card("433.3");
		assertThat(corrected).containsText("Green space share");
		assertThat(Desk.field(corrected, "value")).hasValue("43330000000");
		assertThat(Desk.field(corrected, "unit")).hasValue("CNY");
		assertThat(Desk.field(corrected, "period")).hasValue("2020");
		assertThat(Desk.field(corrected, "basis")).hasValue("stated");
		assertThat(Desk.field(desk.card("1,207"), "value")).hasValue("1208");
		assertThat(Desk.field(desk.card("1,207"), "unit")).isEmpty();
		// What is no plain number cannot be scaled.
		assertThat(Desk.field(desk.card("about 90"), "value")).hasValue("90");
		assertThat(Desk.field(desk.card("about 90"), "unit")).isEmpty();
		assertThatAColumnOfChangesIsCorrectedWithItsBase(desk);
	}

	@Test
	void rowAndTableAreAcceptedAtOnce(Visit visit) {
		var desk = Desk.open(visit, "en");
		var page = desk.page();
		desk.choose("shares.html", SHARES);
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Row 2: Green space share")).click();
		assertThat(page.locator(".mark.among, .mark[aria-current]")).hasCount(2);
		page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, Desk.named("Apply and accept all")).click();
		assertThat(desk.said()).hasText("Accepted: 2 figures.");
		Desk.title(desk.card("42 (%)")).focus();
		page.keyboard().press("t");
		page.keyboard().type("2019");
		page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, Desk.named("Apply and accept all")).click();
		assertThat(desk.recording()).containsText("Would record 4 figures");
		assertThat(desk.card("42 (%)")).containsText("2019");
	}

	/** A change has another base in another period, which the curator has to say. */
	private static void assertThatAColumnOfChangesIsCorrectedWithItsBase(Desk desk) {
		var change = desk.cards().filter(having("column 3")).first();
		correctColumn(desk, "2020", "");
		assertThat(desk.said()).hasText("Corrected: 3 figures. Left unchanged: 0 figures.");
		assertThat(Desk.field(change, "period")).hasValue("2020");
		assertThat(Desk.field(change, "base")).isEmpty();
		change.getByRole(AriaRole.BUTTON, Desk.named("Accept").setExact(true)).click();
		assertThat(change.locator(".desk-faults")).containsText("The base period is missing.");
		correctColumn(desk, "2020", "2019");
		assertThat(Desk.field(change, "base")).hasValue("2019");
	}

	private static void correctColumn(Desk desk, String period, String base) {
		desk.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Column 3")).click();
		var dialog = desk.page().getByRole(AriaRole.DIALOG);
		dialog.locator("[data-field=period] input").fill(period);
		dialog.locator("[data-field=base] input").fill(base);
		dialog.getByRole(AriaRole.BUTTON, Desk.named("Apply to all")).click();
	}

	private static Locator.FilterOptions having(String text) {
		return new Locator.FilterOptions().setHasText(text);
	}

}
