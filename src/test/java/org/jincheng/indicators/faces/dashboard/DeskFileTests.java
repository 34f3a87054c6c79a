package org.jincheng.indicators.faces.dashboard;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.jincheng.indicators.core.curation.Curator;
import org.jincheng.indicators.runtime.security.Keys;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A curator turns the tables of a file into figures. */
@DeskJourneys
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

	@Test
	void cellsThatArePastedBecomeFigures(Visit visit) {
		var desk = Desk.open(visit, "en");
		desk.article().evaluate("""
				(article, html) => {
					const clipboardData = new DataTransfer();
					clipboardData.setData("text/html", html);
					article.dispatchEvent(new ClipboardEvent("paste", { clipboardData, cancelable: true }));
				}""", SHARES);
		assertThat(desk.said()).hasText("4 figures among 6 numbers.");
		assertThat(desk.page().locator(".marked table")).isVisible();
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
	void columnRowAndTableAreDecidedAtOnce(Visit visit) {
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
		assertThat(desk.card("433.3")).containsText("Green space share");
		assertThat(Desk.field(desk.card("433.3"), "value")).hasValue("43330000000");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Column 3")).click();
		dialog.locator("[data-field=period] input").fill("2020");
		dialog.locator("[data-field=base] input").fill("2019");
		dialog.getByRole(AriaRole.BUTTON, Desk.named("Apply to all")).click();
		var change = desk.cards().filter(new Locator.FilterOptions().setHasText("column 3")).first();
		assertThat(Desk.field(change, "base")).hasValue("2019");
		assertThatRowAndTableAreAcceptedAtOnce(desk, dialog);
	}

	private static void assertThatRowAndTableAreAcceptedAtOnce(Desk desk, Locator dialog) {
		var page = desk.page();
		desk.choose("shares.html", SHARES);
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Row 2: Green space share")).click();
		assertThat(page.locator(".mark.among, .mark[aria-current]")).hasCount(2);
		dialog.getByRole(AriaRole.BUTTON, Desk.named("Reject all")).click();
		assertThat(desk.said()).hasText("Rejected: 2 figures.");
		page.keyboard().press("u");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Row 2: Green space share")).click();
		dialog.getByRole(AriaRole.BUTTON, Desk.named("Apply and accept all")).click();
		assertThat(desk.said()).hasText("Accepted: 2 figures.");
		Desk.title(desk.card("42 (%)")).focus();
		page.keyboard().press("t");
		page.keyboard().type("2019");
		dialog.getByRole(AriaRole.BUTTON, Desk.named("Apply and accept all")).click();
		assertThat(desk.recording()).containsText("Would record 4 figures");
		assertThat(desk.card("42 (%)")).containsText("2019");
	}

}
