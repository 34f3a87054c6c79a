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

	static final String SHARES = """
			<meta charset=utf-8><title>Green Jincheng</title>
			<h1>Green Jincheng</h1><p>Jincheng has become greener over the years, as its shares show.</p>
			<table><caption>Trees and grass of Jincheng (%)</caption>
			<tr><th>Item</th><th>2017</th><th>2018</th></tr>
			<tr><td>Green space share</td><td>45.1</td><td>45.8</td></tr>
			<tr><td>Tree coverage rate</td><td>41</td><td>42</td></tr></table>
			""";

	@Autowired
	private Keys keys;

	@Autowired
	private Curator curator;

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
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Column 3")).click();
		assertThat(visit.barriers()).isEmpty();
		page.keyboard().press("Escape");
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

}
